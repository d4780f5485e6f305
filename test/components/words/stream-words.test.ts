import { afterEach, describe, expect, test } from 'vitest';
import { streamMissWords, streamNote, streamWords } from '../../../components/words/stream-words.ts';
import { useLanguage } from '../../support/language.ts';

afterEach(() => useLanguage('en'));

describe('a stream in words', () => {
  const facts = { host: 'smee.io', received: 1_234, retryIn: 4 };
  const since = new Date(2026, 10, 20, 14, 3, 9).getTime();
  const lost = { kind: 'waiting', reason: { code: 'ended', host: 'smee.io' }, retryAt: 0 } as const;

  test('says how it is doing', () => {
    expect(streamWords({ kind: 'open', since, received: 1 }, facts)).toBe('Listening since 14:03:09, 1,234 received.');
    expect(streamWords(lost, facts)).toBe('Lost, trying again in 4 s. smee.io ended the stream.');
    const refused = { kind: 'refused', reason: { code: 'answered', host: 'h', status: 502 } } as const;
    expect(streamWords(refused, facts)).toBe('Refused. h answered 502.');
    expect(streamWords({ kind: 'connecting' }, facts)).toBe('Connecting to smee.io …');
  });

  test('says nothing in the footer while it is off', () => {
    expect(streamNote({ kind: 'off' }, facts)).toBeNull();
    expect(streamNote({ kind: 'open', since, received: 1 }, facts)).toBe('Live from smee.io, 1,234 received');
  });

  test('says what may be missing, however deep the reason lies', () => {
    const size = { code: 'headerTooLong', name: 'x', size: 100_001, most: 100_000 } as const;
    const first = { code: 'noDelivery', why: size } as const;
    expect(streamMissWords({ code: 'unreadable', host: 'h', count: 2, first })).toBe(
      'h: 2 items could not be read. The first: The stream sent an object that cannot be read. Its header x is 100001 characters long, and Widgetscope reads at most 100000.',
    );
    const large = { code: 'tooLarge', size: 9, most: 5 } as const;
    expect(streamMissWords({ code: 'unreadable', host: 'h', count: 1, first: large })).toBe(
      'h: A delivery of 9.0 MB came, and Widgetscope reads at most 5 MB a body.',
    );
  });

  test('speaks German', async () => {
    await useLanguage('de');
    expect(streamWords({ kind: 'open', since, received: 1 }, facts)).toBe('Verbunden seit 14:03:09, 1.234 empfangen.');
    expect(streamWords(lost, facts)).toContain('smee.io hat den Live-Stream beendet.');
  });
});
