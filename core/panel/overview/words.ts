import { count } from '../integrity-words.ts';
import { dateAndTime, timeOfDay } from '../time-words.ts';
import { statusesByAlarm } from './bins.ts';
import type { History, TimeRange } from './history.ts';

/** What the strip draws, in words: events by status, the worst first, then webhooks and page loads. */
export function historyWords({ byStatus, webhooks, loads }: Pick<History, 'byStatus' | 'webhooks' | 'loads'>): string {
  const total = statusesByAlarm.reduce((sum, status) => sum + byStatus[status], 0);
  const parts = statusesByAlarm
    .filter((status) => byStatus[status] > 0)
    .toReversed()
    .map((status) => `${count(byStatus[status])} ${status}`);
  if (webhooks > 0) parts.push(`${count(webhooks)} ${webhooks === 1 ? 'webhook' : 'webhooks'} among them`);
  if (loads.length > 0) parts.push(`${count(loads.length)} page ${loads.length === 1 ? 'load' : 'loads'}`);
  return [`${count(total)} ${total === 1 ? 'event' : 'events'}`, ...parts].join(', ');
}

/** A range in words: `14:03:09.120 – 14:03:12.000`, with the days where they differ. */
export function rangeWords({ from, to }: TimeRange): string {
  const sameDay = new Date(from).toDateString() === new Date(to).toDateString();
  return sameDay ? `${timeOfDay(from)} – ${timeOfDay(to)}` : `${dateAndTime(from)} – ${dateAndTime(to)}`;
}
