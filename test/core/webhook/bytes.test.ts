import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  base64Bytes,
  base64Text,
  hexBytes,
  hexText,
  utf8Bytes,
  utf8Length,
  utf8Text,
} from '../../../core/webhook/bytes.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
/** Units at random, so that lone surrogates are among them. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
/** Mostly bytes that lead or follow, so that sequences go wrong in every way there is. */
const anyBytes = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(0x7f, 0x80, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0xf5),
  ),
);
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const strictDecoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    strictDecoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
};

describe('UTF-8', () => {
  test('is written as the platform writes it, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyUnits), (text) => {
        const expected = new TextEncoder().encode(text);
        expect(utf8Bytes(text)).toEqual(expected);
        expect(utf8Length(text)).toBe(expected.length);
      }),
    );
  });

  test('is read as the platform reads it, and what is none of it is told', () => {
    fc.assert(
      fc.property(anyBytes, (numbers) => {
        const bytes = Uint8Array.from(numbers);
        expect(utf8Text(bytes)).toEqual({ text: decoder.decode(bytes), valid: isUtf8(bytes) });
      }),
      { numRuns: 3_000 },
    );
  });

  test('keeps a byte order mark', () => {
    expect(utf8Text(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b))).toEqual({ text: '\ufeff{', valid: true });
  });

  test('a text of megabytes comes back as it was', () => {
    const text = 'aé€😀'.repeat(500_000);
    expect(utf8Text(utf8Bytes(text)).text === text).toBe(true);
  });
});

describe('base64', () => {
  test('is what the platform writes, and comes back as it was, with its padding or without', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = base64Text(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(base64Bytes(text)).toEqual(Uint8Array.from(bytes));
        expect(base64Bytes(text.replace(/=+$/, ''))).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  const malformed = ['a', 'ab=', 'a===', 'abc=d', '=', 'ab cd', 'ab-_', 'abéd', 'aaaa\n', 'YR==', 'YWJ=', '===='];
  test.each(malformed)('%j is none', (text) => {
    expect(base64Bytes(text)).toBeNull();
  });
});

describe('hexadecimal digits', () => {
  test('come back as they were, whatever their case', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(hexText(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(hexBytes(hexText(bytes).toUpperCase())).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  test.each(['a', 'zz', '0x12', ' ab', 'ab\n', '١٢'])('%j are none', (text) => {
    expect(hexBytes(text)).toBeNull();
  });
});
