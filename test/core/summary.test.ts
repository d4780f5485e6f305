import { describe, expect, it } from 'vitest';
import { standIn } from '../../core/stand-in.ts';
import { summarise } from '../../core/summary.ts';

describe('summarise', () => {
  it.each<[unknown, string | string[] | undefined, string]>([
    [{ message: 'Hello\n  there' }, 'message', 'Hello there'],
    [{ count: 3 }, 'count', '3'],
    [{ a: 1, b: 'x', c: [1], d: {}, e: { f: 1 } }, undefined, 'a: 1, b: "x", c: [1 item], d: {}, e: {…}'],
    [{ a: undefined, b: 1n, c: Number.NaN, d: -0, e: null }, 'gone', 'a: undefined, b: 1n, c: NaN, d: -0, e: null'],
    [{ message: '' }, 'message', 'message: ""'],
    [undefined, undefined, ''],
    ['plain', undefined, '"plain"'],
    [7, undefined, '7'],
    [[1, 2], undefined, '[2 items]'],
    [{ topic: 't', data: { value: 'Hello' } }, ['data', 'value'], 'Hello'],
    [{ topic: 't', data: { value: { rating: 5 } } }, ['data', 'value'], 'rating: 5'],
    [{ topic: 't', data: {} }, ['data', 'value'], 'topic: "t", data: {}'],
    [standIn('Blob'), undefined, 'Blob'],
  ])('%o with headline %o reads %j', (value, headline, summary) => {
    expect(summarise(value, headline)).toBe(summary);
  });

  it('cuts at 200, never through a character', () => {
    const long = summarise({ message: '😀'.repeat(200) }, 'message');
    expect(long.length).toBeLessThanOrEqual(200);
    expect(long).toMatch(/^(😀)+…$/u);
  });
});
