import { describe, expect, test } from 'vitest';
import { createTreeModel } from '../../components/model/tree-model.ts';
import type { Json } from '../../core/json.ts';
import { linesAtOnce } from '../../core/panel/tree.ts';

const ids = (tree: ReturnType<typeof createTreeModel>) => tree.rows.value.map(({ id }) => id);

describe('the tree of a payload', () => {
  test('keeps the keyboard on its line when lines above it open', () => {
    const tree = createTreeModel({ a: { b: { c: 1 } }, z: 2 }, []);
    tree.setActive(ids(tree).indexOf('["z"]'));
    tree.search('c');
    tree.search('');
    tree.setActive(ids(tree).indexOf('["z"]'));
    tree.setAll(true);
    expect(ids(tree)[tree.active.value]).toBe('["z"]');
  });

  test('puts the keyboard on the first of what was not listed', () => {
    const root: Json = Array.from({ length: 300 }, (_, index) => index);
    const tree = createTreeModel(root, []);
    const more = tree.rows.value.at(-1);
    if (more === undefined) throw new Error('no line');
    expect(more.text).toBe('100 more');
    tree.toggle(more);
    expect(ids(tree)[tree.active.value]).toBe('[200]');
  });

  test('lists a very large payload in parts', () => {
    const root: Json = Array.from({ length: 100 }, () => Array.from({ length: 100 }, (_, index) => index));
    const tree = createTreeModel(root, []);
    tree.setAll(true);
    const rest = tree.rows.value.at(-1);
    if (rest === undefined) throw new Error('no line');
    expect([tree.rows.value.length, rest.kind]).toEqual([linesAtOnce + 1, 'rest']);
    tree.toggle(rest);
    expect(tree.rows.value).toHaveLength(linesAtOnce * 2 + 1);
    expect(tree.active.value).toBe(linesAtOnce);
  });

  test('goes round its matches', () => {
    const tree = createTreeModel(['hit', 'miss', 'hit', 'hit'], []);
    tree.search('hit');
    const seen = [tree.current.value];
    for (const direction of [1, 1, 1, -1] as const) {
      tree.step(direction);
      seen.push(tree.current.value);
    }
    expect(seen).toEqual([0, 1, 2, 0, 2]);
    tree.search('nothing');
    tree.step(1);
    expect(tree.current.value).toBe(-1);
  });

  test('leads to the nearest place where a path leads nowhere', () => {
    const tree = createTreeModel({ a: { b: 1 } }, []);
    tree.reveal(['a', 'gone', 'deeper']);
    expect(tree.target.value).toEqual({ id: '["a"]', focus: true });
    tree.reached();
    expect(tree.target.value).toBeNull();
  });
});
