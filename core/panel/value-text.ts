import type { Json } from '../json.ts';
import { cutString } from './marker-words.ts';
import { plainJson } from './plain-json.ts';
import { valueWords } from './tree-words.ts';

/** A value as copied, and what the reader has to know of it; `note` is null when it is exactly what was sent. */
export interface ValueText {
  text: string;
  note: string | null;
}

/** What Copy value gives: a text without its quotes, anything else as JSON; what JSON cannot hold stays as its marker. */
export function valueText(value: Json): ValueText {
  if (typeof value === 'string') return { text: value, note: null };
  const cut = cutString(value);
  if (cut !== null) return { text: cut.kept, note: `${characters(cut.came)} came, only ${figure(cut.kept)} were kept` };
  const plain = plainJson(value);
  if (plain.ok) return { text: plain.text, note: null };
  const words = valueWords(value);
  const holdsNothing = words.kind === 'marker' && typeof value === 'object' && !holdsMore(value);
  if (holdsNothing) return { text: words.text, note: null };
  return { text: JSON.stringify(value, null, 2), note: 'what JSON cannot hold, or was cut, stands as a $type marker' };
}

function holdsMore(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => typeof inner === 'object');
}

function characters(count: number): string {
  return `${count.toLocaleString('en-US')} characters`;
}

function figure(text: string): string {
  return text.length.toLocaleString('en-US');
}
