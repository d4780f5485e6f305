import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../../core/encode.ts';
import type { Json } from '../../../../core/json.ts';
import { jsLiteral } from '../../../../core/panel/copy-as/js-literal.ts';
import { matcherWords } from '../../../../core/panel/copy-as/literal-words.ts';
import { jsObject } from '../../../../core/panel/copy-as/values.ts';
import { awkward, nested, ownProto, textOf, withPayload } from '../../../support/copy-subjects.ts';

/** Runs an expression with this realm's own built-ins, so that what it makes can be compared. */
function run(code: string): unknown {
  const globals = {
    Date,
    Function,
    TypeError,
    Map,
    Set,
    RegExp,
    Error,
    Object,
    Symbol,
    ArrayBuffer,
    DataView,
    Blob,
    File,
  };
  return runInNewContext(`'use strict'; (${code}\n)`, { ...globals, Uint8Array, Float64Array, NaN, Infinity, expect });
}

const written = (value: unknown): string => jsLiteral(encode(value).data);

describe('a JavaScript object', () => {
  test('is the value again, whatever stands in it', () => {
    const made = run(written(awkward));
    expect(encode(made).data).toEqual(encode(awkward).data);
  });

  test('is the value again for anything JSON can hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(encode(run(written(value))).data).toEqual(encode(value).data);
      }),
    );
  });

  test('holds a key named __proto__ as a field', () => {
    const made = run(written(ownProto));
    expect(Object.keys(Object(made))).toEqual(['__proto__', 'constructor']);
    expect(Object(made).polluted).toBeUndefined();
  });

  test('is as deep as what was captured', () => {
    expect(JSON.stringify(run(written(nested(30))))).toBe(JSON.stringify(nested(30)));
  });

  test('ends no script, hides nothing and stays on its lines', () => {
    const code = written(awkward);
    expect(code).not.toMatch(/<\/script|<script|<!--/i);
    expect(code).not.toMatch(/[\u2028\u2029\u202e\u2066\ufeff\0\r]/);
  });

  test('says of what was not kept what it was', () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    const code = written({
      circular,
      f: function open() {},
      s: Symbol('x'),
      bytes: new Float64Array(2),
      blob: new Blob(['abc']),
    });
    const made = Object(run(code));
    expect(made.circular).toEqual({ self: undefined });
    expect(code).toContain('/* circular, the same as $.circular */');
    expect(made.f).toBeTypeOf('function');
    expect(made.s.description).toBe('x');
    expect(made.bytes).toEqual(new Float64Array(2));
    expect(made.blob).toBeInstanceOf(Blob);
  });

  test.each<Json>([
    { $type: 'bigint', value: '1; alert(1)' },
    { $type: 'number', value: 'alert(1)' },
    { $type: 'RegExp', value: '/(/' },
    { $type: 'RegExp', value: '/a/;alert(1)' },
    { $type: 'Date', value: "');alert(1)//" },
    { $type: 'Float64Array', byteLength: 'alert(1)' },
    { $type: 'function', name: '*/ alert(1) /*' },
    { $type: '*/ alert(1) /*' },
    { $type: 'circular', path: '*/ alert(1)\n' },
    { $type: 'Map', entries: 'alert(1)' },
    { $type: 'object', entries: [[1], ['a', 2], 'b'] },
    { $type: 'string', value: '*/', length: 9 },
  ])('makes no code of a marker that a file made up: %j', (marker) => {
    expect(() => run(jsLiteral({ marker }))).not.toThrow();
  });

  test('of several events is a list of their payloads', () => {
    const text = textOf(jsObject([withPayload({ a: 1 }), withPayload({ b: undefined })]));
    expect(run(text)).toEqual([{ a: 1 }, { b: undefined }]);
  });
});

describe('the expected value of an assertion', () => {
  test('matches the value itself', () => {
    const awkwardHere = encode(awkward).data;
    expect(awkward).toEqual(run(jsLiteral(awkwardHere, matcherWords)));
  });

  test('matches what was not kept by its type', () => {
    const value = { f: () => 1, s: Symbol('x'), bytes: new Uint8Array(3), long: 'x'.repeat(200_000) };
    const matcher = run(jsLiteral(encode(value).data, matcherWords));
    expect(value).toEqual(matcher);
    expect({ ...value, f: 1 }).not.toEqual(matcher);
  });

  test('matches a list of which the end was cut', () => {
    const list = [1, 2, { $type: 'cut', reason: 'entries', count: 2 }];
    const matcher = run(jsLiteral({ list, more: list[2] ?? null }, matcherWords));
    expect({ list: [1, 2, 3, 4], more: 1, most: 2 }).toEqual(matcher);
    expect({ list: [1, 3, 4], more: 1 }).not.toEqual(matcher);
  });
});
