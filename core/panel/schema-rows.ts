import type { Json } from '../json.ts';
import { at } from '../json.ts';
import { z } from '../zod.ts';
import { schemaTypes, type SchemaTypes } from './schema-type.ts';

/** One documented field. */
export interface SchemaRow {
  /** `attendees[].name`: where it stands in the payload; `[]` for every item, `*` for every key. */
  name: string;
  depth: number;
  types: SchemaTypes;
  required: boolean;
}

/** The fields of a documented payload, or why they cannot be listed; `complete` is false when there are more. */
export type SchemaRows =
  | { ok: true; types: SchemaTypes; rows: readonly SchemaRow[]; complete: boolean }
  | { ok: false; reason: string };

const mostRows = 400;
const deepest = 12;

/** The key that names a part of a schema which JSON Schema has no word for. */
const unrepresentable = 'x-unrepresentable';

/** Types of a schema that JSON Schema cannot say. */
const beyondJson: ReadonlySet<string> = new Set([
  'bigint',
  'custom',
  'date',
  'function',
  'map',
  'nan',
  'set',
  'symbol',
  'transform',
  'undefined',
  'void',
]);

/** Reads the fields out of an event's schema. Never throws: a vendor's schema may hold what cannot be listed. */
export function schemaRows(schema: z.ZodType): SchemaRows {
  try {
    const json = z.toJSONSchema(schema, {
      unrepresentable: 'any',
      io: 'input',
      override: ({ zodSchema, jsonSchema }) => {
        const { type } = zodSchema._zod.def;
        if (beyondJson.has(type)) jsonSchema[unrepresentable] = type;
      },
    });
    const rows: SchemaRow[] = [];
    const complete = addFields({ schema: json, name: '', depth: 0, root: json }, rows);
    return { ok: true, types: schemaTypes(json), rows, complete };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, reason };
  }
}

interface Part {
  schema: unknown;
  name: string;
  depth: number;
  root: unknown;
}

/** Adds a row for each field inside a part of the schema; false when there is no more room. */
function addFields(part: Part, rows: SchemaRow[]): boolean {
  if (part.depth > deepest) return false;
  const schema = resolved(part.schema, part.root);
  // A field that refers back to what it stands in would never end.
  if (schema === null) return true;
  const required = list(at(schema, ['required']));
  for (const [key, field] of entries(at(schema, ['properties']))) {
    if (rows.length >= mostRows) return false;
    const name = part.name === '' ? key : `${part.name}.${key}`;
    add(rows, { name, depth: part.depth, types: schemaTypes(field), required: required.includes(key) });
    if (!addFields({ ...part, schema: field, name, depth: part.depth + 1 }, rows)) return false;
  }
  return inner(schema, part).every((next) => addFields(next, rows));
}

/** Branches of a union may have a field in common: it is listed once, and required when all that have it say so. */
function add(rows: SchemaRow[], row: SchemaRow): void {
  const types = JSON.stringify(row.types);
  const same = rows.find((one) => one.name === row.name && JSON.stringify(one.types) === types);
  if (same === undefined) rows.push(row);
  else same.required &&= row.required;
}

/** Parts that hold fields without being one: items of lists, values of records, the branches of a union. */
function inner(schema: unknown, part: Part): Part[] {
  const parts: Part[] = [];
  const items = at(schema, ['items']);
  const values = at(schema, ['additionalProperties']);
  if (isObject(items)) parts.push({ ...part, schema: items, name: `${part.name}[]` });
  list(at(schema, ['prefixItems'])).forEach((item, index) =>
    parts.push({ ...part, schema: item, name: `${part.name}[${index}]` }),
  );
  if (isObject(values)) parts.push({ ...part, schema: values, name: `${part.name}.*` });
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    for (const branch of list(at(schema, [key]))) parts.push({ ...part, schema: branch });
  }
  return parts;
}

function resolved(schema: unknown, root: unknown): unknown {
  const reference = at(schema, ['$ref']);
  if (typeof reference !== 'string') return isObject(schema) ? schema : null;
  return reference === '#' ? null : (at(root, reference.split('/').slice(1)) ?? null);
}

function entries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
