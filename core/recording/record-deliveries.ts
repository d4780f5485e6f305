import type { Capture } from '../capture.ts';
import type { Entry } from '../entry.ts';
import type { WidgetEvent } from '../event.ts';
import type { Change } from './change.ts';
import { counted } from './record-captures.ts';
import type { SessionRecord, TabRecord } from './tab-record.ts';
import { duringPause } from './tab-record.ts';

/** The deliveries `after + 1` to `through` of a session, rising; a missing number was lost. */
export interface DeliveryBatch {
  through: number;
  /** The file or text they stand in; null for live ones. */
  file: string | null;
  captures: readonly Capture[];
}

export interface DeliveryContext {
  /** Milliseconds since the epoch. */
  arrived: number;
  ingest: (capture: Capture) => WidgetEvent;
}

/** What a gap among deliveries names as its document. */
const webhooksDocument = 'webhooks';

/**
 * Stores what is new in a batch of webhook deliveries, live ones as frames' captures are, with one difference: what arrived before the last clear or
 * navigation is stored if it never was. A receiver keeps it for the panel that connects late, and no page is over because of it. Those of a file are
 * stored whatever their time, are not counted as captured, and leave no gaps: their numbers are only their places.
 */
export function recordDeliveries(
  tab: TabRecord,
  session: SessionRecord,
  batch: DeliveryBatch,
  context: DeliveryContext,
): Change {
  if (batch.through <= session.through) return { tab, session, append: [] };
  const live = batch.file === null;
  const isUnwanted = (time: number): boolean => live && duringPause(tab, time);
  const append: Entry[] = [];
  let next = session.through + 1;
  let order = tab.lastOrder;
  const gap = (before: number, time: number): void => {
    if (!live || before <= next || isUnwanted(time)) return;
    order += 1;
    append.push({
      kind: 'gap',
      order,
      time,
      document: webhooksDocument,
      afterSeq: next - 1,
      missing: before - next,
      reason: 'lost',
    });
  };
  for (const capture of batch.captures) {
    if (capture.seq < next || capture.seq > batch.through) continue;
    gap(capture.seq, capture.time);
    next = capture.seq + 1;
    if (isUnwanted(capture.time)) continue;
    order += 1;
    append.push({ kind: 'event', order, event: context.ingest(capture) });
  }
  gap(batch.through + 1, context.arrived);
  return { tab: counted({ ...tab, lastOrder: order }, append), session: { through: batch.through }, append };
}
