import { describe, expect, test } from 'vitest';
import { typeWords } from '../../../components/words/schema-words.ts';
import { schemaRows } from '../../../core/panel/schema-rows.ts';
import { z } from '../../../core/zod.ts';
import { vendors } from '../../../vendors/index.ts';

function listed(schema: z.ZodType): string[] {
  const made = schemaRows(schema);
  return made.ok
    ? made.rows.map(({ name, types, required }) => `${name}: ${typeWords(types)}${required ? '' : ' (optional)'}`)
    : [made.reason];
}

interface Nested {
  name: string;
  inner?: Nested | undefined;
}
const nested: z.ZodType<Nested> = z.lazy(() => z.strictObject({ name: z.string(), inner: nested.optional() }));

describe('documented fields', () => {
  test.each<[string, z.ZodType, string[]]>([
    ['types', z.strictObject({ a: z.string(), b: z.number().optional() }), ['a: string', 'b: number (optional)']],
    ['null', z.strictObject({ a: z.string().nullable() }), ['a: string or null']],
    ['values', z.strictObject({ a: z.enum(['x', 'y']), b: z.literal(1) }), ['a: "x" or "y"', 'b: 1']],
    [
      'many values',
      z.strictObject({ a: z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']) }),
      ['a: "1" or "2" or "3" or "4" or "5" or "6" or "7" or "8" or 2 more'],
    ],
    ['formats', z.strictObject({ a: z.email() }), ['a: string (email)']],
    [
      'objects and lists of them',
      z.strictObject({ who: z.strictObject({ name: z.string() }), all: z.array(z.strictObject({ id: z.string() })) }),
      ['who: object', 'who.name: string', 'all: list of object', 'all[].id: string'],
    ],
    [
      'lists of alternatives',
      z.strictObject({ a: z.array(z.union([z.string(), z.number()])) }),
      ['a: list of (string or number)'],
    ],
    [
      'records',
      z.strictObject({ a: z.record(z.string(), z.strictObject({ b: z.string() })) }),
      ['a: object', 'a.*.b: string'],
    ],
    [
      'alternatives, what they share once',
      z.union([z.strictObject({ a: z.string(), b: z.string() }), z.strictObject({ a: z.string().optional() })]),
      ['a: string (optional)', 'b: string'],
    ],
    ['what refers to itself', nested, ['name: string', 'inner: object (as above) (optional)']],
    [
      'what JSON Schema has no word for',
      z.strictObject({ a: z.date(), b: z.custom(() => true), c: z.unknown() }),
      ['a: date', 'b: anything that passes a rule of its own', 'c: anything'],
    ],
  ])('list %s', (_, schema, expected) => {
    expect(listed(schema)).toEqual(expected);
  });

  test('end where there are too many', () => {
    const shape = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`f${index}`, z.string()]));
    const made = schemaRows(z.strictObject(shape));
    expect(made).toMatchObject({ ok: true, complete: false });
  });

  test('say why they cannot be listed', () => {
    const broken = z.lazy((): z.ZodType => {
      throw new Error('no schema here');
    });
    expect(schemaRows(broken)).toEqual({ ok: false, reason: 'no schema here' });
  });

  test.each(vendors.flatMap((vendor) => vendor.events.map((event) => [vendor.name, event] as const)))(
    'of %s are listed for each event with a payload',
    (_, event) => {
      const made = schemaRows(event.schema);
      expect(made).toMatchObject({ ok: true, complete: true });
    },
  );
});
