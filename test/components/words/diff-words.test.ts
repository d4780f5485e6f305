import { describe, expect, test } from 'vitest';
import { diffSummary, sideWords } from '../../../components/words/diff-words.ts';
import type { Change } from '../../../core/panel/diff.ts';

describe('the difference in words', () => {
  const change = (given: Partial<Change>): Change => ({ kind: 'changed', path: ['a'], before: 1, after: 2, ...given });

  test.each([
    [[], true, 'No difference'],
    [[change({}), change({ kind: 'added' }), change({})], true, '1 added, 2 changed'],
    [[change({ kind: 'retyped' })], false, '1 re-typed, and more than can be compared here'],
    [[], false, 'More than can be compared here'],
  ])('%j, complete: %j', (changes, complete, words) => {
    expect(diffSummary(changes, complete)).toBe(words);
  });

  test('names the types where they changed', () => {
    expect([sideWords('1', 'retyped'), sideWords(1, 'changed'), sideWords(undefined, 'added')]).toEqual([
      '"1" (string)',
      '1',
      '',
    ]);
  });
});
