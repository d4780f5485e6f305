import { shortValue } from '../describe.ts';
import { at } from '../json.ts';

/** How many of the documented values are listed. */
const mostValues = 8;

/** One of the alternatives a documented value may be. */
export type SchemaType =
  /** A type as JSON or JavaScript calls it, with its format, or a value as JSON writes it. */
  | { kind: 'word'; word: string }
  /** Values that are not listed. */
  | { kind: 'more'; count: number }
  /** `of` is null where the documentation does not say. */
  | { kind: 'list'; of: SchemaTypes | null }
  /** An object that is described further up. */
  | { kind: 'above' }
  | { kind: 'anything' }
  /** A rule of the schema's own, which has no type to name. */
  | { kind: 'rule' };

/** All the alternatives, each once. */
export type SchemaTypes = readonly SchemaType[];

/** What a part of a JSON Schema says its value is. */
export function schemaTypes(schema: unknown): SchemaTypes {
  return [...new Map(alternatives(schema).map((type) => [JSON.stringify(type), type])).values()];
}

/** True where nothing is said of the value but that it may be anything. */
export function isAnything([only, ...more]: SchemaTypes): boolean {
  return more.length === 0 && only?.kind === 'anything';
}

function alternatives(schema: unknown): SchemaTypes {
  const beyond = at(schema, ['x-unrepresentable']);
  if (typeof beyond === 'string') return [beyondJson(beyond)];
  for (const key of ['anyOf', 'oneOf']) {
    const branches = at(schema, [key]);
    if (Array.isArray(branches)) return branches.flatMap(alternatives);
  }
  const constant = at(schema, ['const']);
  if (constant !== undefined) return [word(shortValue(constant))];
  const values = at(schema, ['enum']);
  if (Array.isArray(values)) return listed(values);
  if (typeof at(schema, ['$ref']) === 'string') return [{ kind: 'above' }];
  return typesOf(schema);
}

function listed(values: readonly unknown[]): SchemaTypes {
  const left = values.length - mostValues;
  const shown = values.slice(0, mostValues).map((value) => word(shortValue(value)));
  return left > 0 ? [...shown, { kind: 'more', count: left }] : shown;
}

function typesOf(schema: unknown): SchemaTypes {
  const type = at(schema, ['type']);
  if (Array.isArray(type)) return type.map((one) => typeOf(String(one), schema));
  return [typeof type === 'string' ? typeOf(type, schema) : { kind: 'anything' }];
}

function typeOf(type: string, schema: unknown): SchemaType {
  if (type === 'array') return { kind: 'list', of: itemsOf(schema) };
  const format = at(schema, ['format']);
  return word(type === 'string' && typeof format === 'string' ? `string (${format})` : type);
}

function itemsOf(schema: unknown): SchemaTypes | null {
  const items = at(schema, ['items']);
  if (typeof items !== 'object' || items === null) return null;
  const types = schemaTypes(items);
  return isAnything(types) ? null : types;
}

/** Types that only a page's own values have. */
function beyondJson(type: string): SchemaType {
  return type === 'custom' || type === 'transform' ? { kind: 'rule' } : word(type);
}

function word(text: string): SchemaType {
  return { kind: 'word', word: text };
}
