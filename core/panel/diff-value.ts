import type { Json } from '../json.ts';
import { cutString, readMarker } from './marker-facts.ts';

/** What type of value this is for a comparison: `object`, `array`, `string`, `number`, `null`, `Date`, … */
export function diffType(value: Json): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  if (Array.isArray(value)) return 'array';
  const type = value['$type'];
  return typeof type === 'string' && readMarker(value) !== null ? type : 'object';
}

/** What stands in a plain list or object, or a page's object that stands as a marker; null for anything else. */
export function entriesOf(value: Json): [string | number, Json][] | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return [...value.entries()];
  const marker = readMarker(value);
  if (marker === null) return Object.entries(value);
  return value['$type'] === 'object' ? marker.children.map(({ key, value: inner }) => [key, inner]) : null;
}

/** True where the capture could not keep all of a value. */
export function isCut(value: Json): boolean {
  return cutString(value) !== null || diffType(value) === 'cut';
}
