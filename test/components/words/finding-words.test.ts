import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectedWords } from '../../../components/words/expected-words.ts';
import { findingWords } from '../../../components/words/finding-words.ts';
import type { Finding } from '../../../core/event.ts';
import { findingCodes } from '../../../core/findings.ts';
import { useLanguage } from '../../support/language.ts';

function finding(given: Partial<Finding>): Finding {
  return {
    severity: 'error',
    code: 'invalid_type',
    path: ['attendees', 0, 'name'],
    message: 'The recorded sentence.',
    expected: 'string or null',
    received: 'number',
    ...given,
  };
}

/** What every `Form` in the source says it expects, but for the words a vendor's page lists, which stay what they are. */
function formsOfVendors(): string[] {
  const root = resolve(import.meta.dirname, '../../..');
  const source = globSync('{core,vendors}/**/*.ts', { cwd: root }).map((file) =>
    readFileSync(resolve(root, file), 'utf8'),
  );
  const written = [...source.join('\n').matchAll(/\bForm\b[^;{]*\{\s*(?:return \{\s*)?expected: (['"`])(.*?)\1,/g)];
  const forms = written.map(([, , form = '']) => form.replace('${prefix}', 'BOT-'));
  if (forms.length < 8) throw new Error('Forms are written in another way: let this find them.');
  return [...new Set(forms)];
}

describe('what a finding says', () => {
  test('is in English what was recorded', () => {
    expect(findingWords(finding({}))).toBe('The recorded sentence.');
  });
});

describe('in another language', () => {
  beforeAll(() => useLanguage('de'));
  afterAll(() => useLanguage('en'));

  test.each<[Partial<Finding>, string]>([
    [{}, 'attendees[0].name ist number; der Anbieter dokumentiert string oder null.'],
    [
      { received: 'undefined' },
      'attendees[0].name fehlt oder ist undefined; der Anbieter dokumentiert string oder null.',
    ],
    [
      { code: 'too_small', path: [], expected: 'at least 1', received: '[]' },
      'Der Payload ist []; der Anbieter dokumentiert mindestens 1.',
    ],
    [
      { code: 'invalid_value', path: ['plan'], expected: '"a"', received: '[3 items]' },
      'plan ist [3 Einträge]; der Anbieter dokumentiert "a".',
    ],
    [
      { code: 'differs-from-example', path: ['id'], expected: 'an id that starts "BOT-"', received: '"7"' },
      'id ist "7"; die Beispiele des Anbieters zeigen eine ID, die mit "BOT-" beginnt.',
    ],
    [
      { code: 'unknown-event', path: [], expected: null, received: '[3 items]' },
      'Der Anbieter dokumentiert kein Ereignis „[3 items]“.',
    ],
    [{ code: 'custom', expected: null }, 'attendees[0].name verletzt eine Regel der Dokumentation des Anbieters.'],
    [
      { code: 'unknown-event', path: [], expected: 'chat.opened', received: 'chat.openend' },
      'Der Anbieter dokumentiert kein Ereignis „chat.openend“. War „chat.opened“ gemeint?',
    ],
    [
      { code: 'unknown-event', path: [], expected: null, received: 'x' },
      'Der Anbieter dokumentiert kein Ereignis „x“.',
    ],
    [
      { code: 'wrong-origin', path: [], expected: 'https://a.test or https://b.test', received: 'https://evil.test' },
      'Die Nachricht kam von https://evil.test; der Anbieter sendet nur von https://a.test oder https://b.test. Nicht darauf reagieren.',
    ],
    [
      { code: 'truncated', severity: 'info', expected: null, received: null },
      'attendees[0].name wurde gekürzt und ließ sich daher nicht beurteilen.',
    ],
  ])('%j is said anew', (given, words) => {
    expect(findingWords(finding(given))).toBe(words);
  });

  test.each(findingCodes)('%s has a sentence, with and without facts', (code) => {
    for (const path of [[], ['id']]) {
      expect(findingWords(finding({ code, path }))).toMatch(/^[^{}]{15,}[.?]$/);
      const bare = findingWords(finding({ code, path, expected: null, received: null }));
      expect(bare).not.toMatch(/recorded|null|undefined|[{}]/);
    }
  });

  test('keeps the recorded sentence of a code that is not ours', () => {
    expect(findingWords(finding({ code: 'toString' }))).toBe('The recorded sentence.');
  });

  test.each([
    ['"a or b" or "c"', '"a or b" oder "c"'],
    ['a multiple of 5', 'ein Vielfaches von 5'],
    ['an e-mail address', 'eine E-Mail-Adresse'],
    ['an id that starts "BOT-"', 'eine ID, die mit "BOT-" beginnt'],
    ['string or an id that starts "a or b"', 'string oder eine ID, die mit "a or b" beginnt'],
    ['a payload', 'ein Payload'],
    ['an id that starts with anything', 'an id that starts with anything'],
  ])('%s is expected as %s', (recorded, words) => {
    expect(expectedWords(recorded)).toBe(words);
  });

  test.each(formsOfVendors())('the form "%s" of a vendor\'s examples is said anew', (form) => {
    expect(expectedWords(form)).not.toBe(form);
  });
});
