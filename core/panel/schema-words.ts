import { shortValue } from '../describe.ts';
import { at } from '../json.ts';

/** How many of the documented values are listed. */
const mostValues = 8;

/** What a part of a JSON Schema says its value is: `string`, `string or null`, `"a" or "b"`, `list of string`, `not sayable here (custom)`. */
export function typeWords(schema: unknown): string {
  return [...new Set(alternatives(schema))].join(' or ');
}

function alternatives(schema: unknown): string[] {
  const beyond = at(schema, ['x-unrepresentable']);
  if (typeof beyond === 'string') return [beyondWords(beyond)];
  for (const key of ['anyOf', 'oneOf']) {
    const branches = at(schema, [key]);
    if (Array.isArray(branches)) return branches.flatMap(alternatives);
  }
  const constant = at(schema, ['const']);
  if (constant !== undefined) return [shortValue(constant)];
  const values = at(schema, ['enum']);
  if (Array.isArray(values)) return valueWords(values);
  if (typeof at(schema, ['$ref']) === 'string') return ['object (as above)'];
  return typesOf(schema);
}

function valueWords(values: readonly unknown[]): string[] {
  const left = values.length - mostValues;
  const shown = values.slice(0, mostValues).map((value) => shortValue(value));
  return left > 0 ? [...shown, `${left} more`] : shown;
}

function typesOf(schema: unknown): string[] {
  const type = at(schema, ['type']);
  if (Array.isArray(type)) return type.map((one) => typeWord(String(one), schema));
  return [typeof type === 'string' ? typeWord(type, schema) : 'anything'];
}

function typeWord(type: string, schema: unknown): string {
  if (type === 'array') return listWord(schema);
  const format = at(schema, ['format']);
  return type === 'string' && typeof format === 'string' ? `string (${format})` : type;
}

function listWord(schema: unknown): string {
  const items = at(schema, ['items']);
  if (typeof items !== 'object' || items === null) return 'list';
  const words = typeWords(items);
  return words === 'anything' ? 'list' : `list of ${words.includes(' or ') ? `(${words})` : words}`;
}

/** Types that only a page's own values have; a rule of the schema's own has no type to name. */
function beyondWords(type: string): string {
  return type === 'custom' || type === 'transform' ? 'anything that passes a rule of its own' : type;
}
