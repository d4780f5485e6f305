import type { EventTest } from '../timeline.ts';
import type { TimeRange } from './history.ts';

/** A test that also asks for the time; null where everything passes. The time is asked first: it costs next to nothing. */
export function withinRange(range: TimeRange | null, test: EventTest | null): EventTest | null {
  if (range === null) return test;
  const { from, to } = range;
  return (event) => event.time >= from && event.time <= to && (test === null || test(event));
}
