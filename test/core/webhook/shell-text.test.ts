import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCmdText } from '../../../core/webhook/cmd-text.ts';
import { readShellText } from '../../../core/webhook/shell-text.ts';

const wordsOf = (text: string): string[] => {
  const shell = readShellText(text);
  if (!shell.ok) throw new Error(shell.fault.code);
  return shell.commands.flatMap(({ words }) => words.map((word) => word.text));
};
/** The words real bash makes of each text, one command each. */
const bashWords = (texts: readonly string[]): string[][] => {
  const script = `set -f\n${texts.map((text) => `printf '%s\\0' ${text}\nprintf '\\2'\n`).join('')}`;
  const environment = { ...process.env, LC_ALL: 'C.UTF-8' };
  const output = execFileSync('bash', [], { input: script, encoding: 'utf8', env: environment });
  return output
    .split('\u0002')
    .slice(0, -1)
    .map((words) => words.split('\0').slice(0, -1));
};

describe('the words of a command', () => {
  const piece = fc.oneof(
    fc.stringMatching(/^[\w:./=+,%@-]{1,8}$/),
    fc.constantFrom(' ', '  ', '\t', ' \\\n  ', '\\\n'),
    fc.stringMatching(/^'[^'\0]{0,8}'$/),
    fc.constantFrom(
      '"',
      '""',
      '"a b"',
      '"\\""',
      '"\\\\"',
      '"\\$a"',
      '"\\`"',
      '"a\\\nb"',
      '"\\x\\n"',
      '"!"',
      '"a$ b"',
      `"it's"`,
      '"é😀"',
    ),
    fc.constantFrom(
      "$''",
      "$'a\\nb'",
      "$'\\t\\r\\\\\\'\\\"\\?'",
      "$'\\x41\\101\\u00e9\\U1F600'",
      "$'\\xc3\\xa9'",
      "$'\\z\\cA\\e'",
      '$"a"',
    ),
    fc.constantFrom('\\ ', '\\"', "\\'", '\\$', '\\\\', '\\a', 'é', '😀', '#', 'a#b', '!'),
  );

  test('are those that bash makes', () => {
    // A word in front, so that bash never prints an empty list as one empty word; one command alone, so that nothing chance wrote is run.
    const texts = fc
      .sample(fc.array(piece, { minLength: 1 }), 1_000)
      .map((pieces) => `first ${pieces.join('')}`)
      .filter((text) => {
        const shell = readShellText(text);
        return shell.ok && shell.commands.length === 1 && !text.endsWith('\n');
      });
    expect(texts.length).toBeGreaterThan(500);
    const words = bashWords(texts);
    for (const [index, text] of texts.entries()) expect([text, wordsOf(text)]).toEqual([text, words[index]]);
  });

  test('of Firefox, which writes Latin-1 letters as bytes and others as UTF-16 units, are the letters it means', () => {
    const shell = readShellText(String.raw`$'Gr\xfc\xdfe \ud83d\ude00 \041'`);
    expect(shell.ok ? shell.commands : shell).toEqual([
      { words: [{ text: 'Grüße 😀 !', at: 0, exact: false }], piped: false },
    ]);
  });

  test('of several commands come apart where bash parts them', () => {
    const shell = readShellText('a 1;b 2 & c\r\nd && e || f | g # h ; i\n# j\n\nk > out 2>&1 l');
    const commands = shell.ok
      ? shell.commands.map(({ words, piped }) => [words.map(({ text }) => text).join(' '), piped])
      : [];
    expect(commands).toEqual([
      ['a 1', false],
      ['b 2', false],
      ['c', false],
      ['d', false],
      ['e', false],
      ['f', false],
      ['g', true],
      ['k l', false],
    ]);
  });

  test.each([
    ["a 'b", 2, { code: 'quoteOpen', quote: "'" }],
    ['a "b', 2, { code: 'quoteOpen', quote: '"' }],
    ["a $'b\\'", 3, { code: 'quoteOpen', quote: "'" }],
    ['a "$B"', 3, { code: 'expansion', found: '$B' }],
    ['a ${B}c', 2, { code: 'expansion', found: '${B' }],
    ['a $(b)', 2, { code: 'expansion', found: '$' }],
    ['a "`b`"', 3, { code: 'expansion', found: '`' }],
  ])('of %j cannot be told', (text, at, fault) => {
    expect(readShellText(text)).toEqual({ ok: false, at, fault });
  });

  test('of a quote of 5 MB are read at once', () => {
    const body = `it\\'s "\\\\" \\n `.repeat(400_000);
    expect(wordsOf(`a $'${body}'`)[1]).toHaveLength(body.length - 3 * 400_000);
  });
});

describe('the words of the Windows prompt', () => {
  test.each([
    ['curl ^"a b^" ^\r\n  -H ^"c: d^"', ['curl', 'a b', '-H', 'c: d']],
    ['curl ^"^{^\\^"a^\\^":1^}^"', ['curl', '{"a":1}']],
    ['curl ^"a^\n\nb^"', ['curl', 'a\nb']],
    ['curl ^"C:\\\\x\\\\^"', ['curl', 'C:\\x\\']],
    ['curl "a ^ & b" "say ""hi""" c\\d "" ', ['curl', 'a ^ & b', 'say "hi"', 'c\\d', '']],
    ['curl ^"%^PATH^%^"', ['curl', '%PATH%']],
  ])('%j are %j', (text, words) => {
    expect(readCmdText(text).map((command) => command.words.map((word) => word.text))).toEqual([words]);
  });

  test('come apart where it parts commands', () => {
    const commands = readCmdText('curl a &\r\ncurl b | find "x"\r\n');
    expect(commands.map(({ words, piped }) => [words.map(({ text }) => text), piped])).toEqual([
      [['curl', 'a'], false],
      [['curl', 'b'], false],
      [['find', 'x'], true],
    ]);
  });
});
