import { describe, expect, test } from 'vitest';
import { duration, timeBetween } from '../../../core/panel/duration-words.ts';
import { isCaptureFile } from '../../../core/panel/file-kind.ts';
import { idKind, idWords } from '../../../core/panel/id-words.ts';
import { streamNote, streamWords } from '../../../core/panel/stream-words.ts';
import { isThisMachine } from '../../../core/panel/this-machine.ts';

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
});

describe('this machine', () => {
  test.each(['localhost', 'api.localhost', '127.0.0.1', '127.9.9.9', '[::1]', 'LOCALHOST'])('is %s', (host) => {
    expect(isThisMachine(host)).toBe(true);
  });

  test.each([
    'localhost.evil.test',
    '127.0.0.1.evil.test',
    '10.0.0.1',
    '0.0.0.0',
    '[::ffff:7f00:1]',
    'mylocalhost',
    '',
  ])('is not %s', (host) => {
    expect(isThisMachine(host)).toBe(false);
  });
});

describe('a stream in words', () => {
  const facts = { host: 'smee.io', received: 1_234, retryIn: 4 };
  const since = new Date(2026, 10, 20, 14, 3, 9).getTime();

  test('says how it is doing', () => {
    expect(streamWords({ kind: 'open', since, received: 1 }, facts)).toBe('Listening since 14:03:09, 1,234 received.');
    const lost = { kind: 'waiting', reason: 'It ended the stream.', retryAt: 0 } as const;
    expect(streamWords(lost, facts)).toBe('Lost, trying again in 4 s. It ended the stream.');
    expect(streamWords({ kind: 'refused', reason: 'The key is wrong.' }, facts)).toBe('Refused. The key is wrong.');
    expect(streamWords({ kind: 'connecting' }, facts)).toBe('Connecting to smee.io …');
  });

  test('says nothing in the footer while it is off', () => {
    expect(streamNote({ kind: 'off' }, facts)).toBeNull();
    expect(streamNote({ kind: 'open', since, received: 1 }, facts)).toBe('Live from smee.io, 1,234 received');
  });
});

test('a capture file is told by its format, not by a text that speaks of one', () => {
  expect(isCaptureFile('{ "format" : "widgetscope-capture", "version": 9')).toBe(true);
  expect(isCaptureFile('{"body":"{\\"format\\":\\"widgetscope-capture\\"}"}')).toBe(false);
  expect(isCaptureFile('{"format":"har"}')).toBe(false);
});

test('an id is told by kind and value', () => {
  expect(idWords('chat-data conversation c 1')).toBe('conversation c 1');
  expect(idKind('chat-data conversation c 1')).toBe('conversation');
});
