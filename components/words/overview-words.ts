import { statusesByAlarm } from '../../core/panel/overview/bins.ts';
import type { History } from '../../core/panel/overview/history.ts';
import type { TimeRange } from '../../core/panel/overview/time-range.ts';
import { duration } from './duration-words.ts';
import { number } from '../../locales/figures.ts';
import { t, tn } from '../../locales/text.ts';
import { dateAndTime, timeOfDay } from '../../locales/times.ts';

/** What the strip draws, in words: events by status, the worst first, then webhooks and page loads. */
export function historyWords({ byStatus, webhooks, loads }: Pick<History, 'byStatus' | 'webhooks' | 'loads'>): string {
  const total = statusesByAlarm.reduce((sum, status) => sum + byStatus[status], 0);
  const parts = statusesByAlarm
    .filter((status) => byStatus[status] > 0)
    .toReversed()
    .map((status) => `${number(byStatus[status])} ${status}`);
  if (webhooks > 0) parts.push(tn('overview.webhooks', webhooks));
  if (loads.length > 0) parts.push(tn('overview.loads', loads.length));
  return [tn('overview.events', total), ...parts].join(', ');
}

/** A range in words: `14:03:09.120 – 14:03:12.000`, with the days where they differ. */
export function rangeWords({ from, to }: TimeRange): string {
  const sameDay = new Date(from).toDateString() === new Date(to).toDateString();
  const say = sameDay ? timeOfDay : dateAndTime;
  return t('overview.span', { from: say(from), to: say(to) });
}

/** A mark of the time axis, by the milliseconds since its start: `350 ms`, `5 s`, `2 min`. Marks stand at whole seconds, so no fraction is written. */
export function tickWords(since: number): string {
  return since >= 1_000 && since < 60_000 ? t('overview.seconds', { seconds: since / 1_000 }) : duration(since);
}
