import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode, encodeRead } from '../../core/encode.ts';
import { limits } from '../../core/limits.ts';

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
      'boxed primitives',
      [Object(1), Object('s'), Object(true), Object(2n)],
      [1, 's', true, { $type: 'bigint', value: '2' }],
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

describe('caps', () => {
  test('a payload just under the cap is whole', () => {
    const value = { text: 'x'.repeat(limits.payloadBytes - 20) };
    expect(encode(value)).toEqual({ data: value, size: bytes(value), truncated: false });
  });

  test('a long string is cut, says its length, and the size is what it was', () => {
    const encoded = encode('x'.repeat(300_000));
    expect(encoded).toMatchObject({ size: 300_002, truncated: true, data: { $type: 'string', length: 300_000 } });
    expect(bytes(encoded.data)).toBeLessThan(limits.payloadBytes + 100);
  });

  test('an emoji is never torn by a cut', () => {
    const { data: encoded } = encode('😀'.repeat(50_000));
    expect(JSON.stringify(encoded)).not.toContain('\\ud83d');
  });

  test('the name behind a payload that fills the cap is kept', () => {
    const value = { payload: { text: 'x'.repeat(200_000), more: 1 }, type: 'oncehub.chatbot.opened', list: [1] };
    expect(data(value)).toEqual({
      payload: { text: expect.anything(), more: { $type: 'cut', reason: 'bytes', count: 1 } },
      type: 'oncehub.chatbot.opened',
      list: { $type: 'cut', reason: 'bytes', count: 1 },
    });
  });

  test('beyond the most entries a marker counts what is missing, and the name after it is kept', () => {
    const encoded = encode({ list: Array.from({ length: 20_000 }, () => 0), type: 'x' });
    const { list, type } = encoded.data as { list: unknown[]; type: string };
    expect(list).toHaveLength(limits.payloadEntries);
    expect(list.at(-1)).toEqual({ $type: 'cut', reason: 'entries', count: 20_000 - limits.payloadEntries + 1 });
    expect(type).toBe('x');
    expect(encoded.truncated).toBe(true);
  });

  test('an object with too many fields ends with a marker under the first missing name', () => {
    const value = { all: Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`k${i.toString(36)}`, 0])) };
    const { all } = data(value) as { all: Record<string, unknown> };
    expect(all[`k${(9999).toString(36)}`]).toEqual({ $type: 'cut', reason: 'entries', count: 2 });
  });

  test('what is nested too deep is a marker', () => {
    let value: unknown = [1, 2, 3];
    for (let i = 0; i < limits.payloadDepth; i++) value = { a: value };
    expect(JSON.stringify(data(value))).toContain('{"$type":"cut","reason":"depth","count":3}');
  });

  test('a giant sparse array costs no more than the cap', () => {
    const encoded = encode(new Array(4_000_000_000));
    expect(encoded.truncated).toBe(true);
  });

  test('whatever the value, the encoded JSON stays within the cap and the room for markers', () => {
    fc.assert(
      fc.property(
        fc.anything({
          maxDepth: 40,
          withMap: true,
          withSet: true,
          withDate: true,
          withBigInt: true,
          withSparseArray: true,
        }),
        (value) => {
          const encoded = encode(value);
          const length = bytes(encoded.data);
          expect(length).toBeLessThan(limits.payloadBytes * 1.2);
          if (!encoded.truncated) expect(encoded.size).toBe(length);
        },
      ),
    );
  });
});

test('objects that were encoded already stay as they are', () => {
  const mark = { $type: 'function', name: 'f' };
  expect(encodeRead(() => ({ mark, other: { $type: 'x' } }), [mark]).data).toEqual({
    mark,
    other: { $type: 'object', entries: [['$type', 'x']] },
  });
});
