import type { Json } from '../../json.ts';
import { isPersonKey, isThingKey, wordsOf } from './key-kind.ts';
import { maskCharacters } from './masks.ts';

/** Words that stand in names and everywhere else: alone they tell nothing about anybody, and covering them would cost the text its sense. */
const commonWords = new Set(
  (
    'the and von van der den del dos das bin ibn für for with user users bot chat agent visitor guest customer client contact lead admin test tester demo ' +
    'support example anonymous unknown system operator assistant sales team name first last full mr mrs ms dr prof of de la le di da al el null undefined none true false ' +
    'string number object array boolean expected received person masked invalid db'
  ).split(' '),
);
const particle = /^(?:de|del|della|der|den|di|da|dos|das|du|la|le|van|von|zu|bin|ibn|al|el|y|e|ter|ten)$/;
const nameWord = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** True for text that reads as a person's name: one to five capitalised words, or a short text in a script without capitals. */
export function looksLikeName(text: string): boolean {
  if (text.length > 80) return false;
  const words = text.trim().split(/\s+/);
  if (words.length > 5 || words[0] === '') return false;
  if (words.every((word) => commonWords.has(word.toLowerCase()))) return false;
  if (unspacedScript.test(text)) return /^[\p{L}\p{M}\s・·]{2,12}$/u.test(text);
  return words.some((word) => nameWord.test(word)) && words.every((word) => nameWord.test(word) || particle.test(word));
}

const contactSiblings = /^(?:e-?mail.*|(?:tele)?phone.*|mobile.*|(?:first|last|f|l)_?name|surname)$/i;
const personSiblings =
  /^(?:email|e-?mail.*|phone.*|mobile|first_?name|last_?name|firstName|lastName|photo|avatar|remarks|externalUserId|userId|userHash|chatUserId|uuid|lead|birthday|age|gender|role)$/i;
const thingSiblings =
  /^(?:value|values|price|sku|pid|quantity|duration_minutes|url|options|default|label|checked|required|prodCount|productIds|version|size|subject)$/i;

/** Whose a bare `name` is, judged by what it stands in and beside: a person's, perhaps a person's, or a thing's. */
export function ownerOfName(siblings: readonly string[], parent: string | null): 'person' | 'perhaps' | 'thing' {
  // An address beside it tells more than what both stand in: a `form` holds the person who filled it in.
  if (siblings.some((key) => contactSiblings.test(key))) return 'person';
  if (parent !== null && isThingKey(parent) && !isPersonKey(parent)) return 'thing';
  if (siblings.some((key) => personSiblings.test(key))) return 'person';
  if (siblings.some((key) => thingSiblings.test(key))) return 'thing';
  return parent !== null && isPersonKey(parent) ? 'person' : 'perhaps';
}

/** The key whose value says what stands under `value` or `answer`: `{ name: "phone", value: "…" }`, `{ question_text: "Your name?", answer: "…" }`. */
export function labelOf(siblings: { [key: string]: Json }): string | null {
  for (const key of [
    'question_text',
    'question',
    'internal_label',
    'label',
    'name',
    'key',
    'field',
    'interaction_label',
  ]) {
    const label = Object.hasOwn(siblings, key) ? siblings[key] : undefined;
    if (typeof label === 'string' && label.length <= 200) return label;
  }
  return null;
}

/** True when a question or label asks for a person's name. */
export function asksForName(label: string): boolean {
  const words = wordsOf(label);
  const asks =
    words.includes('name') ||
    words.includes('called') ||
    words.some((word) => /^(?:first|last|full|sur|nick|user)name$/.test(word));
  return asks && !isThingKey(label);
}

/** The names met so far; finds their words again wherever else they stand. */
export interface KnownNames {
  learn(name: string): void;
  /** `text` with every word of a known name covered. */
  cover(text: string): string;
}

/** Learns nothing and covers nothing: for keys, which keep their words. */
export const silentNames: KnownNames = { learn: () => {}, cover: (text) => text };

export function createKnownNames(): KnownNames {
  const words = new Set<string>();
  const unspaced = new Set<string>();
  return {
    learn(name) {
      // An address or a code under a name's key is masked where it stands, and says no name.
      if (name.length > 200 || /[\p{Nd}:@/\\%]/u.test(name)) return;
      for (const [word] of name.matchAll(/[\p{L}\p{M}]+/gu)) {
        const lower = word.toLowerCase();
        if (unspacedScript.test(word)) unspaced.add(word);
        else if (word.length > 1 && !commonWords.has(lower) && !/^x+$/.test(lower)) words.add(lower);
      }
    },
    cover(text) {
      if (words.size === 0 && unspaced.size === 0) return text;
      const host = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(text)?.[0] ?? '';
      const covered = text.slice(host.length).replace(/[\p{L}\p{M}]+/gu, (word) => {
        if (words.has(word.toLowerCase())) return maskCharacters(word);
        return unspaced.size > 0 && unspacedScript.test(word) ? coverWithin(word) : word;
      });
      return host + covered;
    },
  };

  function coverWithin(text: string): string {
    let covered = text;
    for (const name of unspaced) if (name.length > 1) covered = covered.replaceAll(name, maskCharacters(name));
    return covered;
  }
}
