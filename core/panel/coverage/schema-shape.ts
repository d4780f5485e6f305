import { typeName } from '../../describe.ts';
import { z } from '../../zod.ts';
import { anyOf, anything, type Field, type Shape } from './shape.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Marks a JSON Schema whose zod schema has checks that JSON Schema cannot show. */
const judged = 'x-judged';

/** What a zod schema documents; null where it cannot be represented (functions, dates, cycles). */
export function shapeOfSchema(schema: z.ZodType): Shape | null {
  try {
    return shapeOf(
      z.toJSONSchema(schema, {
        io: 'input',
        cycles: 'throw',
        override({ zodSchema, jsonSchema }) {
          if ((zodSchema._zod.def.checks ?? []).some((check) => check._zod.def.check === 'custom'))
            jsonSchema[judged] = true;
        },
      }),
    );
  } catch {
    // zod throws for whatever JSON Schema has no word for.
    return null;
  }
}

function shapeOf(schema: JsonSchema | boolean | undefined): Shape {
  if (typeof schema !== 'object' || schema.$ref !== undefined || schema.allOf !== undefined) return anything;
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches !== undefined) return anyOf(branches.map(shapeOf));
  const types = typesOf(schema);
  if (types === null) return schema[judged] === true ? { ...anything, others: 'judged' } : anything;
  return { types, fields: fieldsOf(schema), items: itemsOf(schema), others: othersOf(schema) };
}

function typesOf({ type, const: only, enum: values }: JsonSchema): ReadonlySet<string> | null {
  if (type !== undefined) return new Set([type].flat().map((name) => (name === 'integer' ? 'number' : name)));
  if (only !== undefined) return new Set([typeName(only)]);
  return values === undefined ? null : new Set(values.map(typeName));
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema): Map<string, Field> {
  return new Map(
    Object.entries(properties).map(([key, schema]) => [
      key,
      { shape: shapeOf(schema), presence: required.includes(key) ? 'required' : 'optional' },
    ]),
  );
}

function itemsOf({ items, prefixItems }: JsonSchema): Shape | null {
  const shapes = [...(prefixItems ?? []), items ?? []].flat().filter((item) => typeof item === 'object');
  return shapes.length === 0 ? null : anyOf(shapes.map(shapeOf));
}

/** In a loose object the vendor allows any further field (core/vendor.ts), and a record's keys are the page's own. */
function othersOf(schema: JsonSchema): Shape['others'] {
  if (schema[judged] === true) return 'judged';
  return schema.additionalProperties === false ? 'undocumented' : 'own';
}
