import type { Marker } from '../../decode-marker.ts';
import { markerWords } from '../marker-words.ts';
import { comment, quoted } from './code-text.ts';
import { bytesAnItem, countAt, textAt } from './markers.ts';

/** How code says what is no plain value. */
export interface Words {
  /** A marker that holds no other values. */
  leaf: (marker: Marker) => string;
  /** A value that is not known. */
  unknown: (why: string) => string;
  /** What was kept of a container of which entries were cut. */
  part: (kind: 'object' | 'array', written: string) => string;
}

type Leaf = (marker: Marker) => string | null;

/** What code can make again; null where the marker is malformed. */
const made: ReadonlyMap<string, Leaf> = new Map<string, Leaf>([
  ['undefined', () => 'undefined'],
  ['bigint', (marker) => (/^-?\d+$/.test(textAt(marker, 'value')) ? `${textAt(marker, 'value')}n` : null)],
  ['number', (marker) => /^(?:NaN|-?Infinity|-0)$/.exec(textAt(marker, 'value'))?.[0] ?? null],
  ['Date', (marker) => dateText(textAt(marker, 'value'))],
  ['RegExp', (marker) => regExpText(textAt(marker, 'value'))],
  ['Error', (marker) => errorText(textAt(marker, 'name'), textAt(marker, 'message'))],
]);

/** Values as the page had them. What was not kept is `undefined`, with a comment that says what it was. */
export const valueWords: Words = {
  leaf: (marker) => made.get(textAt(marker, '$type'))?.(marker) ?? outline(marker),
  unknown: (why) => `undefined ${comment(why)}`,
  part: (_kind, written) => `${written} ${comment('the rest was cut when it was captured')}`,
};

/** As an `expect(…).toEqual(…)` is given them: what was not kept is matched by what is known of it. */
export const matcherWords: Words = {
  leaf: (marker) => made.get(textAt(marker, '$type'))?.(marker) ?? matcher(marker),
  unknown: () => 'expect.anything()',
  part: (kind, written) => `expect.${kind}Containing(${written})`,
};

/** What has the right type and not the contents. */
function outline(marker: Marker): string {
  const type = textAt(marker, '$type');
  const said = comment(markerWords(marker)?.text ?? type);
  const each = bytesAnItem.get(type);
  if (each !== undefined) {
    const bytes = countAt(marker, 'byteLength');
    return type === 'DataView'
      ? `new DataView(new ArrayBuffer(${bytes})) ${said}`
      : `new ${type}(${Math.floor(bytes / each)}) ${said}`;
  }
  switch (type) {
    case 'string':
      return `${quoted(textAt(marker, 'value'))} ${comment(`cut: ${countAt(marker, 'length')} characters in all`)}`;
    case 'Blob':
      return `new Blob([], { type: ${quoted(textAt(marker, 'mediaType'))} }) ${said}`;
    case 'File':
      return `new File([], '', { type: ${quoted(textAt(marker, 'mediaType'))} }) ${said}`;
    case 'function':
      return `() => {} ${said}`;
    case 'symbol':
      return `Symbol(${quoted(textAt(marker, 'description'))})`;
    default:
      return `undefined ${said}`;
  }
}

function matcher(marker: Marker): string {
  const type = textAt(marker, '$type');
  if (type === 'string') return `expect.stringContaining(${quoted(textAt(marker, 'value'))})`;
  if (type === 'function') return 'expect.any(Function)';
  if (type === 'symbol') return 'expect.any(Symbol)';
  return bytesAnItem.has(type) || type === 'Blob' || type === 'File' ? `expect.any(${type})` : 'expect.anything()';
}

function dateText(iso: string): string {
  return Number.isNaN(Date.parse(iso)) ? 'new Date(NaN)' : `new Date(${quoted(iso)})`;
}

/** Only what makes one here as well: an imported file may hold anything. */
function regExpText(text: string): string | null {
  const end = text.lastIndexOf('/');
  if (!text.startsWith('/') || end < 1) return null;
  const [source, flags] = [text.slice(1, end), text.slice(end + 1)];
  try {
    RegExp(source, flags);
  } catch {
    return null;
  }
  return flags === '' ? `new RegExp(${quoted(source)})` : `new RegExp(${quoted(source)}, ${quoted(flags)})`;
}

const errorClasses = ['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];

function errorText(name: string, message: string): string {
  if (errorClasses.includes(name)) return `new ${name}(${quoted(message)})`;
  return `Object.assign(new Error(${quoted(message)}), { name: ${quoted(name)} })`;
}
