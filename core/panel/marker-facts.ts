import type { Json } from '../json.ts';

/** What a `$type` marker says of the value it stands for; `text` where it is code and the same in every language. */
export type MarkerFacts =
  | { kind: 'text'; text: string }
  | { kind: 'bytes'; what: string; size: string }
  | { kind: 'circular'; path: string }
  /** A text of which only the beginning was kept; `came` is a number but in a malformed marker. */
  | { kind: 'cut-text'; kept: string; came: number | string }
  | { kind: 'cut'; reason: CutReason; count: number | string }
  | { kind: 'unreadable'; why: string }
  | { kind: 'not-storable'; name: string };

/** Why entries were left out; `size` for a reason that is not known. */
export type CutReason = 'depth' | 'entries' | 'bytes' | 'size';

/** A marker, and what stands inside the value it stands for. */
export interface ReadMarker {
  facts: MarkerFacts;
  /** `step` is the one a path of the decoded value takes. */
  children: { key: string; value: Json; step: string | number }[];
}

type Marker = { [key: string]: Json };

/** Reads a `$type` marker (docs/capture.schema.json); null for plain JSON. */
export function readMarker(value: Json): ReadMarker | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const type = value['$type'];
  if (typeof type !== 'string') return null;
  const read = Object.hasOwn(known, type) ? known[type] : undefined;
  return (read ?? other)(value, type);
}

/** A text that was too long to keep whole: what was kept, and how many characters came. Null for anything else. */
export function cutString(value: Json): { kept: string; came: number } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value['$type'] !== 'string') return null;
  const { value: kept, length } = value;
  return typeof kept === 'string' && typeof length === 'number' ? { kept, came: length } : null;
}

const leaf = (facts: MarkerFacts): ReadMarker => ({ facts, children: [] });

const plain = (text: string): ReadMarker => leaf({ kind: 'text', text });

const text = (marker: Marker, key: string): string => {
  const value = marker[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const figure = (marker: Marker, key: string): number | string => {
  const value = marker[key];
  return typeof value === 'number' ? value : text(marker, key);
};

const list = (marker: Marker, key: string): Json[] => {
  const value = marker[key];
  return Array.isArray(value) ? value : [];
};

const known: Record<string, (marker: Marker, type: string) => ReadMarker> = {
  undefined: () => plain('undefined'),
  bigint: (marker) => plain(`${text(marker, 'value')}n`),
  number: (marker) => plain(text(marker, 'value')),
  Date: (marker) => plain(`Date ${text(marker, 'value')}`),
  RegExp: (marker) => plain(text(marker, 'value')),
  Map: (marker) => pairs(marker, 'Map'),
  Set: (marker) => {
    const values = list(marker, 'values');
    return {
      facts: { kind: 'text', text: `Set(${values.length})` },
      children: values.map((value, index) => ({ key: String(index), value, step: index })),
    };
  },
  object: (marker) => {
    const { facts, children } = pairs(marker, 'Object');
    return { facts, children: children.map((child) => ({ ...child, step: child.key })) };
  },
  Error: (marker) => plain(`${text(marker, 'name')}: ${text(marker, 'message')}`),
  Blob: blob,
  File: blob,
  function: (marker) => plain(`ƒ ${text(marker, 'name') || 'anonymous'}()`),
  symbol: (marker) => plain(`Symbol(${text(marker, 'description')})`),
  circular: (marker) => leaf({ kind: 'circular', path: text(marker, 'path') }),
  string: (marker) => leaf({ kind: 'cut-text', kept: text(marker, 'value'), came: figure(marker, 'length') }),
  cut: (marker) => {
    const given = text(marker, 'reason');
    const reason = cutReasons.find((one) => one === given) ?? 'size';
    return leaf({ kind: 'cut', reason, count: figure(marker, 'count') });
  },
  'error-reading': (marker) => leaf({ kind: 'unreadable', why: text(marker, 'message') }),
  'platform-object': (marker) => leaf({ kind: 'not-storable', name: text(marker, 'name') }),
};

const cutReasons = ['depth', 'entries', 'bytes'] as const;

function blob(marker: Marker, type: string): ReadMarker {
  return leaf({ kind: 'bytes', what: `${type} ${text(marker, 'mediaType')} `, size: text(marker, 'size') });
}

function other(marker: Marker, type: string): ReadMarker {
  const size = marker['byteLength'];
  return typeof size === 'number' ? leaf({ kind: 'bytes', what: type, size: String(size) }) : plain(type);
}

function pairs(marker: Marker, word: string): ReadMarker {
  const entries = list(marker, 'entries');
  const children = entries.flatMap((pair, index) => {
    if (!Array.isArray(pair)) return [];
    const [key = null, value = null] = pair;
    return [{ key: typeof key === 'string' ? key : JSON.stringify(key), value, step: index }];
  });
  return { facts: { kind: 'text', text: `${word}(${entries.length})` }, children };
}
