import { afterEach, describe, expect, test } from 'vitest';
import { hiddenWords, integrityRemarks } from '../../../components/words/integrity-words.ts';
import { useLanguage } from '../../support/language.ts';

afterEach(() => useLanguage('en'));

describe('integrity in words', () => {
  const clean = { captured: 12, stored: 12, dropped: 0, truncated: 0, evicted: 0 };

  test('is one calm remark while nothing is missing', () => {
    expect(integrityRemarks(clean, 0)).toEqual([
      expect.objectContaining({ text: '12 captured, all stored', warning: false }),
    ]);
  });

  test('warns of everything that is missing', () => {
    const remarks = integrityRemarks({ captured: 2_000, stored: 1_500, dropped: 500, truncated: 1, evicted: 3 }, 2);
    expect(remarks.filter((remark) => remark.warning).map((remark) => remark.text)).toEqual([
      '500 dropped',
      '1 cut',
      '3 evicted',
      '2 gaps',
    ]);
    expect(remarks[0]?.text).toBe('2,000 captured, 1,500 stored');
  });

  test('counts as German does', async () => {
    await useLanguage('de');
    const remarks = integrityRemarks({ captured: 2_000, stored: 1_500, dropped: 500, truncated: 0, evicted: 0 }, 1);
    expect(remarks.map((remark) => remark.text)).toEqual([
      '2.000 erfasst, 1.500 gespeichert',
      '500 verworfen',
      '1 Lücke',
    ]);
  });
});

test('what hides events is said with their number', () => {
  const words = (filter: boolean, range: boolean) => hiddenWords(1_200, { filter, range });
  expect([words(true, false), words(false, true), words(true, true)]).toEqual([
    '1,200 hidden by filter',
    '1,200 hidden by range',
    '1,200 hidden by filter and range',
  ]);
});
