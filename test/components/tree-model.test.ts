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
    expect(more).toMatchObject({ kind: 'more', left: 100 });
    tree.toggle(more);
    expect(ids(tree)[tree.active.value]).toBe('[200]');
    expect(tree.target.value).toEqual({ id: '[200]', focus: true });
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
    expect(tree.target.value).toEqual({ id: ids(tree)[linesAtOnce], focus: true });
  });

  test('stays on the first of the lines to come, however many lines stand for others', () => {
    const list = (length: number): Json => Array.from({ length }, (_, index) => index);
    // The lines are used up by the last list's 200 children, so that its own line "50 more" comes on top of them.
    const root: Json = [...Array.from({ length: 8 }, () => list(250)), list(181), list(250), 'after'];
    const tree = createTreeModel(root, []);
    tree.setAll(true);
    const rest = tree.rows.value.at(-1);
    const index = tree.rows.value.length - 1;
    if (rest === undefined) throw new Error('no line');
    expect(tree.rows.value.slice(-2).map(({ kind }) => kind)).toEqual(['more', 'rest']);
    tree.toggle(rest);
    expect(tree.active.value).toBe(index);
    expect(ids(tree)[index]).toBe('[10]');
  });

  test('lists the earlier lines above a match far down, and stands on the last of them', () => {
    const root: Json = Array.from({ length: 10_000 }, (_, index) => (index === 9_000 ? 'zz' : index));
    const tree = createTreeModel(root, []);
    tree.search('z');
    expect(tree.rows.value.length).toBeLessThan(300);
    expect(ids(tree)[tree.active.value]).toBe('[9000]');
    const [, earlier] = tree.rows.value;
    if (earlier === undefined) throw new Error('no line');
    expect(earlier).toMatchObject({ kind: 'earlier', left: 8_900 });
    tree.toggle(earlier);
    expect(tree.target.value).toEqual({ id: '[8899]', focus: true });
    expect(tree.rows.value[1]).toMatchObject({ kind: 'earlier', left: 8_100 });
    expect(new Set(ids(tree)).size).toBe(ids(tree).length);
  });

  test('goes from match to match wherever they are, and back to the first', () => {
    const root: Json = Array.from({ length: 10_000 }, (_, index) => (index % 4_000 === 3 ? 'zz' : index));
    const tree = createTreeModel(root, []);
    tree.search('z');
    for (const id of ['[3]', '[4003]', '[8003]', '[3]']) {
      expect(ids(tree)[tree.active.value]).toBe(id);
      expect(tree.rows.value.length).toBeLessThan(300);
      tree.step(1);
    }
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
