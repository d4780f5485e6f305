import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, encodeRead } from '../../core/encode.ts';
import { plainLength } from '../../core/plain-length.ts';

const oddities = fc.constantFrom(
  undefined,
  Number.NaN,
  -0,
  Number.POSITIVE_INFINITY,
  new Date(0),
  new Map([[1, 2]]),
  1n,
  /a/,
);
const anything = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), oddities, tie('list'), tie('record')),
  list: fc.array(tie('value'), { maxLength: 5 }),
  record: fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$type', '__proto__')), tie('value'), { maxKeys: 5 }),
})).value;

describe('the short way for a clone that is JSON already', () => {
  it('gives the data that the long way gives', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(encodeRead(() => structuredClone(value)).data).toEqual(encode(structuredClone(value)).data);
      }),
      { numRuns: 500 },
    );
  });

  it('is taken by plain messages, at about the length of their JSON', () => {
    const message = { type: 'oncehub.chatbot.opened', payload: { bot_id: 'BOT-1', on: true, list: [1, null, 'x'] } };
    expect(Math.abs(plainLength(message) - JSON.stringify(message).length)).toBeLessThan(25);
  });

  it.each([
    ['undefined', { a: undefined }],
    ['a hole', [1, , 2]],
    ['a number JSON cannot hold', [Number.NaN]],
    ['a date', new Date(0)],
    ['an own $type', { $type: 'mine' }],
    ['a function', { a: () => 1 }],
    ['an instance', new (class A {})()],
    ['a text that may have to be cut', 'x'.repeat(20_000)],
    ['many texts that may have to be cut together', Array.from({ length: 200 }, () => 'x'.repeat(100))],
  ])('is not taken by %s', (_what, value) => {
    expect(plainLength(value)).toBeNaN();
  });

  it('is not taken by a circle', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(plainLength(circle)).toBeNaN();
  });
});
