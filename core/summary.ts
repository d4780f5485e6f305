import { clip, shortEntries, shortValue, typeName } from './describe.ts';
import type { Path } from './json.ts';
import { at } from './json.ts';

/** The longest summary, in UTF-16 units. */
export const summaryLength = 200;

/** One line that says what matters in a decoded value: the headline's value where there is one, else the first entries. A headline further in is a path. */
export function summarise(value: unknown, headline: string | Path | undefined): string {
  if (value === undefined) return '';
  if (typeName(value) !== 'object' || typeof value !== 'object' || value === null)
    return shortValue(value, summaryLength);
  const best = headline === undefined ? undefined : at(value, typeof headline === 'string' ? [headline] : headline);
  if (typeof best === 'string' && best.trim() !== '') return clip(best, summaryLength);
  if (typeof best === 'number' || typeof best === 'boolean') return String(best);
  // A path leads out of an envelope: what it leads to says more than the envelope's own entries.
  const inside = typeof headline === 'object' && typeof best === 'object' && typeName(best) === 'object' ? best : null;
  return shortEntries(inside ?? value, summaryLength);
}
