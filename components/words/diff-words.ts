import { clip } from '../../core/describe.ts';
import type { Json } from '../../core/json.ts';
import type { Change, ChangeKind } from '../../core/panel/diff.ts';
import { diffType } from '../../core/panel/diff-value.ts';
import type { TextKey } from '../../locales/keys.ts';
import { t } from '../../locales/text.ts';
import { valueWords } from './value-words.ts';

/** Each kind of change, in the order they are counted: the sign it is drawn with, its word, and that with a count. */
const kinds: Record<ChangeKind, { sign: string; word: TextKey; counted: TextKey }> = {
  added: { sign: '+', word: 'diff.kind.added', counted: 'diff.counted.added' },
  removed: { sign: '−', word: 'diff.kind.removed', counted: 'diff.counted.removed' },
  retyped: { sign: '⇄', word: 'diff.kind.retyped', counted: 'diff.counted.retyped' },
  changed: { sign: '≠', word: 'diff.kind.changed', counted: 'diff.counted.changed' },
  cut: { sign: '✂', word: 'diff.kind.cut', counted: 'diff.counted.cut' },
};

const order: readonly ChangeKind[] = ['added', 'removed', 'retyped', 'changed', 'cut'];

/** A kind of change: the sign it is drawn with, and its word. */
export function changeWords(kind: ChangeKind): { sign: string; word: string } {
  const { sign, word } = kinds[kind];
  return { sign, word: t(word) };
}

/** `1 added, 3 changed`; `No difference` for none. */
export function diffSummary(changes: readonly Change[], complete: boolean): string {
  const counted = order.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [t(kinds[kind].counted, { count })];
  });
  if (counted.length === 0) return t(complete ? 'diff.none' : 'diff.tooMuch');
  const listed = counted.join(', ');
  return complete ? listed : t('diff.andMore', { changes: listed });
}

const longest = 300;

/** One side of a change, on one line: its value, after a change of type its type too; empty where there is nothing. */
export function sideWords(value: Json | undefined, kind: ChangeKind): string {
  if (value === undefined) return '';
  const words = clip(valueWords(value), longest);
  const type = diffType(value);
  return kind === 'retyped' && words !== type && !words.startsWith('Array(') ? `${words} (${type})` : words;
}
