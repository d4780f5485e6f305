import type { Json } from '../json.ts';

/** What an encoded value that JSON cannot hold is called, and what stands inside it. */
export interface MarkerWords {
  text: string;
  children: { key: string; value: Json; path: (string | number)[] }[];
}

type Marker = { [key: string]: Json };

/** Reads a `$type` marker (docs/capture.schema.json); null for plain JSON. Paths of children lead from the marker itself. */
export function markerWords(value: Json): MarkerWords | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const type = value['$type'];
  if (typeof type !== 'string') return null;
  const describe = Object.hasOwn(known, type) ? known[type] : undefined;
  return (describe ?? other)(value, type);
}

const plain = (text: string): MarkerWords => ({ text, children: [] });

const text = (marker: Marker, key: string): string => {
  const value = marker[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const list = (marker: Marker, key: string): Json[] => {
  const value = marker[key];
  return Array.isArray(value) ? value : [];
};

const known: Record<string, (marker: Marker, type: string) => MarkerWords> = {
  undefined: () => plain('undefined'),
  bigint: (marker) => plain(`${text(marker, 'value')}n`),
  number: (marker) => plain(text(marker, 'value')),
  Date: (marker) => plain(`Date ${text(marker, 'value')}`),
  RegExp: (marker) => plain(text(marker, 'value')),
  Map: (marker) => pairs(marker, 'Map'),
  Set: (marker) => {
    const values = list(marker, 'values');
    return {
      text: `Set(${values.length})`,
      children: values.map((value, index) => ({ key: String(index), value, path: ['values', index] })),
    };
  },
  object: (marker) => pairs(marker, 'Object'),
  Error: (marker) => plain(`${text(marker, 'name')}: ${text(marker, 'message')}`),
  Blob: (marker) => plain(`Blob ${text(marker, 'mediaType')} (${text(marker, 'size')} bytes)`),
  File: (marker) => plain(`File ${text(marker, 'mediaType')} (${text(marker, 'size')} bytes)`),
  function: (marker) => plain(`ƒ ${text(marker, 'name') || 'anonymous'}()`),
  symbol: (marker) => plain(`Symbol(${text(marker, 'description')})`),
  circular: (marker) => plain(`circular, the same as ${text(marker, 'path')}`),
  string: (marker) =>
    plain(`${JSON.stringify(text(marker, 'value'))}… cut: ${text(marker, 'length')} characters in all`),
  cut: (marker) => plain(`cut here (too much ${text(marker, 'reason')}): ${text(marker, 'count')} left out`),
  'error-reading': (marker) => plain(`could not be read: ${text(marker, 'message')}`),
  'platform-object': (marker) => plain(`${text(marker, 'name')} (cannot be stored)`),
};

function other(marker: Marker, type: string): MarkerWords {
  return plain(typeof marker['byteLength'] === 'number' ? `${type}(${marker['byteLength']} bytes)` : type);
}

function pairs(marker: Marker, word: string): MarkerWords {
  const entries = list(marker, 'entries');
  const children = entries.flatMap((pair, index) => {
    if (!Array.isArray(pair)) return [];
    const [key = null, value = null] = pair;
    return [{ key: typeof key === 'string' ? key : JSON.stringify(key), value, path: ['entries', index, 1] }];
  });
  return { text: `${word}(${entries.length})`, children };
}
