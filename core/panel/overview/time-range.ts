import type { Entry } from '../../entry.ts';

/** A stretch of time, both ends within it, in milliseconds since the epoch. */
export interface TimeRange {
  from: number;
  to: number;
}

/** Whether an entry of any kind lies in a stretch of time; null is all of it. */
export function isWithin(range: TimeRange | null, entry: Entry): boolean {
  if (range === null) return true;
  const time = entry.kind === 'event' ? entry.event.time : entry.time;
  return time >= range.from && time <= range.to;
}
