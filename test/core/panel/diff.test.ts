import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../core/encode.ts';
import type { Json } from '../../../core/json.ts';
import { type Change, diff, shapeChanges } from '../../../core/panel/diff.ts';

const told = (before: Json, after: Json) =>
  diff(before, after).changes.map(({ kind, path }) => `${kind} ${path.join('.')}`.trim());

describe('the difference of two payloads', () => {
  test.each<[string, Json, Json, string[]]>([
    ['equal ones, whatever the order of keys', { a: 1, b: [2] }, { b: [2], a: 1 }, []],
    ['a field more', { a: 1 }, { a: 1, b: 2 }, ['added b']],
    ['a field less', { a: 1, b: 2 }, { a: 1 }, ['removed b']],
    ['another value', { a: { b: 1 } }, { a: { b: 2 } }, ['changed a.b']],
    ['another type', { a: 1 }, { a: '1' }, ['retyped a']],
    ['null is a type', { a: 'x' }, { a: null }, ['retyped a']],
    ['a list for an object', { a: {} }, { a: [] }, ['retyped a']],
    ['list items by index', [1, 2, 3], [1, 3], ['changed 1', 'removed 2']],
    ['undefined is not nothing', { a: 1 }, { a: { $type: 'undefined' } }, ['retyped a']],
    ['a marker of the same type', { $type: 'bigint', value: '1' }, { $type: 'bigint', value: '2' }, ['changed']],
    ['a date for a text', '2026', { $type: 'Date', value: '2026' }, ['retyped']],
    ['the whole for a scalar', 1, { a: 1 }, ['retyped']],
    ['what was cut', { a: 'abc' }, { a: { $type: 'string', value: 'ab', length: 9 } }, ['cut a']],
    [
      'what was cut alike',
      { a: { $type: 'cut', reason: 'depth', count: 2 } },
      { a: { $type: 'cut', reason: 'depth', count: 2 } },
      [],
    ],
    [
      'a wrapped object, like any',
      {
        $type: 'object',
        entries: [
          ['$type', 1],
          ['a', 2],
        ],
      },
      { a: 3 },
      ['removed $type', 'changed a'],
    ],
    [
      'keys of the prototype',
      JSON.parse('{"__proto__":1}'),
      { constructor: 1 },
      ['removed __proto__', 'added constructor'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  test('is bounded in changes and in places, and says so', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => index);
    const made = diff([], many);
    expect([made.changes.length, made.complete]).toEqual([500, false]);
    const same = Array.from({ length: 250_000 }, () => 1);
    expect(diff(same, [...same]).complete).toBe(false);
  });

  test('ends in values nested without end', () => {
    const nest = (inner: Json): Json => Array.from({ length: 200 }).reduce<Json>((held) => [held], inner);
    expect(diff(nest(1), nest(2))).toEqual({ changes: [], complete: false, shapesComplete: false });
  });

  test('passes over what is nested too deep, and tells of what comes after it', () => {
    const deep = Array.from({ length: 70 }).reduce<Json>((held) => [held], 1);
    const made = diff({ deep, id: 1 }, { deep, id: '1' });
    expect(made.changes.map(({ path }) => path)).toEqual([['id']]);
    expect(shapeChanges(made).complete).toBe(false);
  });

  test('tells every change of shape, however many values are others', () => {
    const values = (first: number) => Array.from({ length: 600 }, (_, index) => first + index);
    const made = diff({ values: values(0), id: 1 }, { values: values(1_000), id: '1' });
    expect([made.changes.length, made.complete]).toEqual([501, false]);
    expect(shapeChanges(made)).toMatchObject({ changes: [{ kind: 'retyped', path: ['id'] }], complete: true });
  });

  test('ends where there is room for neither', () => {
    const many = Array.from({ length: 900 }, () => ({ n: 1, id: 1 }));
    const others = Array.from({ length: 900 }, () => ({ n: 2, id: '1' }));
    expect(diff(many, others).changes).toHaveLength(1_000);
    expect(shapeChanges(diff(many, others)).complete).toBe(false);
  });

  test('of shapes alone leaves values out', () => {
    const made = diff({ id: 'a', n: 1, old: 1 }, { id: 'b', n: '1', fresh: 1 });
    expect(shapeChanges(made).changes.map(({ kind }) => kind)).toEqual(['retyped', 'removed', 'added']);
  });
});

describe('for any two payloads', () => {
  const small = fc.jsonValue({ maxDepth: 4 }).map((value) => encode(value).data);
  const odd = fc
    .anything({ withBigInt: true, withDate: true, maxDepth: 3, withObjectString: true })
    .map((value) => encode(value).data);

  test('equal ones have no difference', () => {
    fc.assert(
      fc.property(odd, (value) => {
        expect(diff(value, structuredClone(value)).changes).toEqual([]);
      }),
    );
  });

  test('applying the difference to the one gives the other', () => {
    fc.assert(
      fc.property(small, small, (before, after) => {
        const { changes, complete } = diff(before, after);
        expect(complete).toBe(true);
        expect(applied(before, changes)).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  test('the way back is the way there turned round', () => {
    fc.assert(
      fc.property(odd, odd, (one, other) => {
        const back = diff(other, one).changes.map(({ path, before, after }) => key(path, after, before));
        expect(back.sort()).toEqual(
          diff(one, other)
            .changes.map(({ path, before, after }) => key(path, before, after))
            .sort(),
        );
      }),
    );
  });
});

function key(path: Change['path'], before: Json | undefined, after: Json | undefined): string {
  return JSON.stringify([path, before ?? '', after ?? '']);
}

/** Applies changes from the last to the first, so that indices of removed items stay right. */
function applied(before: Json, changes: readonly Change[]): Json {
  let root: Json = structuredClone(before);
  const removals = changes.filter(({ after }) => after === undefined).toReversed();
  const rest = changes.filter(({ after }) => after !== undefined);
  for (const { path, after } of [...removals, ...rest]) {
    if (path.length === 0) root = structuredClone(after ?? null);
    else put(root, path, after);
  }
  return root;
}

function put(root: Json, path: readonly (string | number)[], after: Json | undefined): void {
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((held, step) => Object.getOwnPropertyDescriptor(held, step)?.value, root);
  const step = path.at(-1);
  if (typeof holder !== 'object' || holder === null || step === undefined) throw new Error('The path leads nowhere.');
  if (after !== undefined)
    Object.defineProperty(holder, step, { value: after, enumerable: true, configurable: true, writable: true });
  else if (Array.isArray(holder)) holder.splice(Number(step), 1);
  else Reflect.deleteProperty(holder, step);
}
