import { afterEach, describe, expect, test } from 'vitest';
import { documentedWords, fieldWords, receivedWords } from '../../../components/words/coverage-words.ts';
import { useLanguage } from '../../support/language.ts';

afterEach(() => useLanguage('en'));

describe('what is documented', () => {
  test.each([
    [{ types: ['string'], presence: null }, 'string'],
    [{ types: ['string', 'number', 'null'], presence: 'required' }, 'string or number or null, required'],
    [{ types: null, presence: 'shown' }, 'anything, in the example'],
    [{ types: [], presence: 'required' }, 'a value, required'],
  ] as const)('%j is %s', (documented, words) => {
    expect(documentedWords(documented)).toBe(words);
  });
});

describe('what came', () => {
  const several = [
    { type: 'number', count: 12_345 },
    { type: null, count: 1 },
  ];

  test('is the type alone where it always came, else each type with how often', () => {
    expect(receivedWords({ types: [{ type: 'null', count: 3 }], count: 3 })).toBe('null');
    expect(receivedWords({ types: [{ type: 'null', count: 1 }], count: 3 })).toBe('null × 1');
    expect(receivedWords({ types: several, count: 12_346 })).toBe('number × 12,345, other types × 1');
  });

  test('has its figures as the language writes them', async () => {
    await useLanguage('de');
    expect(receivedWords({ types: several, count: 12_346 })).toBe('number × 12.345, andere Typen × 1');
  });
});

test('a field is its path, and the payload itself a word', () => {
  expect(fieldWords(['guests', 0, 'first name'])).toBe('guests[]["first name"]');
  expect(fieldWords([])).toBe('(the payload)');
});
