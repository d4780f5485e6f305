import type { Entry } from '../entry.ts';
import type { Json } from '../json.ts';
import { limits } from '../limits.ts';
import { readWebhookRecord } from '../webhook/webhook-record.ts';
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
  const { size, findings, webhook } = entry.event;
  return Math.min(size, limits.payloadBytes) + headWeight(webhook) + 600 + findings.length * 200;
}

/** A delivery's target and headers, about: a stranger may send many with next to no body. */
function headWeight(webhook: Json): number {
  const record = readWebhookRecord(webhook);
  if (record === null) return 0;
  let weight = record.target.length;
  for (const [name, value] of Object.entries(record.headers ?? {})) weight += name.length + value.length;
  return weight;
}
