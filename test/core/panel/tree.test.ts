import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../core/event.ts';
import type { Json } from '../../../core/json.ts';
import { childrenAtOnce, treeRows, type TreeView } from '../../../core/panel/tree.ts';

const untouched: TreeView = { toggled: new Map(), limits: new Map() };

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
  return treeRows(value, findings, view).map(
    (row) =>
      `${'  '.repeat(row.depth)}${row.key === null ? '' : `${row.key}: `}${row.text}${row.findings.length > 0 ? ' !' : ''}`,
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

  test.each<[Json, string]>([
    [{ $type: 'undefined' }, 'undefined'],
    [{ $type: 'bigint', value: '10' }, '10n'],
    [{ $type: 'number', value: 'NaN' }, 'NaN'],
    [{ $type: 'Uint8Array', byteLength: 4 }, 'Uint8Array(4 bytes)'],
    [{ $type: 'string', value: 'abc', length: 5000 }, '"abc"… cut: 5000 characters in all'],
    [{ $type: 'constructor' }, 'constructor'],
    [{ $type: 'error-reading', message: 'no' }, 'could not be read: no'],
  ])('reads the marker %j as %s', (value, text) => {
    expect(lines(value)).toEqual([text]);
  });

  test('looks into maps, sets and wrapped objects', () => {
    expect(lines({ $type: 'Map', entries: [['k', { $type: 'Set', values: [1] }]] })).toEqual([
      'Map(1)',
      '  k: Set(1)',
      '    0: 1',
    ]);
    expect(lines({ $type: 'object', entries: [['$type', 'Map']] })).toEqual(['Object(1)', '  $type: "Map"']);
  });
});
