import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode } from '../../core/encode.ts';
import { limits } from '../../core/limits.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
const data = (value: unknown) => encode(value).data;

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

  test('an object with a $type key, a map or a set that there is no room for is the marker of the cut alone', () => {
    const values = [{ $type: 'mine' }, new Map([[1, 2]]), new Set([1])];
    for (const value of values) {
      let deep: unknown = value;
      for (let i = 0; i < limits.payloadDepth; i++) deep = [deep];
      expect(JSON.stringify(data(deep))).toContain('[{"$type":"cut","reason":"depth","count":1}]');
    }
    const text = 'x'.repeat(limits.payloadBytes);
    for (const value of values)
      expect(data({ text, value })).toMatchObject({ value: { $type: 'cut', reason: 'bytes', count: 1 } });
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
