import { afterEach, describe, expect, test } from 'vitest';
import { duration, timeBetween } from '../../../components/words/duration-words.ts';
import { useLanguage } from '../../support/language.ts';

afterEach(() => useLanguage('en'));

describe('the time between two events', () => {
  test.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [1_240, '1.24 s'],
    [59_999, '59.99 s'],
    [125_000, '2 min 5 s'],
    [7_200_000, '2 h'],
    [100_800_000, '1 d 4 h'],
  ])('of %i ms is %s', (milliseconds, words) => {
    expect(duration(milliseconds)).toBe(words);
  });

  test('has a direction', () => {
    expect([timeBetween(0, 1_240), timeBetween(350, 0)]).toEqual(['+1.24 s', '−350 ms']);
  });

  test('has a comma where the language has', async () => {
    await useLanguage('de');
    expect(timeBetween(0, 1_240)).toBe('+1,24 s');
  });
});
