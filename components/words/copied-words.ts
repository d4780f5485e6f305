import type { ValueNote } from '../../core/panel/value-text.ts';
import { t } from '../../locales/text.ts';

/** What is copied from a tree: the path of a place, or its value with what the reader has to know of it. */
export type Copied = { what: 'path'; path: string } | { what: 'value'; path: string; note: ValueNote | null };

/** That it was copied; `put` is false where the browser refused the clipboard. */
export function copiedWords(copied: Copied, put: boolean): string {
  const { path } = copied;
  if (copied.what === 'path') return t(put ? 'tree.copied.path' : 'tree.refused.path', { path });
  if (!put) return t('tree.refused.value', { path });
  const { note } = copied;
  if (note === null) return t('tree.copied.value', { path });
  if (note.kind === 'markers') return t('tree.copied.valueWithMarkers', { path, marker: '$type' });
  return t('tree.copied.valueCut', { path, came: note.came, kept: note.kept });
}
