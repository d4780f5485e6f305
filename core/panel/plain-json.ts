import { decodeWithCuts } from '../decode.ts';
import type { Json, Path } from '../json.ts';
import { markerWords } from './marker-words.ts';

/** A value as JSON text, or why it cannot be written as such. */
export type PlainJson = { ok: true; text: string } | { ok: false; message: string };

/** Writes a stored value as the JSON it came as. What JSON cannot hold, or what was cut, makes it impossible: half a body must not be sent as a whole. */
export function plainJson(json: Json): PlainJson {
  const found = firstMarker(json, []);
  if (found !== null) {
    return { ok: false, message: `${placeWords(found.path)} cannot be sent as JSON: ${ends(found.words)}.` };
  }
  const { value, cuts } = decodeWithCuts(json);
  const [cut] = cuts;
  if (cut !== undefined)
    return { ok: false, message: `${placeWords(cut.path)} is not stored whole, so it cannot be sent.` };
  return { ok: true, text: JSON.stringify(value, null, 2) };
}

function firstMarker(json: Json, path: Path): { path: Path; words: string } | null {
  if (typeof json !== 'object' || json === null) return null;
  // A wrapped object is plain: it only had a key that markers have too. JSON has no other way to -0 than to write it 0.
  const wrapped = !Array.isArray(json) && json['$type'] === 'object';
  const zero = !Array.isArray(json) && json['$type'] === 'number' && json['value'] === '-0';
  const words = markerWords(json);
  if (words !== null && zero) return null;
  if (words !== null && !wrapped) return { path, words: words.text };
  for (const [key, value] of entriesOf(json)) {
    const found = firstMarker(value, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}

function entriesOf(json: Json): [string, Json][] {
  if (typeof json !== 'object' || json === null) return [];
  const wrapped = markerWords(json)?.children.map(({ key, value }): [string, Json] => [key, value]);
  return wrapped ?? Object.entries(Array.isArray(json) ? Object.fromEntries(json.entries()) : json);
}

/** A long text by its beginning and its end, which says how much of it there is. */
function ends(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 60)} … ${text.slice(-50)}`;
}

function placeWords(path: Path): string {
  return path.length === 0 ? 'The body' : path.join('.');
}
