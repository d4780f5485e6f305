import type { ImportedEvent } from '../imported-event.ts';
import { limits } from '../limits.ts';

/** The place of the first event that is too large to be handed on at all; -1 when there is none. */
export function oversized(events: readonly ImportedEvent[]): number {
  return events.findIndex((event) => JSON.stringify(event).length > limits.importEventBytes);
}

/** Splits a file's events into messages that are bounded in count and in (roughly measured) size; a browser refuses a message that is too large. */
export function importBatches(events: readonly ImportedEvent[]): ImportedEvent[][] {
  const batches: ImportedEvent[][] = [];
  let batch: ImportedEvent[] = [];
  let bytes = 0;
  for (const event of events) {
    const size = JSON.stringify(event).length;
    if (batch.length > 0 && (batch.length >= limits.batchCaptures || bytes + size > limits.batchBytes)) {
      batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(event);
    bytes += size;
  }
  return batch.length === 0 ? batches : [...batches, batch];
}
