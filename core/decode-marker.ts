import type { Json } from './json.ts';
import { standIn } from './stand-in.ts';

/** An object of the capture file that stands for something JSON cannot hold. */
export type Marker = { [key: string]: Json };

/** Markers that hold no further values, by type. Each gives the value again, or throws where the marker is malformed. */
const leaves: ReadonlyMap<string, (marker: Marker) => unknown> = new Map<string, (marker: Marker) => unknown>([
  ['undefined', () => undefined],
  ['bigint', (marker) => BigInt(textOf(marker.value))],
  ['number', (marker) => numberOf(textOf(marker.value))],
  ['Date', (marker) => new Date(typeof marker.value === 'string' ? marker.value : Number.NaN)],
  ['RegExp', (marker) => regExpOf(textOf(marker.value))],
  ['Error', (marker) => errorOf(marker)],
  ['function', () => () => undefined],
  ['symbol', (marker) => Symbol(typeof marker.description === 'string' ? marker.description : undefined)],
]);

/** The value a marker without inner values stands for; a stand-in of that name where it cannot be made again. Never throws. */
export function decodeLeaf(marker: Marker): unknown {
  const type = typeof marker.$type === 'string' ? marker.$type : 'unknown';
  const name = type === 'platform-object' && typeof marker.name === 'string' ? marker.name : type;
  try {
    const leaf = leaves.get(type);
    return leaf ? leaf(marker) : standIn(name);
  } catch {
    // A marker the encoder would not have made: an imported file may hold anything.
    return standIn(name);
  }
}

function textOf(json: Json | undefined): string {
  if (typeof json !== 'string') throw new TypeError('The marker has no text.');
  return json;
}

function numberOf(text: string): number {
  if (text === 'NaN') return Number.NaN;
  if (text === 'Infinity') return Number.POSITIVE_INFINITY;
  if (text === '-Infinity') return Number.NEGATIVE_INFINITY;
  if (text === '-0') return -0;
  throw new RangeError('JSON holds every other number as it is.');
}

function regExpOf(text: string): RegExp {
  const end = text.lastIndexOf('/');
  if (end < 1) throw new SyntaxError('A regular expression stands between two slashes.');
  return new RegExp(text.slice(1, end), text.slice(end + 1));
}

function errorOf(marker: Marker): Error {
  const error = new Error(textOf(marker.message));
  if (typeof marker.name === 'string') error.name = marker.name;
  return error;
}
