import type { WidgetEvent } from '../event.ts';

/** What an event can be compared with, the nearest first. */
export interface ComparableEvents {
  /** The last one of the same vendor, name and channel before it. */
  previous: WidgetEvent | null;
  sameName: readonly WidgetEvent[];
  others: readonly WidgetEvent[];
}

/** How many events of each kind are offered. */
const offered = 50;

/** The events of a list (oldest first) that are worth comparing with one of it, which itself is left out. */
export function comparableEvents(events: readonly WidgetEvent[], event: WidgetEvent): ComparableEvents {
  const at = events.findIndex(({ id }) => id === event.id);
  const newestFirst = events.filter(({ id }) => id !== event.id).toReversed();
  const isSame = (other: WidgetEvent): boolean =>
    other.vendor === event.vendor && other.name === event.name && other.channel === event.channel;
  const before = at < 0 ? [] : events.slice(0, at);
  return {
    previous: before.findLast(isSame) ?? null,
    sameName: newestFirst.filter(isSame).slice(0, offered),
    others: newestFirst.filter((other) => !isSame(other)).slice(0, offered),
  };
}
