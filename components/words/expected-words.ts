import type { TextKey } from '../../locales/keys.ts';
import { t } from '../../locales/text.ts';

const bounds: ReadonlyMap<string, TextKey> = new Map([
  ['at least', 'finding.bound.atLeast'],
  ['more than', 'finding.bound.moreThan'],
  ['at most', 'finding.bound.atMost'],
  ['less than', 'finding.bound.lessThan'],
  ['a multiple of', 'finding.bound.multipleOf'],
]);

/** How vendors' examples write a text (`Form.expected`), and what stands where a payload is missing. A test holds it to the vendors' files. */
const forms: ReadonlyMap<string, TextKey> = new Map([
  ['an ISO 8601 date and time with its zone', 'finding.form.isoTime'],
  ['an ISO 8601 date and time', 'finding.form.localTime'],
  ['an IANA time zone name', 'finding.form.timeZone'],
  ['an http(s) address', 'finding.form.webAddress'],
  ['an e-mail address', 'finding.form.emailAddress'],
  ['seconds (or milliseconds) since the epoch, a dot, and up to nine digits', 'finding.form.preciseTime'],
  ['a payload', 'finding.form.payload'],
]);

/** Longer ones are left as they are: an imported file may hold any text. */
const longest = 1_000;

/** What a finding expects, as recorded in English: its bounds, forms and alternatives in the user's language, anything else as it is. */
export function expectedWords(expected: string): string {
  if (expected.length > longest) return expected;
  // An `or` with an uneven number of quotation marks after it stands inside a text.
  const alternatives = expected.split(/ or (?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return alternatives.map(one).reduce((first, second) => t('details.type.or', { one: first, other: second }));
}

function one(expected: string): string {
  const form = forms.get(expected);
  return form === undefined ? (bounded(expected) ?? exemplified(expected) ?? expected) : t(form);
}

function bounded(expected: string): string | null {
  const [, bound = '', value = ''] = /^(at least|more than|at most|less than|a multiple of) (.+)$/.exec(expected) ?? [];
  const text = bounds.get(bound);
  return text === undefined ? null : t(text, { value });
}

/** A form that names an example of itself. */
function exemplified(expected: string): string | null {
  const [, start] = /^an id that starts "([^"]*)"$/.exec(expected) ?? [];
  if (start !== undefined) return t('finding.form.idWith', { start });
  const [, example] = /^a date and time as in "([^"]*)"$/.exec(expected) ?? [];
  return example === undefined ? null : t('finding.form.timeLike', { example });
}
