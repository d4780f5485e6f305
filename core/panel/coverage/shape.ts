/** What a vendor documents of a value, as far as two payloads can be told apart by it. */
export interface Shape {
  /** The types it may have, in `typeName`'s words; null where the documentation leaves it open. */
  types: ReadonlySet<string> | null;
  /** The documented fields, where the value is an object. */
  fields: ReadonlyMap<string, Field>;
  /** The items, where the value is a list. */
  items: Shape | null;
  /** What another field than the documented ones is: not documented, judged by code that no schema shows, or the page's own data under a key of its choice. */
  others: 'undocumented' | 'judged' | 'own';
}

export interface Field {
  shape: Shape;
  presence: Presence;
}

/** `required` by the schema; `shown` in the example though not required; `optional`; `alternative`: only in some of the documented forms of its object. */
export type Presence = 'required' | 'shown' | 'optional' | 'alternative';

/** Nothing is said of the value. */
export const anything: Shape = { types: null, fields: new Map(), items: null, others: 'own' };

/** There is no payload. */
export const nothing: Shape = { ...anything, types: new Set(['undefined']) };

/** True where code judges the value that no schema shows: what is new, missing or of another type in it is told by the findings alone. */
export function isJudged(shape: Shape): boolean {
  return shape.others === 'judged';
}

/** A shape that takes whatever any of these takes. */
export function anyOf(shapes: readonly Shape[]): Shape {
  const [first, ...rest] = shapes;
  if (first === undefined) return anything;
  if (shapes.some((shape) => shape.types === null))
    return shapes.some(isJudged) ? { ...anything, others: 'judged' } : anything;
  return rest.reduce(either, first);
}

function either(one: Shape, other: Shape): Shape {
  const isObject = (shape: Shape): boolean => shape.types?.has('object') ?? true;
  const objects = [one, other].filter(isObject);
  return {
    types: new Set([...(one.types ?? []), ...(other.types ?? [])]),
    fields: objects.length > 1 ? alternatives(one.fields, other.fields) : (objects[0]?.fields ?? new Map()),
    items: one.items !== null && other.items !== null ? anyOf([one.items, other.items]) : (one.items ?? other.items),
    others: objects.find((shape) => shape.others !== 'undocumented')?.others ?? 'undocumented',
  };
}

function alternatives(one: ReadonlyMap<string, Field>, other: ReadonlyMap<string, Field>): Map<string, Field> {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return new Map(
    [...keys].map((key) => {
      const [mine, theirs] = [one.get(key), other.get(key)];
      const shapes = [mine, theirs].flatMap((field) => (field === undefined ? [] : [field.shape]));
      const both = mine?.presence === 'required' && theirs?.presence === 'required';
      return [key, { shape: anyOf(shapes), presence: both ? 'required' : 'alternative' }];
    }),
  );
}
