import { createI18n } from '@wxt-dev/i18n';
import type { CountedKey, TextKey } from './keys.ts';
import { number } from './figures.ts';

const i18n = createI18n();

/** What stands in the gaps of a text, by name. Numbers are written as the language writes them. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * A text in the user's language (locales/en.json and its translations), its `{gaps}` filled. A value is put in as it is: gaps inside it
 * stay what they are.
 */
export function t(key: TextKey, values: Values = {}): string {
  return i18n.t(key, written(values));
}

/** A text that depends on how many there are: `{count}` is the number, other gaps as in {@link t}. */
export function tn(key: CountedKey, count: number, values: Values = {}): string {
  return i18n.t(key, count, written({ ...values, count }));
}

function written(values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? number(value) : value]),
  );
}
