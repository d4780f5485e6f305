import type { Json } from '../json.ts';
import { cutString, markerWords } from './marker-words.ts';

/** What a line of the tree says of its value. */
export interface ValueWords {
  kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'marker' | 'missing';
  /** The value as shown; for containers a short preview. */
  text: string;
  /** Characters of a text as it was sent, where not all of them were kept; null elsewhere. */
  came: number | null;
}

/** A value in words: scalars as JSON writes them, containers by what is in them, what JSON cannot hold by its name. */
export function valueWords(value: Json | undefined): ValueWords {
  if (value === undefined) return said('missing', 'missing');
  if (value === null) return said('null', 'null');
  if (typeof value === 'string') return said('string', JSON.stringify(value));
  if (typeof value === 'number') return said('number', String(value));
  if (typeof value === 'boolean') return said('boolean', String(value));
  const cut = cutString(value);
  if (cut !== null) return { kind: 'string', text: JSON.stringify(cut.kept), came: cut.came };
  const marker = markerWords(value);
  if (marker !== null) return said('marker', marker.text);
  if (Array.isArray(value)) return said('array', `Array(${value.length})`);
  return said('object', preview(value));
}

function said(kind: ValueWords['kind'], text: string): ValueWords {
  return { kind, text, came: null };
}

function preview(value: { [key: string]: Json }): string {
  const keys = Object.keys(value);
  if (keys.length === 0) return '{}';
  return `{ ${keys.slice(0, 4).join(', ')}${keys.length > 4 ? ', …' : ''} }`;
}
