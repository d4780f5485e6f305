import type { Documented } from './compare.ts';
import type { CountedDifference } from './drift.ts';

// The report is for a vendor: English, whatever language the panel speaks.

/** What a difference is called. */
export const differenceWords: Record<CountedDifference['kind'], string> = {
  new: 'undocumented',
  missing: 'missing',
  retyped: 'other type',
};

/** `string or null, required`; `no` where nothing is documented. */
export function documentedWords(documented: Documented | null): string {
  if (documented === null) return 'no';
  const { types, presence } = documented;
  const type = types === null ? 'anything' : types.join(' or ') || 'a value';
  if (presence === null) return type;
  return `${type}, ${presence === 'required' ? 'required' : 'in the example'}`;
}

/** The types that came instead, each with how often where there are several: `number × 3, null`. */
export function receivedWords({ types, count: all }: Pick<CountedDifference, 'types' | 'count'>): string {
  return types
    .map(({ type, count: times }) => {
      const name = type ?? 'other types';
      return times === all && types.length === 1 ? name : `${name} × ${count(times)}`;
    })
    .join(', ');
}

/** A whole number with separators: `12,345`. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}
