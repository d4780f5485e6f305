import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../core/event.ts';
import { finding } from '../../../../core/findings.ts';
import type { Json } from '../../../../core/json.ts';
import { compare } from '../../../../core/panel/coverage/compare.ts';
import { documentedPayload } from '../../../../core/panel/coverage/documented-shape.ts';
import { fieldText } from '../../../../core/panel/coverage/field-text.ts';
import { documentedWords } from '../../../../core/panel/coverage/report-words.ts';
import { standIn } from '../../../../core/stand-in.ts';
import { z } from '../../../../core/zod.ts';

/** The differences of a payload as `kind field: documented ← types`. */
function differences(schema: z.ZodType, example: Json, value: unknown, findings: Finding[] = []): string[] {
  const { differences: found } = compare({ value, cuts: [], findings }, documentedPayload({ schema, example }));
  return [...found.values()].map(
    ({ kind, path, documented, types }) =>
      `${kind} ${fieldText(path) || '(the payload)'}: ${documentedWords(documented)} <- ${[...types].join(', ')}`,
  );
}

const booking = z.strictObject({
  id: z.string(),
  price: z.number().nullable(),
  note: z.string().optional(),
  owner: z.union([z.string(), z.strictObject({ id: z.string() })]),
  guests: z.array(z.strictObject({ name: z.string() })),
});
const example = { id: 'B1', price: 5, note: 'x', owner: 'O1', guests: [{ name: 'Robin' }] };

describe('a payload differs from its schema', () => {
  test('not when it is the example', () => {
    expect(differences(booking, example, example)).toEqual([]);
    expect(differences(booking, example, { ...example, price: null, owner: { id: 'O1' } })).toEqual([]);
  });

  test('by fields nobody documents, at any depth and once for all items of a list', () => {
    const guests = [
      { name: 'a', age: 3 },
      { name: 'b', age: 'four' },
    ];
    expect(differences(booking, example, { ...example, extra: [], guests })).toEqual([
      'new guests[].age: no <- number, string',
      'new extra: no <- array',
    ]);
  });

  test('by missing fields, required ones and those the example shows', () => {
    const { id: _id, note: _note, ...rest } = example;
    expect(differences(booking, example, { ...rest, guests: [{}] })).toEqual([
      'missing guests[].name: string, required <- ',
      'missing id: string, required <- ',
      'missing note: string, in the example <- ',
    ]);
  });

  test('by other types, each of what came', () => {
    expect(differences(booking, example, { ...example, price: 'free', owner: 7 })).toEqual([
      'retyped price: number or null <- string',
      'retyped owner: string or object <- number',
    ]);
  });

  test('by a payload where none is documented, and by none where one is', () => {
    expect(differences(z.undefined(), null, { a: 1 })).toEqual(['new (the payload): no <- object']);
    expect(differences(z.undefined(), null, undefined)).toEqual([]);
    const unexpected = finding('info', { code: 'unexpected-payload', message: '', received: 'number' });
    expect(differences(z.unknown(), null, 7, [unexpected])).toEqual(['new (the payload): no <- number']);
    expect(differences(z.unknown(), null, 7)).toEqual([]);
    expect(differences(booking, example, undefined)).toEqual(['missing (the payload): object, required <- ']);
  });

  test('not in what only one of several documented forms has', () => {
    const forms = z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.string() })]);
    expect(differences(forms, { a: 'x' }, { b: 'y' })).toEqual([]);
  });

  test('not by the keys of a record, which are the page’s own', () => {
    expect(differences(z.record(z.string(), z.unknown()), {}, { 'robin@shop.test': 1 })).toEqual([]);
  });

  test('not by further fields where the vendor allows any, but by those it documents', () => {
    const loose = z.looseObject({ id: z.string() });
    expect(differences(loose, { id: 'x' }, { id: 4, own: 1 })).toEqual(['retyped id: string <- number']);
  });
});

describe('a schema that JSON Schema cannot show', () => {
  test('leaves the word to the example', () => {
    const schema = z.strictObject({ at: z.date(), name: z.string() });
    expect(differences(schema, { at: '2026', name: 'x' }, { at: '2026', name: 5 })).toEqual([
      'retyped name: string <- number',
    ]);
    expect(differences(z.function(), { name: 'x' }, {})).toEqual(['missing name: string, in the example <- ']);
  });

  test('whose checks are code leaves it to the findings', () => {
    const schema = z.strictObject({ data: z.looseObject({}).check(() => {}) });
    const found = [
      finding('info', { code: 'undocumented-field', message: '', path: ['data', 'extra'], received: 'number' }),
      finding('error', {
        code: 'invalid_type',
        message: '',
        path: ['data', 'a'],
        expected: 'string',
        received: 'null',
      }),
      finding('error', {
        code: 'invalid_type',
        message: '',
        path: ['data', 'b'],
        expected: 'string',
        received: 'undefined',
      }),
    ];
    expect(differences(schema, { data: {} }, { data: { extra: 1, documented: 2, a: null } }, found)).toEqual([
      'new data.extra: no <- number',
      'retyped data.a: string <- null',
      'missing data.b: string, required <- ',
    ]);
  });
});

describe('no difference is made', () => {
  test('of what was cut', () => {
    const { note: _note, ...rest } = example;
    expect(differences(booking, example, { ...rest, guests: standIn('cut') })).toEqual([]);
  });

  test('of what the vendor’s own pages disagree on', () => {
    const { note: _note, ...rest } = example;
    const odd = finding('info', { code: 'docs-disagree', message: '', path: ['note'], received: 'undefined' });
    expect(differences(booking, example, rest, [odd])).toEqual([]);
  });
});

test('a payload of any size costs no more than 2,000 values, and says that it was not compared whole', () => {
  const huge = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`key${index}`, index]));
  const { differences: found, complete } = compare(
    { value: huge, cuts: [], findings: [] },
    documentedPayload({ schema: booking, example }),
  );
  expect(complete).toBe(false);
  expect(found.size).toBeLessThanOrEqual(2_000);
});
