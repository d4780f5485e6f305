import type { Path } from '../../json.ts';
import { fieldText } from './field-text.ts';
import type { CountedDifference } from './drift.ts';

/** A difference's field for a report: a key that its page made up may be a value in disguise (an address, a number), so only one that looks like a name is written out. */
export function publishableField({ kind, path }: Pick<CountedDifference, 'kind' | 'path'>): string {
  const last = path.at(-1);
  if (kind !== 'new' || typeof last !== 'string' || isName(last)) return fieldText(path) || '(the payload)';
  const holder: Path = path.slice(0, -1);
  return `${holder.length === 0 ? '' : `${fieldText(holder)}.`}(a key of ${last.length} characters)`;
}

/** An undocumented event's name for a report, by the same rule. */
export function publishableName(name: string | null): string {
  if (name === null) return '(no name)';
  return name.split(/[.:/ ]/).every(isName) ? name : `(a name of ${name.length} characters)`;
}

/** A type for a report: a page may call its objects whatever it likes. */
export function publishableType(type: string): string {
  return type.split(' ').every(isName) ? type : 'other';
}

/** A word as programmers name things: no address, no number of any length. */
function isName(text: string): boolean {
  return /^[A-Za-z_$][\w$-]{0,59}$/.test(text) && !/\d{5}/.test(text) && !/^[\da-f-]{16,}$/i.test(text);
}
