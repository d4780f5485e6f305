import type { Json } from '../json.ts';

/** What an encoded value that JSON cannot hold is called, and what stands inside it. */
export interface MarkerWords {
  text: string;
  /** `step` is the one a path of the decoded value takes. */
  children: { key: string; value: Json; step: string | number }[];
}

type Marker = { [key: string]: Json };

/** Reads a `$type` marker (docs/capture.schema.json); null for plain JSON. */
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
      children: values.map((value, index) => ({ key: String(index), value, step: index })),
    };
  },
  object: (marker) => {
    const { text: words, children } = pairs(marker, 'Object');
    return { text: words, children: children.map((child) => ({ ...child, step: child.key })) };
  },
  Error: (marker) => plain(`${text(marker, 'name')}: ${text(marker, 'message')}`),
  Blob: (marker) => plain(`Blob ${text(marker, 'mediaType')} (${text(marker, 'size')} bytes)`),
  File: (marker) => plain(`File ${text(marker, 'mediaType')} (${text(marker, 'size')} bytes)`),
  function: (marker) => plain(`ƒ ${text(marker, 'name') || 'anonymous'}()`),
  symbol: (marker) => plain(`Symbol(${text(marker, 'description')})`),
  circular: (marker) => plain(`circular, the same as ${text(marker, 'path')}`),
  string: (marker) =>
    plain(`${JSON.stringify(text(marker, 'value'))}… cut: ${figure(marker, 'length')} characters came`),
  cut: (marker) => {
    const reason = text(marker, 'reason');
    const why = Object.hasOwn(cutReasons, reason) ? cutReasons[reason] : 'too large';
    const [left, noun] = [figure(marker, 'count'), marker['count'] === 1 ? 'entry' : 'entries'];
    return plain(`cut here (${why}): ${left} ${noun} left out`);
  },
  'error-reading': (marker) => plain(`could not be read: ${text(marker, 'message')}`),
  'platform-object': (marker) => plain(`${text(marker, 'name')} (cannot be stored)`),
};

const cutReasons: Record<string, string> = {
  depth: 'nested too deeply',
  entries: 'too many entries',
  bytes: 'too many bytes',
};

/** A text that was too long to keep whole: what was kept, and how many characters came. Null for anything else. */
export function cutString(value: Json): { kept: string; came: number } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value['$type'] !== 'string') return null;
  const { value: kept, length } = value;
  return typeof kept === 'string' && typeof length === 'number' ? { kept, came: length } : null;
}

function figure(marker: Marker, key: string): string {
  const value = marker[key];
  return typeof value === 'number' ? value.toLocaleString('en-US') : text(marker, key);
}

function other(marker: Marker, type: string): MarkerWords {
  return plain(typeof marker['byteLength'] === 'number' ? `${type}(${marker['byteLength']} bytes)` : type);
}

function pairs(marker: Marker, word: string): MarkerWords {
  const entries = list(marker, 'entries');
  const children = entries.flatMap((pair, index) => {
    if (!Array.isArray(pair)) return [];
    const [key = null, value = null] = pair;
    return [{ key: typeof key === 'string' ? key : JSON.stringify(key), value, step: index }];
  });
  return { text: `${word}(${entries.length})`, children };
}
