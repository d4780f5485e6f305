import { decodeWithCuts } from '../decode.ts';
import type { Json, Path } from '../json.ts';
import { type MarkerFacts, readMarker } from './marker-facts.ts';

/** A value as JSON text, or why it cannot be written as such. */
export type PlainJson = { ok: true; text: string } | PlainJsonFault;

/** The first place that cannot be written: a value that JSON has none for, or one that was cut. */
export type PlainJsonFault =
  | { ok: false; why: 'marker'; path: Path; facts: MarkerFacts }
  | { ok: false; why: 'cut'; path: Path };

/** Writes a stored value as the JSON it came as. What JSON cannot hold, or what was cut, makes it impossible: half a body must not be sent as a whole. */
export function plainJson(json: Json): PlainJson {
  const found = firstMarker(json, []);
  if (found !== null) return { ok: false, why: 'marker', ...found };
  const { value, cuts } = decodeWithCuts(json);
  const [cut] = cuts;
  if (cut !== undefined) return { ok: false, why: 'cut', path: cut.path };
  return { ok: true, text: JSON.stringify(value, null, 2) };
}

function firstMarker(json: Json, path: Path): { path: Path; facts: MarkerFacts } | null {
  if (typeof json !== 'object' || json === null) return null;
  // A wrapped object is plain: it only had a key that markers have too. JSON has no other way to -0 than to write it 0.
  const wrapped = !Array.isArray(json) && json['$type'] === 'object';
  const zero = !Array.isArray(json) && json['$type'] === 'number' && json['value'] === '-0';
  const marker = readMarker(json);
  if (marker !== null && zero) return null;
  if (marker !== null && !wrapped) return { path, facts: marker.facts };
  for (const [key, value] of entriesOf(json)) {
    const found = firstMarker(value, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}

function entriesOf(json: Json): [string, Json][] {
  if (typeof json !== 'object' || json === null) return [];
  const wrapped = readMarker(json)?.children.map(({ key, value }): [string, Json] => [key, value]);
  return wrapped ?? Object.entries(Array.isArray(json) ? Object.fromEntries(json.entries()) : json);
}
