import { standInKind } from './stand-in.ts';

/** What kind of value this is, in a word: `string`, `null`, `array`, `NaN`, `Date`, `Blob`, … Never throws. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isNaN(value) ? 'NaN' : 'number';
  if (typeof value !== 'object') return typeof value;
  if (Array.isArray(value)) return 'array';
  return (
    standInKind(value) ??
    Object.prototype.toString
      .call(value)
      .slice(8, -1)
      .replace(/^Object$/, 'object')
  );
}

/** A decoded value in at most `length` characters on one line: scalars as written in JSON, anything larger by its kind or first entries. */
export function shortValue(value: unknown, length = 80): string {
  return clip(written(value, length), length);
}

/** `a: 1, b: "x"`: an object's first entries on one line of at most `length` characters. */
export function shortEntries(value: object, length: number): string {
  const parts: string[] = [];
  let used = 0;
  for (const [key, entry] of Object.entries(value)) {
    if (used > length) break;
    const part = `${clip(key, 40)}: ${shortValue(entry)}`;
    parts.push(part);
    used += part.length + 2;
  }
  return clip(parts.join(', '), length);
}

/** A text cut to `length` UTF-16 units on one line, never through the middle of a character, with an ellipsis where it was cut. */
export function clip(text: string, length: number): string {
  const line = text
    .slice(0, length + 1)
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= length) return line;
  return `${line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function written(value: unknown, length: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, length));
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'boolean' || value === null || value === undefined) return String(value);
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[${value.length} ${value.length === 1 ? 'item' : 'items'}]`;
  const name = typeName(value);
  if (name !== 'object') return name;
  return Object.keys(value).length === 0 ? '{}' : '{…}';
}
