import type { Entry } from '../entry.ts';
import type { Status, WidgetEvent } from '../event.ts';
import type { ColumnId, Sort } from './columns.ts';
import { compareEntries } from './entry-order.ts';

export type Compare = (one: Entry, other: Entry) => number;

type EventOrder = (one: WidgetEvent, other: WidgetEvent) => number;

/** From what needs a look to what does not. */
const urgency: Record<Status, number> = { invalid: 0, untrusted: 1, 'unknown-event': 2, unrecognized: 3, valid: 4 };

const { compare: byWord } = new Intl.Collator();

/** Everything but time, and what is counted from it. */
const orders: Record<Exclude<ColumnId, 'time' | 'delta'>, EventOrder> = {
  status: (one, other) => urgency[one.status] - urgency[other.status],
  vendor: (one, other) => byWord(one.vendor ?? '', other.vendor ?? ''),
  event: (one, other) => byWord(one.name ?? one.channel, other.name ?? other.channel),
  channel: (one, other) => byWord(one.channel, other.channel),
  sender: (one, other) => byWord(one.origin ?? one.source, other.origin ?? other.source),
  size: (one, other) => one.size - other.size,
  summary: (one, other) => byWord(one.summary, other.summary),
};

/** Whether rows in this order stand in order of time, forwards or back. Only then do gaps and page loads have a place among them. */
export function isTimeOrder({ column }: Sort): boolean {
  return column === 'time' || column === 'delta';
}

/** The order of the list's rows; a total one: what is equal stands in order of time. */
export function compareBy(sort: Sort): Compare {
  const { column, direction } = sort;
  const sign = direction === 'ascending' ? 1 : -1;
  if (column === 'time' || column === 'delta') return (one, other) => sign * compareEntries(one, other);
  const order = orders[column];
  return (one, other) => {
    if (one.kind !== 'event' || other.kind !== 'event') return compareEntries(one, other);
    return sign * order(one.event, other.event) || compareEntries(one, other);
  };
}
