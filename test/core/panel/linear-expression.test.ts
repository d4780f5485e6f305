import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileExpression } from '../../../core/panel/linear-expression.ts';

function search(source: string, flags: string, text: string): boolean {
  const compiled = compileExpression(source, flags);
  if (!compiled.ok) throw new Error(`refused for ${compiled.unsupported}`);
  return compiled.expression.test(text);
}

const sources = [
  ['', 'abc', 'a|b', '(a|b)+c', '^a', 'a$', '^$', '\\bfoo\\b', '\\Boo', 'a{2,3}b', 'a{2}', 'a{2,}c', 'a*?b', 'a||b'],
  ['[a-c]+\\d', '[^"]*"x', '.', 'a.b', '\\/', '(?:x)?y', '(?<n>x)z', '\\u0041b', '\\x41', '{"a"', '\\{', '(|a)b'],
  ['(a*)*b', '[\\]]', '[]', '[^]', 'x*', 'é', '\\.$', '^(a|b|)$', '\\s+\\S', '(^a|b$)', '\\cJ', '\\0', 'a{,3}', '😀.'],
].flat();

describe('an expression', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aAbBcxyzfo01"{}/.\n ]é,\\'.split(''), '😀'), maxLength: 14 });

  test.each(sources)('/%s/ finds what the browser finds', (source) => {
    for (const flags of ['', 's', 'm', 'sm', ...(/\{/.test(source) ? [] : ['u'])]) {
      const native = new RegExp(source, `i${flags}`);
      const compiled = compileExpression(source, flags);
      fc.assert(
        fc.property(text, (each) => compiled.ok && compiled.expression.test(each) === native.test(each)),
        { numRuns: 60 },
      );
    }
  });

  // Each of these would keep a backtracking engine busy for longer than anyone lives.
  test.each([
    '(a+)+$',
    '(a|a)*b$',
    '(a|ab)*!$',
    '.*.*.*.*x$',
    '(a?){50}a{50}!$',
    '(\\w+\\s?)*%',
    '(a|b)*a(a|b){20}%',
    '([a-z]+)*[0-9]',
  ])('/%s/ searches a long hostile text in no time', (source) => {
    const hostile = `${Array.from({ length: 50_000 }, (_, index) => ((index * index) % 7 < 3 ? 'ab' : 'aa')).join('')}?`;
    const start = performance.now();
    expect(search(source, '', hostile)).toBe(false);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  // All states are followed at once, and no place in the text is like another: what is remembered is never of use.
  test.each(['[a-z].{0,140}!!', '(\\d.{0,5}){20}!!'])(
    '/%s/ searches a long text without a pattern in no time',
    (source) => {
      let seed = 7;
      const random = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) >> 8;
      const text = Array.from({ length: 100_000 }, () => 'abcdefghijkl "":,{}0123456789'[random() % 29]).join('');
      const start = performance.now();
      expect(search(source, '', text)).toBe(false);
      expect(performance.now() - start).toBeLessThan(700);
    },
  );

  test('may be nested as deep as a filter is long', () => {
    expect(search(`${'('.repeat(900)}a${')'.repeat(900)}`, '', 'bab')).toBe(true);
  });

  test('may be as long as a filter is, where nothing in it is counted', () => {
    expect(search('a'.repeat(3_900), '', 'a'.repeat(4_000))).toBe(true);
  });

  test('is searched for as well after it has been found', () => {
    const compiled = compileExpression('[a-z].{0,100}!!', '');
    const found = ['x!!', 'x', 'abc !!', `a${'b'.repeat(2_000)}`].map(
      (text) => compiled.ok && compiled.expression.test(text),
    );
    expect(found).toEqual([true, false, true, false]);
  });

  test.each([
    ['(?=a)', '(?='],
    ['a(?!b)', '(?!'],
    ['(?<=a)b', '(?<='],
    ['(?<n>a)\\k<n>', '\\k<n>'],
    ['(a{1000}){1000}', null],
    ['.{0,200}x', null],
    ['(a|bc){20,80}', null],
  ])('/%s/ is refused', (source, unsupported) => {
    expect(compileExpression(source, '')).toEqual({ ok: false, unsupported });
  });
});
