import type { Json } from '../json.ts';
import { cutString } from './marker-facts.ts';

/** Characters of a value that are shown before the reader asks for the rest. */
const atOnce = 400;

/** How a long value is shown. */
export interface LongText {
  shown: string;
  /** How many characters there are to show in all; null when all are shown. */
  offer: number | null;
  /** That the text was cut before it came here; null when all of it is here. */
  missing: { came: number; kept: number } | null;
}

/** A value's text (quotes included when it is a string) as a line of the tree shows it. `value` is undefined where the line shows none. */
export function longText(text: string, value: Json | undefined, whole: boolean): LongText {
  const cut = cutString(value ?? null);
  const length = typeof value === 'string' ? value.length : (cut?.kept.length ?? text.length);
  const missing = cut && { came: cut.came, kept: length };
  if (whole || text.length <= atOnce) return { shown: text, offer: null, missing };
  return { shown: text.slice(0, atOnce).replace(/[\uD800-\uDBFF]$/, ''), offer: length, missing };
}
