import { browser } from '@wxt-dev/browser';

/**
 * The language numbers and times are written in: the browser's own, with its region, where the texts are in that language too; else
 * the language of the texts.
 */
export function language(): string {
  const texts = browser.i18n.getMessage('language');
  const own = browser.i18n.getUILanguage();
  return own === texts || own.startsWith(`${texts}-`) ? own : texts;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it: `12,345.6`. */
export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  const spoken = language();
  const key = spoken + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.NumberFormat(spoken, options);
  formats.set(key, format);
  return format.format(value);
}
