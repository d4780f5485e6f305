import type { Entry } from '../entry.ts';
import { weightOf } from './change.ts';
import type { Held, TabRecord } from './tab-record.ts';

/** The tab with newly appended entries on its scales. */
export function weighed(tab: TabRecord, append: readonly Entry[]): TabRecord {
  if (append.length === 0) return tab;
  const held = { ...tab.held };
  for (const entry of append) {
    held.events += 1;
    held.bytes += weightOf(entry);
  }
  return { ...tab, held };
}

/** True while the tab holds more than its ring. */
export function overflows(held: Held, ring: Held): boolean {
  return held.events > ring.events || held.bytes > ring.bytes;
}

/** What the ring shrinks to once it overflows: a little less than its bounds, so that not every batch evicts. */
export function lowWater(ring: Held): Held {
  return { events: Math.floor(ring.events * 0.95), bytes: Math.floor(ring.bytes * 0.95) };
}

/** The tab with its oldest entry evicted. */
export function evicted(tab: TabRecord, oldest: Entry): TabRecord {
  const own = oldest.kind === 'event' && oldest.event.imported === null;
  return {
    ...tab,
    removedThrough: oldest.order,
    held: { events: tab.held.events - 1, bytes: tab.held.bytes - weightOf(oldest) },
    integrity: { ...tab.integrity, evicted: tab.integrity.evicted + (own ? 1 : 0) },
  };
}
