import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../core/decode.ts';
import type { Capture } from '../../../core/capture.ts';
import { captureOfDelivery } from '../../../core/webhook/captured-delivery.ts';
import type { Delivery, DeliveryBody } from '../../../core/webhook/delivery.ts';

const delivery = (body: DeliveryBody, time: number | null = 5): Delivery => ({
  seq: 3,
  time,
  method: 'POST',
  target: '/hook',
  headers: { host: 'localhost' },
  body,
});
const capture = (text: string): Capture => captureOfDelivery(delivery({ text, exact: true }), 9);
const captureBytes = (bytes: Uint8Array): Capture =>
  captureOfDelivery(delivery({ base64: Buffer.from(bytes).toString('base64') }), 9);

test('a delivery is a capture of the webhook channel with what its body holds', () => {
  expect(capture('{"event":"chat","n":[1]}')).toMatchObject({
    seq: 3,
    time: 5,
    channel: 'webhook',
    origin: null,
    isTrusted: true,
    source: 'unknown',
    vendor: null,
    name: null,
    data: { event: 'chat', n: [1] },
    truncated: false,
  });
});

test('a delivery whose time nobody noted has the time it is read at', () => {
  expect(captureOfDelivery(delivery({ text: '1', exact: false }, null), 9).time).toBe(9);
});

test('raw bytes are read as UTF-8', () => {
  expect(captureBytes(Buffer.from('{"a":"é😀"}')).data).toEqual({ a: 'é😀' });
});

test('a byte order mark keeps no body from being JSON', () => {
  expect(capture('\ufeff{"a":1}').data).toEqual({ a: 1 });
});

test('any JSON that needs no marker comes back as it is', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      if (text.includes('$type')) return;
      const value: unknown = JSON.parse(text);
      expect(decode(capture(text).data)).toEqual(value);
    }),
  );
});

describe('a body that is no JSON', () => {
  test.each(['', 'a=1&b=2', '{"a":', 'NaN', '{a:1}'])('stands as text: %j', (text) => {
    expect(capture(text).data).toBe(text);
  });

  test('and no UTF-8 has U+FFFD for what is none', () => {
    expect(captureBytes(Uint8Array.of(0x61, 0xff, 0x62)).data).toBe('a\ufffdb');
    expect(captureBytes(Buffer.from('7b2261223a22ff227d', 'hex')).data).toEqual({ a: '\ufffd' });
  });

  test('and no base64 after all is no error', () => {
    expect(captureOfDelivery(delivery({ base64: '!' }), 9).data).toBe('\ufffd');
  });

  test('and too long is cut like every long text, and marked', () => {
    const cut = capture('x'.repeat(5_000_000));
    expect(cut).toMatchObject({ truncated: true, size: 5_000_002, data: { $type: 'string', length: 5_000_000 } });
    expect(JSON.stringify(cut.data).length).toBeLessThan(110_000);
  });
});

describe('a hostile body', () => {
  test('cannot pass a marker off as one of ours', () => {
    expect(capture('{"$type":"undefined"}').data).toEqual({ $type: 'object', entries: [['$type', 'undefined']] });
  });

  test('keeps a __proto__ key as data', () => {
    const { data } = capture('{"__proto__":{"polluted":true},"a":1}');
    expect(JSON.stringify(data)).toBe('{"__proto__":{"polluted":true},"a":1}');
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test.each([
    ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
  ])('of 100,000 nested %s is cut by depth, and marked', (_name, text) => {
    const cut = capture(text);
    expect(cut.truncated).toBe(true);
    expect(JSON.stringify(cut.data)).toContain('{"$type":"cut","reason":"depth","count":1}');
  });

  test('of 100,000 levels that never close stands as text', () => {
    expect(capture('['.repeat(100_000)).data).toMatchObject({ $type: 'string', length: 100_000 });
  });

  test('of a million items is cut by entries, and marked', () => {
    const cut = capture(`[${'1,'.repeat(999_999)}1]`);
    expect(cut.truncated).toBe(true);
    expect(JSON.stringify(cut.data)).toContain('{"$type":"cut","reason":"entries","count":990000}');
  });

  test('keeps lone surrogates, which JSON writes as escapes', () => {
    const { data } = capture(String.raw`{"a":"\ud800"}`);
    expect(JSON.stringify(data)).toBe(String.raw`{"a":"\ud800"}`);
  });

  test('with numbers that JSON cannot write again has them marked', () => {
    expect(capture('[1e999,-0]').data).toEqual([
      { $type: 'number', value: 'Infinity' },
      { $type: 'number', value: '-0' },
    ]);
  });
});
