import type { Json } from '../json.ts';
import { cutString } from './marker-facts.ts';
import { markerWords } from './marker-words.ts';
import { plainJson } from './plain-json.ts';

/** What the reader has to know of a copy: the text was cut, or what JSON cannot hold stands in it as `$type` markers. */
export type ValueNote = { kind: 'cut'; came: number; kept: number } | { kind: 'markers' };

/** A value as copied; `note` is null when it is exactly what was sent. */
export interface ValueText {
  text: string;
  note: ValueNote | null;
}

/** What Copy value gives: a text without its quotes, anything else as JSON; what JSON cannot hold stays as its marker. */
export function valueText(value: Json): ValueText {
  if (typeof value === 'string') return { text: value, note: null };
  const cut = cutString(value);
  if (cut !== null) return { text: cut.kept, note: { kind: 'cut', came: cut.came, kept: cut.kept.length } };
  const plain = plainJson(value);
  if (plain.ok) return { text: plain.text, note: null };
  const marker = markerWords(value);
  if (marker !== null && !holdsMore(value)) return { text: marker.text, note: null };
  return { text: JSON.stringify(value, null, 2), note: { kind: 'markers' } };
}

function holdsMore(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => typeof inner === 'object');
}
