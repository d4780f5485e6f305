import type { ColumnId } from '../../core/panel/columns.ts';
import type { TimeFormat } from '../../core/settings.ts';
import type { TextKey } from '../../locales/keys.ts';
import { t } from '../../locales/text.ts';

const hints: Partial<Record<ColumnId, TextKey>> = {
  time: 'list.columnHint.time',
  delta: 'list.columnHint.delta',
  channel: 'list.columnHint.channel',
  size: 'list.columnHint.size',
};

/** The heading of a column. */
export function columnLabel(id: ColumnId): string {
  return t(`list.column.${id}`);
}

/** What the heading does not say by itself; empty where it says all. */
export function columnHint(id: ColumnId, timeFormat: TimeFormat): string {
  const key = id === 'time' && timeFormat !== 'time-of-day' ? undefined : hints[id];
  return key === undefined ? '' : t(key);
}
