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

  test('may be nested as deep as a filter is long', () => {
    expect(search(`${'('.repeat(900)}a${')'.repeat(900)}`, '', 'bab')).toBe(true);
  });

  test.each([
    ['(?=a)', '(?='],
    ['a(?!b)', '(?!'],
    ['(?<=a)b', '(?<='],
    ['(?<n>a)\\k<n>', '\\k<n>'],
    ['(a{1000}){1000}', ''],
  ])('/%s/ is refused', (source, unsupported) => {
    expect(compileExpression(source, '')).toEqual({ ok: false, unsupported });
  });
});
