import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode, encodeRead } from '../../core/encode.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
const data = (value: unknown) => encode(value).data;

describe('what JSON can hold', () => {
  test('is encoded as itself, and its size is that of the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const source = JSON.parse(JSON.stringify(value));
        const encoded = encode(source);
        if (JSON.stringify(source).includes('$type')) return;
        expect(encoded).toEqual({ data: source, size: bytes(source), truncated: false });
      }),
    );
  });

  test('keeps an own __proto__ key as data', () => {
    const encoded = data(JSON.parse('{"__proto__":{"a":1},"b":2}'));
    expect(JSON.stringify(encoded)).toBe('{"__proto__":{"a":1},"b":2}');
    expect(Object.getPrototypeOf(encoded)).toBe(Object.prototype);
  });

  test('a string with an emoji, a lone surrogate and control characters counts its UTF-8 bytes', () => {
    const value = 'é€😀\ud800"\\\n\u0001';
    expect(encode(value).size).toBe(bytes(value));
  });

  test('an object held twice, but not within itself, is told twice', () => {
    const shared = { a: 1 };
    expect(data([shared, shared])).toEqual([{ a: 1 }, { a: 1 }]);
  });
});

describe('what JSON cannot hold', () => {
  class Point {
    x = 1;
    get y(): number {
      return 2;
    }
  }
  const cases: [string, unknown, unknown][] = [
    ['undefined', undefined, { $type: 'undefined' }],
    ['a bigint', 10n, { $type: 'bigint', value: '10' }],
    ['NaN', NaN, { $type: 'number', value: 'NaN' }],
    ['Infinity', Infinity, { $type: 'number', value: 'Infinity' }],
    ['-Infinity', -Infinity, { $type: 'number', value: '-Infinity' }],
    ['-0', -0, { $type: 'number', value: '-0' }],
    ['a date', new Date(0), { $type: 'Date', value: '1970-01-01T00:00:00.000Z' }],
    ['an invalid date', new Date(NaN), { $type: 'Date', value: 'Invalid Date' }],
    ['a map', new Map([[{ k: 1 }, undefined]]), { $type: 'Map', entries: [[{ k: 1 }, { $type: 'undefined' }]] }],
    ['a set', new Set([1, 'a']), { $type: 'Set', values: [1, 'a'] }],
    ['a regular expression', /a/i, { $type: 'RegExp', value: '/a/i' }],
    ['an error', new TypeError('no'), { $type: 'Error', name: 'TypeError', message: 'no' }],
    ['an array buffer', new ArrayBuffer(3), { $type: 'ArrayBuffer', byteLength: 3 }],
    ['a typed array', new Uint16Array(3), { $type: 'Uint16Array', byteLength: 6 }],
    ['a blob', new Blob(['abc'], { type: 'text/plain' }), { $type: 'Blob', size: 3, mediaType: 'text/plain' }],
    ['a file', new File(['abc'], 'x'), { $type: 'File', size: 3, mediaType: '' }],
    ['a function', function named() {}, { $type: 'function', name: 'named' }],
    ['a symbol', Symbol('s'), { $type: 'symbol', description: 's' }],
    ['a promise', Promise.resolve(), { $type: 'platform-object', name: 'Promise' }],
    ['a tag that lies', { [Symbol.toStringTag]: 'Date' }, { $type: 'platform-object', name: 'Date' }],
    [
      'an object with a $type key',
      { $type: 'Date', value: 1 },
      {
        $type: 'object',
        entries: [
          ['$type', 'Date'],
          ['value', 1],
        ],
      },
    ],
    [
      'boxed primitives, whose value only their own method gives',
      [Object(1), Object('s')],
      [
        { $type: 'platform-object', name: 'Number' },
        { $type: 'platform-object', name: 'String' },
      ],
    ],
    ['a sparse array', [, 1], [{ $type: 'undefined' }, 1]],
    ['a class instance, by its own fields', new Point(), { x: 1 }],
    ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
    ['symbol keys, left out', { [Symbol('k')]: 1, a: 1 }, { a: 1 }],
  ];
  test.each(cases)('%s has its marker, and its size is exact', (_, value, expected) => {
    const encoded = encode(value);
    expect(encoded.data).toEqual(expected);
    expect(encoded.size).toBe(bytes(expected));
    expect(encoded.truncated).toBe(false);
  });

  test('a cycle tells the path to where it leads', () => {
    const value: { a: { 'b c': unknown[] }; self?: unknown } = { a: { 'b c': [] } };
    value.self = value;
    value.a['b c'].push(value.a['b c'], value.a);
    expect(data(value)).toEqual({
      a: {
        'b c': [
          { $type: 'circular', path: '$.a["b c"]' },
          { $type: 'circular', path: '$.a' },
        ],
      },
      self: { $type: 'circular', path: '$' },
    });
  });

  test('a cycle through an object with a $type key, a map or a set is the marker of the cycle alone', () => {
    const typed: Record<string, unknown> = { $type: 'mine' };
    typed.self = typed;
    const map = new Map<unknown, unknown>();
    map.set('self', map);
    const set = new Set<unknown>();
    set.add(set);
    const circular = (path: string) => ({ $type: 'circular', path });
    expect(encode({ typed, map, set })).toEqual({
      data: {
        typed: {
          $type: 'object',
          entries: [
            ['$type', 'mine'],
            ['self', circular('$.typed')],
          ],
        },
        map: { $type: 'Map', entries: [['self', circular('$.map')]] },
        set: { $type: 'Set', values: [circular('$.set')] },
      },
      size: bytes(data({ typed, map, set })),
      truncated: false,
    });
  });

  test('a getter that throws costs only its own field', () => {
    const value = {
      get bad(): never {
        throw new Error('not today');
      },
      good: 1,
    };
    expect(data(value)).toEqual({ bad: { $type: 'error-reading', message: 'not today' }, good: 1 });
  });

  test('a hostile proxy never throws out of the encoder', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const hostileError = new Proxy(new Error(), {
      get() {
        throw hostileError;
      },
    });
    const thrower = new Proxy(
      {},
      {
        ownKeys() {
          throw hostileError;
        },
      },
    );
    expect(data([proxy, thrower, 1])).toEqual([
      { $type: 'error-reading', message: expect.any(String) },
      { $type: 'error-reading', message: '' },
      1,
    ]);
  });
});

test('objects that were encoded already stay as they are', () => {
  const mark = { $type: 'function', name: 'f' };
  expect(encodeRead(() => ({ mark, other: { $type: 'x' } }), [mark]).data).toEqual({
    mark,
    other: { $type: 'object', entries: [['$type', 'x']] },
  });
});
