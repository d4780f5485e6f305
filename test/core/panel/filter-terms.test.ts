import { describe, expect, test } from 'vitest';
import { remarkWords } from '../../../components/words/filter-words.ts';
import { parseFilter } from '../../../core/panel/filter-terms.ts';

/** Each remark's severity, the text it stands at, and its words. */
const said = (text: string) =>
  parseFilter(text).remarks.map((remark) => [
    remark.severity,
    text.slice(remark.start, remark.end),
    remarkWords(remark),
  ]);

describe('a bad filter is refused at its place', () => {
  test.each([
    ['x /(/ y', '/(/', '/(/ is not a regular expression'],
    ['name:/[/', '/[/', '/[/ is not a regular expression'],
    ['-/a{2,1}/', '/a{2,1}/', 'numbers out of order'],
    ['a "open b', '"open b', 'The quote that starts at "open b has no end'],
    ['name:ok,"open', '"open', 'has no end'],
    ['/(?=a)/', '/(?=a)/', 'uses (?='],
    ['/(a)\\1/', '/(a)\\1/', 'uses \\1'],
    ['/(a{900}){900}/', '/(a{900}){900}/', 'repeats too much'],
    ['payload..x:1', 'payload..x', '..x cannot be read'],
    ['payload[:1', 'payload[', '[ cannot be read'],
    ['has:colour', 'colour', 'use findings, errors, warnings, links, payload, payload.…'],
    ['is:trusted,blue', 'blue', 'use trusted, imported, truncated'],
    ['larger-than:big', 'big', 'is not a size'],
    ['smaller-than:-1', '-1', 'is not a size'],
    ['after:25:00', '25:00', 'is not a time'],
    ['before:yesterday', 'yesterday', 'is not a time'],
    [`x${'y'.repeat(4000)}`, `x${'y'.repeat(4000)}`, 'longer than 4,000 characters'],
  ])('%j', (text, place, reason) => {
    expect(parseFilter(text).ok).toBe(false);
    expect(said(text)).toEqual([['fault', place, expect.stringContaining(reason)]]);
  });

  test('and everything that is wrong is told, each at its own', () => {
    expect(said('/(/ is:blue vendr:x').map(([severity, place]) => [severity, place])).toEqual([
      ['fault', '/(/'],
      ['fault', 'blue'],
      ['hint', 'vendr'],
    ]);
  });
});

describe('an odd filter is applied, and it is said how it is read', () => {
  test.each([
    ['vendr:x', 'vendr', 'There is no filter key vendr; did you mean vendor? It is searched as text.'],
    ['-stauts:valid', 'stauts', 'did you mean status?'],
    ['bot_id:BOT-1', 'bot_id', 'For a field of the payload, write payload.bot_id:'],
    ['pyload.bot_id:1', 'pyload.bot_id', 'There is no filter key pyload.bot_id'],
    ['status:vaild', 'vaild', 'No event can be vaild: use valid, invalid, unknown-event'],
    ['channel:bus,mesage', 'mesage', 'use message, bus'],
    ['/usr/lib', '/usr/lib', 'is searched as text: a regular expression has no flags lib'],
  ])('%j', (text, place, words) => {
    expect(parseFilter(text).ok).toBe(true);
    expect(said(text)).toEqual([['hint', place, expect.stringContaining(words)]]);
  });

  test.each([
    'https://oncehub.com/x',
    '"vendr:x"',
    'vendor:once',
    'has:fin',
    'has:payl',
    'has:data.',
    'is:',
    'x"y',
    '//',
  ])('nothing is said of %j', (text) => {
    expect(said(text)).toEqual([]);
  });
});

test('each term knows where it is written', () => {
  const text = '  -vendor:"a b",c /x y/i  payload.n:1';
  const { terms } = parseFilter(text);
  expect(terms.map(({ start, end, negated }) => [text.slice(start, end), negated])).toEqual([
    ['-vendor:"a b",c', true],
    ['/x y/i', false],
    ['payload.n:1', false],
  ]);
});

test.each([
  '"',
  '-"',
  '-',
  ':',
  '::',
  'a:',
  '/',
  '/[',
  '[',
  'payload[',
  'payload["',
  ',',
  'vendor:,',
  '\\',
  '"\\',
  '{',
  '/\\',
])('a text of %j over and over is read in no time', (unit) => {
  const text = unit.repeat(Math.floor(3_900 / unit.length));
  const start = performance.now();
  parseFilter(text);
  expect(performance.now() - start).toBeLessThan(1_000);
});
