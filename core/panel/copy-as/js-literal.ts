import type { Marker } from '../../decode-marker.ts';
import type { Json } from '../../json.ts';
import { indented, literalKey, quoted } from './code-text.ts';
import { isRestCut, markerOf, pairsOf, textAt } from './markers.ts';
import { type Words, valueWords } from './literal-words.ts';

/** Deeper than anything that is stored or imported; code that nests further would not be read by any engine. */
const deepest = 600;

/** An encoded value written as JavaScript: what JSON cannot hold as what it is, what was not kept as `words` say it. Lines are indented by two spaces. */
export function jsLiteral(value: Json, words: Words = valueWords): string {
  return write(value, words, 0);
}

function write(value: Json, words: Words, depth: number): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth > deepest) return words.unknown('nested too deeply');
  if (Array.isArray(value)) return writeList(value, words, depth);
  const marker = markerOf(value);
  return marker === null ? writeObject(Object.entries(value), words, depth) : writeMarker(marker, words, depth);
}

function writeMarker(marker: Marker, words: Words, depth: number): string {
  const entries = pairsOf(marker['entries']);
  if (marker['$type'] === 'object' && entries !== null) {
    return writeObject(
      entries.map(([key, value]) => [keyText(key), value]),
      words,
      depth,
    );
  }
  if (marker['$type'] === 'Map' && entries !== null) {
    const pairs = entries.map(([key, value]) => `[${write(key, words, depth + 1)}, ${write(value, words, depth + 1)}]`);
    return `new Map(${bracketed('[', pairs, ']')})`;
  }
  if (marker['$type'] === 'Set' && Array.isArray(marker['values']))
    return `new Set(${writeItems(marker['values'], words, depth)})`;
  return words.leaf(marker);
}

function writeObject(entries: readonly (readonly [string, Json])[], words: Words, depth: number): string {
  const kept = entries.filter(([, value]) => !isRestCut(value));
  const fields = kept.map(([key, value]) => `${literalKey(key)}: ${write(value, words, depth + 1)}`);
  const written = bracketed('{ ', fields, ' }');
  return kept.length === entries.length ? written : words.part('object', written);
}

function writeList(list: readonly Json[], words: Words, depth: number): string {
  const written = writeItems(list, words, depth);
  return list.some(isRestCut) ? words.part('array', written) : written;
}

function writeItems(list: readonly Json[], words: Words, depth: number): string {
  const items = list.filter((item) => !isRestCut(item)).map((item) => write(item, words, depth + 1));
  return bracketed('[', items, ']');
}

/** On one line where it is short and holds no other lines. */
function bracketed(open: string, parts: readonly string[], close: string): string {
  if (parts.length === 0) return `${open.trim()}${close.trim()}`;
  const line = `${open}${parts.join(', ')}${close}`;
  if (line.length <= 80 && !line.includes('\n')) return line;
  return `${open.trim()}\n${parts.map((part) => `  ${indented(part, 2)},\n`).join('')}${close.trim()}`;
}

/** A key in a marker's entries: a text, which may have been cut. */
function keyText(key: Json): string {
  if (typeof key === 'string') return key;
  const marker = markerOf(key);
  return marker === null ? JSON.stringify(key) : textAt(marker, 'value');
}
