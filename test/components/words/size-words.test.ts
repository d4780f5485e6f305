import { afterEach, expect, test } from 'vitest';
import { sizeWords } from '../../../components/words/size-words.ts';
import { useLanguage } from '../../support/language.ts';

afterEach(() => useLanguage('en'));

test.each([
  [512, '512 B'],
  [1_440, '1.4 kB'],
  [123_456, '123 kB'],
  [2_000_000, '2.0 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

test('a size has a comma where the language has', async () => {
  await useLanguage('de');
  expect(sizeWords(1_440)).toBe('1,4 kB');
});
