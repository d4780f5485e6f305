import { describe, expect, it } from 'vitest';
import { decodeWithCuts } from '../../core/decode.ts';
import type { Finding } from '../../core/event.ts';
import { finding } from '../../core/findings.ts';
import type { Json } from '../../core/json.ts';
import { validate } from '../../core/validate.ts';
import type { EventDefinition } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';

function judge(schema: z.ZodType, payload: Json, extra: Partial<EventDefinition> = {}): Finding[] {
  const definition: EventDefinition = {
    name: 'a.b',
    channel: 'message',
    fires: 'Now.',
    documentation: { url: 'https://docs.test', read: '2026-11-20' },
    schema,
    example: null,
    ...extra,
  };
  return validate(definition, { ...decodeWithCuts(payload), present: true, truncated: false });
}

const undefinedMarker = { $type: 'undefined' };

describe('validate', () => {
  it('says what was expected and what kind came', () => {
    expect(judge(z.strictObject({ a: z.string() }), { a: 4 })).toEqual([
      {
        severity: 'error',
        code: 'invalid_type',
        path: ['a'],
        message: 'a is 4 (number); the vendor documents a string.',
        expected: 'string',
        received: 'number',
      },
    ]);
  });

  it.each<[Json, string, string]>([
    [null, 'null', 'a is null; the vendor documents a string.'],
    [undefinedMarker, 'undefined', 'a is undefined; the vendor documents a string.'],
    [{ $type: 'number', value: 'NaN' }, 'NaN', 'a is NaN; the vendor documents a string.'],
    [{ $type: 'bigint', value: '10' }, 'bigint', 'a is 10n (bigint); the vendor documents a string.'],
    [[1, 2], 'array', 'a is [2 items] (array); the vendor documents a string.'],
    [{ $type: 'Date', value: '2026-11-20T00:00:00.000Z' }, 'Date', 'a is Date; the vendor documents a string.'],
    [{ $type: 'function', name: 'f' }, 'function', 'a is function; the vendor documents a string.'],
    [{ $type: 'Blob', size: 1, mediaType: '' }, 'Blob', 'a is Blob; the vendor documents a string.'],
  ])('judges the value the page sent, not its marker: %j', (value, received, message) => {
    expect(judge(z.strictObject({ a: z.string() }), { a: value })).toMatchObject([{ path: ['a'], received, message }]);
  });

  it('tells a missing field from one that is undefined', () => {
    expect(judge(z.strictObject({ a: z.string() }), {})).toMatchObject([
      { received: 'undefined', message: 'a is missing; the vendor documents a string.' },
    ]);
  });

  it('lists the values that would do', () => {
    expect(judge(z.strictObject({ a: z.enum(['x', 'y']) }), { a: 'z' })).toMatchObject([
      { code: 'invalid_value', path: ['a'], expected: '"x" or "y"', received: '"z"' },
    ]);
  });

  it('makes one info finding of each undocumented key', () => {
    expect(judge(z.strictObject({ a: z.strictObject({}) }), { a: { x: 1, y: 'b' } })).toMatchObject([
      { severity: 'info', code: 'undocumented-field', path: ['a', 'x'], received: 'number' },
      { severity: 'info', code: 'undocumented-field', path: ['a', 'y'], received: 'string' },
    ]);
  });

  it('blames a value without fields once, not each field it lacks', () => {
    const schema = z.strictObject({ a: z.strictObject({ b: z.string(), c: z.string() }) });
    expect(judge(schema, { a: { $type: 'Date', value: '2026-11-20T00:00:00.000Z' } })).toMatchObject([
      { code: 'invalid_type', path: ['a'], expected: 'object', received: 'Date' },
    ]);
  });

  it('reports the branch of a union that comes closest', () => {
    const schema = z.strictObject({
      a: z.union([
        z.string(),
        z.strictObject({ x: z.string(), y: z.string() }),
        z.strictObject({ x: z.string(), z: z.number() }),
      ]),
    });
    expect(judge(schema, { a: { x: 'b', z: 'c' } })).toMatchObject([
      { code: 'invalid_type', path: ['a', 'z'], expected: 'number', received: 'string' },
    ]);
  });

  it('names every type where no branch of a union fits', () => {
    expect(judge(z.strictObject({ a: z.union([z.string(), z.number()]) }), { a: true })).toMatchObject([
      { code: 'invalid_union', path: ['a'], expected: 'string or number', received: 'true' },
    ]);
  });

  it('does not hold against a payload what was cut from it', () => {
    const schema = z.strictObject({
      a: z.enum(['abcdef']),
      b: z.array(z.string()),
      c: z.strictObject({ d: z.string() }),
      e: z.string(),
    });
    const findings = judge(schema, {
      a: { $type: 'string', value: 'abc', length: 6 },
      b: ['x', { $type: 'cut', reason: 'entries', count: 3 }],
      c: { $type: 'cut', reason: 'depth', count: 1 },
      '…': { $type: 'cut', reason: 'entries', count: 2 },
    });
    expect(findings.map((found) => [found.severity, found.code, found.path.join('.')])).toEqual([
      ['info', 'truncated', 'a'],
      ['info', 'truncated', 'b.1'],
      ['info', 'truncated', 'c'],
      ['info', 'truncated', 'e'],
    ]);
  });

  it('still sees that a cut string is no number', () => {
    const cut = { $type: 'string', value: 'abc', length: 9 };
    expect(judge(z.strictObject({ a: z.number() }), { a: cut })).toMatchObject([{ code: 'invalid_type', path: ['a'] }]);
  });

  it('keeps the event when a schema or a remark throws', () => {
    const schema = z.custom(() => {
      throw new Error('faulty');
    });
    const remarks = (): Finding[] => {
      throw new Error('faulty too');
    };
    expect(judge(schema, {}, { remarks })).toMatchObject([
      { severity: 'warning', code: 'vendor-check-failed', message: expect.stringContaining('faulty') },
      { severity: 'warning', code: 'vendor-check-failed', message: expect.stringContaining('faulty too') },
    ]);
  });

  it("appends the vendor's own remarks and the name that superseded this one", () => {
    const remarks = (): Finding[] => [finding('info', { code: 'docs-disagree', message: 'Both.' })];
    expect(judge(z.unknown(), 1, { remarks, supersededBy: 'a.c' })).toMatchObject([
      { severity: 'info', code: 'superseded-name', expected: 'a.c', received: 'a.b', path: [] },
      { severity: 'info', code: 'docs-disagree' },
    ]);
  });
});
