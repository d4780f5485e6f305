import { resolve } from 'node:path';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Messages {
  [name: string]: { message: string };
}

/**
 * What `browser.i18n` answers in a browser of this language, from the locale's own file made as the build makes it. Without this no text
 * of the extension can be read outside a browser.
 */
export async function useLanguage(language: 'en' | 'de'): Promise<void> {
  answerWith(await messagesOf(language), language === 'en' ? 'en-US' : language);
}

/**
 * A language in which every text is the English one with its words in ⟦brackets⟧ and its gaps outside them: what stands on a page
 * without brackets is no text of the extension. Whatever asks for the language is told that it is not English.
 */
export async function usePseudoLanguage(): Promise<void> {
  const english = await messagesOf('en');
  const pseudo = Object.entries(english).map(([name, { message }]) => [name, { message: bracketed(message) }]);
  answerWith({ ...Object.fromEntries(pseudo), language: { message: 'de' } }, 'de');
}

/** Singular and plural stand in one message, parted as the library has them. */
function bracketed(message: string): string {
  const form = (text: string): string =>
    text
      .split(/(\{\w+\})/)
      .map((piece, index) => (index % 2 === 1 || !/\p{L}/u.test(piece) ? piece : `⟦${piece}⟧`))
      .join('');
  return message.split(' | ').map(form).join(' | ');
}

async function messagesOf(language: string): Promise<Messages> {
  const file = resolve(import.meta.dirname, `../../locales/${language}.json`);
  return JSON.parse(generateChromeMessagesText(await parseMessagesFile(file)));
}

function answerWith(messages: Messages, browserLanguage: string): void {
  const i18n = {
    getMessage: (name: string) => messages[name]?.message ?? '',
    getUILanguage: () => browserLanguage,
  };
  // WXT's plugin makes this the browser of every test, before this runs or after it: setup files run at once.
  Reflect.set(fakeBrowser, 'i18n', i18n);
}
