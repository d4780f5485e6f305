import type { Json } from '../json.ts';
import { cutString, readMarker } from './marker-facts.ts';

/** What a line of the tree shows; a text that was cut is still a `string`. `missing`: nothing came. */
export type ValueKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'marker' | 'missing';

export function valueKind(value: Json | undefined): ValueKind {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (cutString(value) !== null) return 'string';
  if (readMarker(value) !== null) return 'marker';
  return Array.isArray(value) ? 'array' : 'object';
}
