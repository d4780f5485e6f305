import { typeName } from '../../describe.ts';
import { anyOf, anything, type Field, isJudged, type Shape } from './shape.ts';

/** Types that mean the same to a reader of the documentation and to a page. */
const plain: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'object', 'array']);

/** What a documented example alone says: its fields and their types. A null in it says nothing of the type. */
export function shapeOfExample(value: unknown): Shape {
  const type = typeName(value);
  if (!plain.has(type)) return anything;
  const fields = new Map<string, Field>();
  if (type === 'object') {
    for (const [key, inner] of entriesOf(value)) fields.set(key, { shape: shapeOfExample(inner), presence: 'shown' });
  }
  const items = Array.isArray(value) && value.length > 0 ? anyOf(value.map(shapeOfExample)) : null;
  return { types: new Set([type]), fields, items, others: 'undocumented' };
}

/** The shape with the fields that the example shows marked as shown. Fields of one form among several stay what they are: an example shows one form. */
export function withExample(shape: Shape, example: unknown): Shape {
  if (isJudged(shape)) return shape;
  if (Array.isArray(example)) {
    return shape.items === null ? shape : { ...shape, items: example.reduce(withExample, shape.items) };
  }
  if (typeName(example) !== 'object') return shape;
  const fields = new Map(shape.fields);
  for (const [key, inner] of entriesOf(example)) {
    const field = fields.get(key);
    if (field === undefined) continue;
    const presence = field.presence === 'optional' ? 'shown' : field.presence;
    fields.set(key, { shape: withExample(field.shape, inner), presence });
  }
  return { ...shape, fields };
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
