import { count } from '../integrity-words.ts';
import type { Path } from '../../json.ts';
import type { CountedDifference } from './drift.ts';

/** What a difference is called. */
export const differenceWords: Record<CountedDifference['kind'], string> = {
  new: 'undocumented',
  missing: 'missing',
  retyped: 'other type',
};

/** A path as people write it: `attendees[].name`, `custom["a key"]`; `(the payload)` for the payload itself. */
export function fieldText(path: Path): string {
  if (path.length === 0) return '(the payload)';
  return path.map(stepText).join('');
}

function stepText(step: string | number, index: number): string {
  if (typeof step === 'number') return '[]';
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(step)) return `[${JSON.stringify(step)}]`;
  return index === 0 ? step : `.${step}`;
}

/** The types that came instead, each with how often where there are several: `number × 3, null`. */
export function receivedWords({ types, count: all }: Pick<CountedDifference, 'types' | 'count'>): string {
  return types
    .map((came) => (came.count === all && types.length === 1 ? came.type : `${came.type} × ${count(came.count)}`))
    .join(', ');
}
