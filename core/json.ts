/** A JSON value: what a capture's data is after encoding, markers included (docs/capture.schema.json). */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Steps from a value to a part of it: object keys and array indices. */
export type Path = readonly (string | number)[];

/** The value at `path` in `value`, or `undefined` where the path leads nowhere. */
export function at(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}
