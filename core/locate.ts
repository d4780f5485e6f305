import type { Json } from './json.ts';

/** A part of encoded data: the value, and the path to it in the encoding (which differs from the decoded one under a `$type: object` marker). */
export interface Located {
  value: Json;
  path: (string | number)[];
}

/** The entry of an encoded object under this key, or null when the data is no object or has no such key. */
export function locate(data: Json, key: string): Located | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
  if (Object.hasOwn(data, '$type')) return locateEntry(data, key);
  const value = Object.hasOwn(data, key) ? data[key] : undefined;
  return value === undefined ? null : { value, path: [key] };
}

/** The string under this key, whole or as far as it was kept; null when there is none. */
export function locateText(data: Json, key: string): string | null {
  const value = locate(data, key)?.value;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value.$type !== 'string') return null;
  return typeof value.value === 'string' ? value.value : null;
}

/** Looks into `{"$type":"object","entries":[[k,v]]}`, which stands for a page's object that has a `$type` key itself. */
function locateEntry(marker: { [key: string]: Json }, key: string): Located | null {
  if (marker.$type !== 'object' || !Array.isArray(marker.entries)) return null;
  for (const [index, entry] of marker.entries.entries()) {
    const value = Array.isArray(entry) && entry[0] === key ? entry[1] : undefined;
    if (value !== undefined) return { value, path: ['entries', index, 1] };
  }
  return null;
}
