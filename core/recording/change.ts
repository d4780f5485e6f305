import type { Entry } from '../entry.ts';
import { limits } from '../limits.ts';
import type { SessionRecord, TabRecord } from './tab-record.ts';

/** What one atomic step does to a tab's store. */
export interface Change {
  tab: TabRecord;
  session: SessionRecord;
  /** Entries to add, in rising order, the last one's order being `tab.lastOrder`. */
  append: Entry[];
}

/** Decides a step from what is stored, inside the transaction that then stores it: synchronous and pure. */
export type Decide = (tab: TabRecord, session: SessionRecord) => Change;

/** Bytes an entry counts for in the ring: its data as stored, plus about what stands around it. */
export function weightOf(entry: Entry): number {
  if (entry.kind !== 'event') return 200;
  const { size, findings } = entry.event;
  return Math.min(size, limits.payloadBytes) + 600 + findings.length * 200;
}
