import { afterEach, describe, expect, test } from 'vitest';
import { historyWords, rangeWords, tickWords } from '../../../components/words/overview-words.ts';
import { createHistory } from '../../../core/panel/overview/history.ts';
import { useLanguage } from '../../support/language.ts';
import { eventEntry, navigationEntry } from '../../support/panel-entries.ts';

afterEach(() => useLanguage('en'));

const noon = new Date(2026, 10, 20, 12).getTime();
const history = createHistory();
history.add([navigationEntry(1), eventEntry(2), eventEntry(3, { status: 'invalid' })]);
history.add([eventEntry(4, { channel: 'webhook', status: 'untrusted' }), navigationEntry(5)]);

test('the history in words names the worst status first, then webhooks and page loads', () => {
  expect(historyWords(history)).toBe('3 events, 1 invalid, 1 untrusted, 1 valid, 1 webhook among them, 2 page loads');
});

test('the history in words keeps the status words in every language', async () => {
  await useLanguage('de');
  expect(historyWords(history)).toBe(
    '3 Ereignisse, 1 invalid, 1 untrusted, 1 valid, darunter 1 Webhook, 2 Seitenaufrufe',
  );
});

test('a range in words names the time of day, and the days where they differ', () => {
  expect(rangeWords({ from: noon, to: noon + 1_500 })).toBe('12:00:00.000 – 12:00:01.500');
  expect(rangeWords({ from: noon, to: noon + 86_400_000 })).toMatch(/^Nov 20, 2026, 12:00:00\.000 .* – Nov 21, 2026, /);
});

describe('a mark of the time axis', () => {
  test.each([
    [350, '350 ms'],
    [1_000, '1 s'],
    [30_000, '30 s'],
    [120_000, '2 min'],
    [3_600_000, '1 h'],
  ])('%d ms is %j', (since, words) => {
    expect(tickWords(since)).toBe(words);
  });
});
