import type { Marker } from '../../decode-marker.ts';
import type { Json } from '../../json.ts';
import { isRestCut, markerOf, bytesAnItem, pairsOf, textAt } from './markers.ts';

/** What several values have in common: grows by {@link addValue}. */
export interface Shape {
  /** `string`, `number`, `null`, `Date`, …; `not finite` for NaN and the infinities, `invalid date`, `unknown` for what was not kept. */
  scalars: Set<string>;
  /** What stands in its arrays; null where none was seen. */
  items: Shape | null;
  object: { fields: Map<string, Field>; seen: number } | null;
  map: { keys: Shape; values: Shape } | null;
  set: Shape | null;
}

export interface Field {
  shape: Shape;
  /** In how many of the objects it was. */
  seen: number;
}

/** Beyond this a shape is `unknown`: nobody reads a type that nests further. */
const deepest = 64;

function emptyShape(): Shape {
  return { scalars: new Set(), items: null, object: null, map: null, set: null };
}

/** What all of these encoded values have in common. */
export function shapeOf(values: readonly Json[]): Shape {
  const shape = emptyShape();
  for (const value of values) addValue(shape, value, 0);
  return shape;
}

/** Whether the field was in every object. */
export function isRequired(shape: Shape, { seen }: Field): boolean {
  return seen === shape.object?.seen;
}

function addValue(shape: Shape, value: Json, depth: number): void {
  if (typeof value !== 'object' || value === null) {
    shape.scalars.add(value === null ? 'null' : typeof value);
  } else if (depth > deepest) shape.scalars.add('unknown');
  else if (Array.isArray(value)) addItems((shape.items ??= emptyShape()), value, depth);
  else {
    const marker = markerOf(value);
    if (marker === null) addFields(shape, Object.entries(value), depth);
    else addMarker(shape, marker, depth);
  }
}

function addItems(items: Shape, values: readonly Json[], depth: number): void {
  for (const value of values) if (!isRestCut(value)) addValue(items, value, depth + 1);
}

function addFields(shape: Shape, entries: readonly (readonly [string, Json])[], depth: number): void {
  const object = (shape.object ??= { fields: new Map(), seen: 0 });
  object.seen += 1;
  for (const [key, value] of entries) {
    if (isRestCut(value)) continue;
    let field = object.fields.get(key);
    if (field === undefined) object.fields.set(key, (field = { shape: emptyShape(), seen: 0 }));
    field.seen += 1;
    addValue(field.shape, value, depth + 1);
  }
}

function addMarker(shape: Shape, marker: Marker, depth: number): void {
  const type = textAt(marker, '$type');
  const entries = pairsOf(marker['entries']);
  if (type === 'object' && entries !== null) {
    const texts = entries.flatMap(([key, value]) => (typeof key === 'string' ? [[key, value] as const] : []));
    addFields(shape, texts, depth);
  } else if (type === 'Map' && entries !== null) {
    const map = (shape.map ??= { keys: emptyShape(), values: emptyShape() });
    for (const [key, value] of entries) {
      addValue(map.keys, key, depth + 1);
      addValue(map.values, value, depth + 1);
    }
  } else if (type === 'Set' && Array.isArray(marker['values'])) {
    addItems((shape.set ??= emptyShape()), marker['values'], depth);
  } else shape.scalars.add(scalarOf(type, marker));
}

const ownName: ReadonlySet<string> = new Set(
  ['undefined', 'bigint', 'string', 'RegExp', 'Error', 'Blob', 'File', 'function', 'symbol'].concat(
    ...bytesAnItem.keys(),
  ),
);

function scalarOf(type: string, marker: Marker): string {
  if (type === 'number') return textAt(marker, 'value') === '-0' ? 'number' : 'not finite';
  if (type === 'Date') return Number.isNaN(Date.parse(textAt(marker, 'value'))) ? 'invalid date' : 'Date';
  return ownName.has(type) ? type : 'unknown';
}
