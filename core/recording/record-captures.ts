import type { Capture } from '../capture.ts';
import type { Entry, GapEntry } from '../entry.ts';
import type { WidgetEvent } from '../event.ts';
import type { Integrity } from '../tab-state.ts';
import type { Change } from './change.ts';
import { isEcho, stillWaiting } from './echoes.ts';
import type { SessionRecord, TabRecord } from './tab-record.ts';
import { unwanted } from './tab-record.ts';

/** Every capture a frame numbered `after + 1` to `through`, rising; a missing number was shed. */
export interface Batch {
  after: number;
  through: number;
  captures: readonly Capture[];
}

/** What a batch needs of the world: the document it came from, the time it arrived, and how a capture is judged. */
export interface BatchContext {
  document: string;
  arrived: number;
  ingest: (capture: Capture) => WidgetEvent;
  /** The vendors that tell everything twice, see core/recording/echoes.ts. */
  mirroring: ReadonlySet<string>;
}

/**
 * Stores what is new in a batch: captures already stored are passed over, so are echoes; holes become gap entries, and captures
 * made before the last clear, or during a pause, only move the session on. Afterwards `captured === stored + dropped` still holds.
 */
export function recordCaptures(tab: TabRecord, session: SessionRecord, batch: Batch, context: BatchContext): Change {
  if (batch.through <= session.through) return { tab, session, append: [] };
  const lostThrough = Math.max(batch.after, session.through);
  const append: Entry[] = [];
  const told = stillWaiting(session.told ?? [], batch.captures[0]?.time ?? context.arrived);
  let next = session.through + 1;
  let order = tab.lastOrder;
  const gap = (before: number, time: number): void => {
    if (before <= next || unwanted(tab, time)) return;
    const reason: GapEntry['reason'] = next <= lostThrough ? 'lost' : 'shed';
    order += 1;
    append.push({
      kind: 'gap',
      order,
      time,
      document: context.document,
      afterSeq: next - 1,
      missing: before - next,
      reason,
    });
  };
  for (const capture of batch.captures) {
    if (capture.seq < next || capture.seq > batch.through) continue;
    gap(capture.seq, capture.time);
    next = capture.seq + 1;
    if (unwanted(tab, capture.time)) continue;
    const event = context.ingest(capture);
    if (isEcho(event, told, context.mirroring)) continue;
    order += 1;
    append.push({ kind: 'event', order, event });
  }
  gap(batch.through + 1, context.arrived);
  const waiting = stillWaiting(told, batch.captures.at(-1)?.time ?? context.arrived);
  const stored = { through: batch.through, ...(waiting.length > 0 && { told: waiting }) };
  return { tab: counted({ ...tab, lastOrder: order }, append), session: stored, append };
}

/** Stores nothing of a batch: nobody may hear it, so it is neither captured nor missing. The next one goes on after it. */
export function passOver(tab: TabRecord, session: SessionRecord, through: number): Change {
  return { tab, session: { ...session, through: Math.max(session.through, through) }, append: [] };
}

/** The tab with newly stored entries counted in its integrity and its counts by vendor and status. */
export function counted(tab: TabRecord, append: readonly Entry[]): TabRecord {
  const integrity: Integrity = { ...tab.integrity };
  const counts = { ...tab.counts };
  for (const entry of append) {
    if (entry.kind === 'gap') {
      integrity.captured += entry.missing;
      integrity.dropped += entry.missing;
    }
    if (entry.kind !== 'event') continue;
    countEvent(counts, entry.event);
    if (entry.event.imported !== null) continue;
    integrity.captured += 1;
    integrity.stored += 1;
    integrity.truncated += entry.event.truncated ? 1 : 0;
  }
  return { ...tab, integrity, counts };
}

function countEvent(counts: Record<string, Record<string, number>>, event: WidgetEvent): void {
  if (event.vendor === null) return;
  const ofVendor = counts[event.vendor] ?? {};
  counts[event.vendor] = { ...ofVendor, [event.status]: (ofVendor[event.status] ?? 0) + 1 };
}
