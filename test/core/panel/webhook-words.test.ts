import { describe, expect, test } from 'vitest';
import { isCaptureFile } from '../../../core/panel/file-kind.ts';
import { idKind, idWords } from '../../../core/panel/id-words.ts';
import { isThisMachine } from '../../../core/panel/this-machine.ts';

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

test('a capture file is told by its format, not by a text that speaks of one', () => {
  expect(isCaptureFile('{ "format" : "widgetscope-capture", "version": 9')).toBe(true);
  expect(isCaptureFile('{"body":"{\\"format\\":\\"widgetscope-capture\\"}"}')).toBe(false);
  expect(isCaptureFile('{"format":"har"}')).toBe(false);
});

test('an id is told by kind and value', () => {
  expect(idWords('chat-data conversation c 1')).toBe('conversation c 1');
  expect(idKind('chat-data conversation c 1')).toBe('conversation');
});
