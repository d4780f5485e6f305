import { clip, shortEntries, shortValue, typeName } from './describe.ts';

/** The longest summary, in UTF-16 units. */
export const summaryLength = 200;

/** One line that says what matters in a decoded value: the headline's value where there is one, else the first entries. */
export function summarise(value: unknown, headline: string | undefined): string {
  if (value === undefined) return '';
  if (typeName(value) !== 'object' || typeof value !== 'object' || value === null)
    return shortValue(value, summaryLength);
  const best = headline !== undefined && Object.hasOwn(value, headline) ? Reflect.get(value, headline) : undefined;
  if (typeof best === 'string' && best.trim() !== '') return clip(best, summaryLength);
  if (typeof best === 'number' || typeof best === 'boolean') return String(best);
  return shortEntries(value, summaryLength);
}
