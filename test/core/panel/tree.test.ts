import { describe, expect, test } from 'vitest';
import { lineWords } from '../../../components/words/line-words.ts';
import type { Finding } from '../../../core/event.ts';
import type { Json } from '../../../core/json.ts';
import { placeFindings } from '../../../core/panel/tree-findings.ts';
import { childrenAtOnce, treeRows, type TreeView, untouched } from '../../../core/panel/tree.ts';

function finding(path: (string | number)[], given: Partial<Finding> = {}): Finding {
  return {
    severity: 'error',
    code: 'invalid_type',
    path,
    message: 'wrong',
    expected: 'string',
    received: 'number',
    ...given,
  };
}

function lines(value: Json, findings: Finding[] = [], view = untouched): string[] {
  return treeRows(value, placeFindings(value, findings), view).map(
    (row) =>
      `${'  '.repeat(row.depth)}${row.key === null ? '' : `${row.key}: `}${lineWords(row)}${row.findings.length > 0 ? ' !' : ''}`,
  );
}

describe('the payload tree', () => {
  test('lists values with their keys, top to bottom', () => {
    expect(lines({ id: 'BOT-1', n: 3, ok: true, none: null, list: [1] })).toEqual([
      '{ id, n, ok, none, … }',
      '  id: "BOT-1"',
      '  n: 3',
      '  ok: true',
      '  none: null',
      '  list: Array(1)',
      '    0: 1',
    ]);
  });

  test('marks a finding at its path', () => {
    expect(lines({ id: 7, name: 'x' }, [finding(['id'])])).toEqual(['{ id, name }', '  id: 7 !', '  name: "x"']);
  });

  test('shows a missing field in its place', () => {
    expect(lines({ inner: { a: 1 } }, [finding(['inner', 'b'])])).toEqual([
      '{ inner }',
      '  inner: { a }',
      '    a: 1',
      '    b: missing !',
    ]);
  });

  test('shows a finding whose path leads nowhere at its nearest ancestor', () => {
    expect(lines({ list: ['a'] }, [finding(['list', 9, 'deep'])])).toEqual([
      '{ list }',
      '  list: Array(1) !',
      '    0: "a"',
    ]);
  });

  test('opens what holds a finding, however deep', () => {
    const deep: Json = { a: { b: { c: { d: 1 } } } };
    expect(lines(deep).at(-1)).toBe('    b: { c }');
    expect(lines(deep, [finding(['a', 'b', 'c', 'd'])]).at(-1)).toBe('        d: 1 !');
  });

  test('keeps what the reader opened and closed', () => {
    const view: TreeView = { ...untouched, toggled: new Map([['[]', false]]) };
    expect(lines({ a: 1 }, [], view)).toEqual(['{ a }']);
  });

  test('lists a long array in parts', () => {
    const value = Array.from({ length: childrenAtOnce + 50 }, (_, index) => index);
    expect(lines(value).at(-1)).toBe('  50 more');
    expect(lines(value, [], { ...untouched, limits: new Map([['[]', 1_000]]) })).toHaveLength(childrenAtOnce + 51);
  });

  test('looks into maps, sets and wrapped objects', () => {
    expect(lines({ $type: 'Map', entries: [['k', { $type: 'Set', values: [1] }]] })).toEqual([
      'Map(1)',
      '  k: Set(1)',
      '    0: 1',
    ]);
    expect(lines({ $type: 'object', entries: [['$type', 'Map']] })).toEqual(['Object(1)', '  $type: "Map"']);
  });

  test('opens everything and shuts everything, but for what the reader toggled', () => {
    const value: Json = { a: { b: { c: { d: 1 } } } };
    expect(lines(value, [], { ...untouched, all: true }).at(-1)).toBe('        d: 1');
    expect(lines(value, [], { ...untouched, all: false })).toEqual(['{ a }']);
    expect(lines(value, [], { ...untouched, all: false, toggled: new Map([['[]', true]]) })).toEqual([
      '{ a }',
      '  a: { b }',
    ]);
  });

  test('ends where its lines are used up', () => {
    const value = Array.from({ length: 100 }, (_, index) => index);
    const short = lines(value, [], { ...untouched, lines: 10 });
    expect(short).toHaveLength(11);
    expect(short.at(-1)).toBe('more lines');
  });

  test('marks a finding inside a wrapped object and inside a list in it', () => {
    const value: Json = {
      $type: 'object',
      entries: [
        ['$type', 'x'],
        ['list', [1, 2]],
      ],
    };
    expect(lines(value, [finding(['$type']), finding(['list', 1]), finding(['gone'])])).toEqual([
      'Object(2)',
      '  $type: "x" !',
      '  list: Array(2)',
      '    0: 1',
      '    1: 2 !',
      '  gone: missing !',
    ]);
  });

  test('counts the findings inside a shut line', () => {
    const value: Json = { a: { b: 1, c: 2 }, ab: { b: 1 } };
    const placed = placeFindings(value, [finding(['a', 'b']), finding(['a', 'x']), finding(['ab', 'b'])]);
    const rows = treeRows(value, placed, { ...untouched, toggled: new Map([['["a"]', false]]) });
    expect(rows.map((row) => [row.key, row.within])).toEqual([
      [null, 3],
      ['a', 2],
      ['ab', 1],
      ['b', 0],
    ]);
  });
});
