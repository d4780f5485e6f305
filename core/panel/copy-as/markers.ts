import type { Marker } from '../../decode-marker.ts';
import type { Json } from '../../json.ts';

/** An object that stands for something JSON cannot hold; null for anything else. */
export function markerOf(value: Json | undefined): Marker | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return typeof value['$type'] === 'string' ? value : null;
}

/** Whether it stands in the place of the first of several entries that were not kept. */
export function isRestCut(value: Json): boolean {
  const marker = markerOf(value);
  return marker?.['$type'] === 'cut' && marker['reason'] !== 'depth';
}

/** The pairs of a marker's `entries`; null where they are none. What is no pair, which only a made-up file has, is passed over. */
export function pairsOf(entries: Json | undefined): [Json, Json][] | null {
  if (!Array.isArray(entries)) return null;
  return entries.flatMap((pair): [Json, Json][] => {
    const [key, value] = Array.isArray(pair) ? pair : [];
    return key === undefined || value === undefined ? [] : [[key, value]];
  });
}

/** A text within a marker; empty where there is none. */
export function textAt(marker: Marker, key: string): string {
  const value = marker[key];
  return typeof value === 'string' ? value : '';
}

/** A count within a marker: a whole number from 0; 0 where there is none. */
export function countAt(marker: Marker, key: string): number {
  const value = marker[key];
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

/** How many bytes an item of each kind of binary data has. */
export const bytesAnItem: ReadonlyMap<string, number> = new Map([
  ['ArrayBuffer', 1],
  ['SharedArrayBuffer', 1],
  ['DataView', 1],
  ['Int8Array', 1],
  ['Uint8Array', 1],
  ['Uint8ClampedArray', 1],
  ['Int16Array', 2],
  ['Uint16Array', 2],
  ['Int32Array', 4],
  ['Uint32Array', 4],
  ['Float32Array', 4],
  ['Float64Array', 8],
  ['BigInt64Array', 8],
  ['BigUint64Array', 8],
]);
