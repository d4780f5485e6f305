import type { TreeRow } from '../../core/panel/tree.ts';
import { t } from '../../locales/text.ts';
import { valueWords } from './value-words.ts';

/** What a line of the tree says besides its key: its value, or what the line stands for. */
export function lineWords({ kind, left, value }: Pick<TreeRow, 'kind' | 'left' | 'value'>): string {
  if (kind === 'more') return t('tree.more', { count: left });
  if (kind === 'earlier') return t('tree.earlier', { count: left });
  return kind === 'rest' ? t('tree.rest') : valueWords(value);
}
