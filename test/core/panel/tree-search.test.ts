import { describe, expect, test } from 'vitest';
import type { Json } from '../../../core/json.ts';
import { placeFindings } from '../../../core/panel/tree-findings.ts';
import { pathId } from '../../../core/panel/tree-node.ts';
import { revealMatches, revealPath, searchTree } from '../../../core/panel/tree-search.ts';
import { childrenAtOnce, treeRows, untouched } from '../../../core/panel/tree.ts';

const nothing = placeFindings(null, []);
const say = (value: Json | undefined) => JSON.stringify(value) ?? '';
const search = (root: Json, text: string, placed = nothing) => searchTree({ root, placed, say }, text);
const ids = (root: Json, text: string) => search(root, text).matches.map(({ id }) => id);

describe('a search in a payload', () => {
  const value: Json = { Name: 'Ada', deep: { er: { still: ['x', 'ADAM'] } }, n: 12, gone: { $type: 'undefined' } };

  test.each([
    ['ada', ['["Name"]', '["deep","er","still",1]']],
    ['name', ['["Name"]']],
    ['12', ['["n"]']],
    ['undef', ['["gone"]']],
    ['nowhere', []],
    ['', []],
  ])('finds %j in keys and values, in either case', (text, expected) => {
    expect(ids(value, text)).toEqual(expected);
  });

  test.each(['class="x"', 'C:\\tmp', 'two\nlines', '\\"x'])(
    'finds %j in a text as it came or as it is written',
    (text) => {
      const root = {
        html: '<a class="x">',
        path: 'C:\\tmp',
        cut: { $type: 'string', value: 'two\nlines', length: 99 },
      };
      expect(ids(root, text)).toHaveLength(1);
    },
  );

  test('does not take the preview of an object for its value', () => {
    expect(ids({ outer: { inner: 1 } }, 'inner')).toEqual(['["outer","inner"]']);
  });

  test('finds a field that is missing', () => {
    const finding = {
      severity: 'error',
      code: 'x',
      path: ['lost'],
      message: '',
      expected: null,
      received: null,
    } as const;
    const placed = placeFindings({}, [{ ...finding, path: [...finding.path] }]);
    expect(search({}, 'lost', placed).matches).toHaveLength(1);
  });

  test('stops counting at a thousand, and says so', () => {
    const many = Array.from({ length: 1_500 }, () => 'hit');
    expect(search(many, 'hit')).toMatchObject({ complete: false });
    expect(ids(many, 'hit')).toHaveLength(1_000);
  });

  test('opens what hides a match, whatever the reader shut', () => {
    const shut = { ...untouched, all: false, toggled: new Map([['["deep"]', false]]) };
    const view = revealMatches(value, nothing, shut, search(value, 'adam'));
    expect(treeRows(value, nothing, view).map(({ id }) => id)).toContain('["deep","er","still",1]');
  });
});

describe('a place brought into sight', () => {
  test.each([
    ['beyond the children listed at first', Array.from({ length: 5_000 }, (_, index) => index), [4_321]],
    ['beyond the lines listed at first', { a: wide(3_000, 30), b: { c: 'last' } }, ['b', 'c']],
  ] as [string, Json, (string | number)[]][])('%s', (_, root, path) => {
    const open = { ...untouched, all: true, lines: 500 };
    const rows = treeRows(root, nothing, revealPath(root, nothing, open, path));
    expect(rows.map(({ id }) => id)).toContain(pathId(path));
  });

  test('lists no more children than are needed', () => {
    const root = Array.from({ length: 5_000 }, (_, index) => index);
    const view = revealPath(root, nothing, untouched, [childrenAtOnce + 5]);
    expect(view.limits.get('[]')).toBe(childrenAtOnce + 6);
  });

  test('is listed among its neighbours where it stands far down, not with all before it', () => {
    const root = Array.from({ length: 300_000 }, (_, index) => index);
    const rows = treeRows(root, nothing, revealPath(root, nothing, untouched, [299_999]));
    expect(rows.slice(0, 3).map(({ id, kind, left }) => [id, kind, left])).toEqual([
      ['[]', 'array', 0],
      ['[]-', 'earlier', 299_899],
      ['[299899]', 'number', 0],
    ]);
    expect(rows.at(-1)?.id).toBe('[299999]');
  });

  test('is listed within the lines there are, whatever is open before it', () => {
    const root = wide(22_500, 150);
    const rows = treeRows(root, nothing, revealPath(root, nothing, untouched, [149, 149]));
    expect(rows.length).toBeLessThan(2_100);
    expect(rows.map(({ id }) => id)).toContain('[149,149]');
  });

  test('that is not there ends', () => {
    expect(treeRows({ a: 1 }, nothing, revealPath({ a: 1 }, nothing, untouched, ['b', 'c']))).toHaveLength(2);
  });
});

function wide(count: number, each: number): Json {
  return Array.from({ length: count / each }, () => Array.from({ length: each }, (_, index) => index));
}
