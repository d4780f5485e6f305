import { clip } from '../describe.ts';
import type { Json } from '../json.ts';
import type { Change, ChangeKind } from './diff.ts';
import { diffType } from './diff-value.ts';
import { valueWords } from './tree-words.ts';

/** Each kind of change: the sign it is drawn with, and its word. */
export const changeWords: Record<ChangeKind, { sign: string; word: string }> = {
  added: { sign: '+', word: 'added' },
  removed: { sign: '−', word: 'removed' },
  changed: { sign: '≠', word: 'changed' },
  retyped: { sign: '⇄', word: 're-typed' },
  cut: { sign: '✂', word: 'cut, so not compared' },
};

const order: readonly ChangeKind[] = ['added', 'removed', 'retyped', 'changed', 'cut'];

/** `1 added, 3 changed`; `No difference` for none. */
export function diffSummary(changes: readonly Change[], complete: boolean): string {
  const counted = order.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${changeWords[kind].word}`];
  });
  if (!complete && counted.length === 0) return 'More than can be compared here';
  if (!complete) return `${counted.join(', ')}, and more than can be compared here`;
  return counted.length === 0 ? 'No difference' : counted.join(', ');
}

const longest = 300;

/** One side of a change, on one line: its value, after a change of type its type too; empty where there is nothing. */
export function sideWords(value: Json | undefined, kind: ChangeKind): string {
  if (value === undefined) return '';
  const words = clip(valueWords(value).text, longest);
  const type = diffType(value);
  return kind === 'retyped' && words !== type && !words.startsWith('Array(') ? `${words} (${type})` : words;
}
