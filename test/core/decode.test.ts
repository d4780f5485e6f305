import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, decodeWithCuts } from '../../core/decode.ts';
import { encode } from '../../core/encode.ts';
import type { Json } from '../../core/json.ts';
import { standInKind } from '../../core/stand-in.ts';

describe('decode', () => {
  it.each<[Json, unknown]>([
    [{ $type: 'undefined' }, undefined],
    [{ $type: 'bigint', value: '10' }, 10n],
    [{ $type: 'number', value: 'NaN' }, Number.NaN],
    [{ $type: 'number', value: 'Infinity' }, Number.POSITIVE_INFINITY],
    [{ $type: 'number', value: '-Infinity' }, Number.NEGATIVE_INFINITY],
    [{ $type: 'number', value: '-0' }, -0],
    [{ $type: 'Date', value: '2026-11-20T09:30:00.000Z' }, new Date('2026-11-20T09:30:00.000Z')],
    [{ $type: 'Map', entries: [['a', { $type: 'undefined' }]] }, new Map([['a', undefined]])],
    [{ $type: 'Set', values: [1, { $type: 'bigint', value: '2' }] }, new Set([1, 2n])],
    [{ $type: 'RegExp', value: '/a\\/b/gi' }, /a\/b/gi],
    [
      {
        $type: 'object',
        entries: [
          ['$type', 'x'],
          ['b', 1],
        ],
      },
      { $type: 'x', b: 1 },
    ],
    [{ a: [1, 'b', null, true] }, { a: [1, 'b', null, true] }],
  ])('gives %j back', (json, value) => {
    expect(decode(json)).toEqual(value);
  });

  it('gives an error with its name, a function, a symbol', () => {
    expect(decode({ $type: 'Error', name: 'RangeError', message: 'no' })).toMatchObject({
      name: 'RangeError',
      message: 'no',
    });
    expect(typeof decode({ $type: 'function', name: 'f' })).toBe('function');
    expect(String(decode({ $type: 'symbol', description: 's' }))).toBe('Symbol(s)');
  });

  it.each(['ArrayBuffer', 'Uint8Array', 'Blob', 'circular', 'error-reading', 'never-heard-of'])(
    'puts an empty stand-in for %s',
    (type) => {
      const value = decode({ $type: type, byteLength: 4, path: '$' });
      expect(standInKind(value)).toBe(type);
      expect(Object.keys(Object(value))).toEqual([]);
    },
  );

  it('names a platform object by its class', () => {
    expect(standInKind(decode({ $type: 'platform-object', name: 'HTMLDivElement' }))).toBe('HTMLDivElement');
  });

  it('keeps a __proto__ key as a key', () => {
    const json: Json = JSON.parse('{"__proto__":{"polluted":1}}');
    const decoded = [decode(json), decode({ $type: 'object', entries: [['__proto__', { polluted: 1 }]] })];
    for (const value of decoded) {
      expect(Object.keys(Object(value))).toEqual(['__proto__']);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('gives the text of a cut string and says where things were cut', () => {
    const json: Json = {
      a: { $type: 'string', value: 'abc', length: 9000 },
      b: [1, { $type: 'cut', reason: 'entries', count: 7 }],
      c: { $type: 'cut', reason: 'depth', count: 1 },
    };
    const { value, cuts } = decodeWithCuts(json);
    expect(value).toMatchObject({ a: 'abc' });
    expect(cuts).toEqual([
      { path: ['a'], what: 'text' },
      { path: ['b', 1], what: 'rest' },
      { path: ['c'], what: 'value' },
    ]);
  });

  it('stops at a depth the encoder never reaches', () => {
    let json: Json = 1;
    for (let depth = 0; depth < 100_000; depth += 1) json = [json];
    expect(decodeWithCuts(json).cuts).toHaveLength(1);
  });

  it.each<Json>([
    { $type: 'bigint', value: 'x' },
    { $type: 'bigint' },
    { $type: 'number', value: '7' },
    { $type: 'RegExp', value: '/(/' },
    { $type: 'RegExp', value: '' },
    { $type: 'Map', entries: [1] },
    { $type: 'Set' },
    { $type: 'object', entries: { a: 1 } },
    { $type: 'Error' },
    { $type: 7 },
    { $type: null },
  ])('makes a stand-in of the malformed marker %j', (json) => {
    expect(standInKind(decode(json))).not.toBeNull();
  });

  it('never throws, whatever the JSON', () => {
    const marker = fc.record({
      $type: fc.constantFrom(
        'bigint',
        'number',
        'Date',
        'Map',
        'Set',
        'RegExp',
        'Error',
        'object',
        'string',
        'cut',
        'symbol',
      ),
      value: fc.jsonValue(),
      entries: fc.jsonValue(),
      values: fc.jsonValue(),
    });
    const isJson = (value: unknown): value is Json => value !== undefined;
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), marker, fc.array(marker)), (json) => {
        if (isJson(json)) decode(json);
      }),
    );
  });

  it('is the inverse of encode for what structured clone carries', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.bigInt(),
      fc.constant(null),
      fc.constant(undefined),
      fc.date(),
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$type', '__proto__')), tie('tree'), {
          maxKeys: 4,
          noNullPrototype: true,
        }),
        fc.array(tie('tree'), { maxLength: 3 }).map((items) => new Set(items)),
        fc.array(fc.tuple(fc.string(), tie('tree')), { maxLength: 3 }).map((pairs) => new Map(pairs)),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(decode(encode(value).data)).toEqual(value);
      }),
    );
  });
});
