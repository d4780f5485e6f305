import type { Entry } from '../entry.ts';
import type { WidgetEvent } from '../event.ts';
import type { Change } from './change.ts';
import { counted } from './record-captures.ts';
import type { SessionRecord, TabRecord } from './tab-record.ts';

/** Stores one batch of a file's events, ingested anew. A batch that was stored already (sent again after a worker died) changes nothing. */
export function recordImport(
  tab: TabRecord,
  session: SessionRecord,
  batch: { number: number; events: readonly WidgetEvent[] },
): Change {
  if (batch.number < session.through) return { tab, session, append: [] };
  const append = batch.events.map((event, index): Entry => ({
    kind: 'event',
    order: tab.lastOrder + index + 1,
    event,
  }));
  const lastOrder = tab.lastOrder + append.length;
  return { tab: counted({ ...tab, lastOrder }, append), session: { through: batch.number + 1 }, append };
}
