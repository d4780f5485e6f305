import { limits } from '../core/limits.ts';
import type { Delivery } from '../core/webhook/delivery.ts';
import type { ItemFault, StreamMiss, StreamState } from '../core/webhook/stream-state.ts';

/** Deliveries of one session, rising; the numbers between `after` and the last that are not among them were lost. */
export interface StreamBatch {
  session: string;
  after: number;
  deliveries: Delivery[];
}

/** Where a delivery stands in a run of our own receiver. */
type Position = { session: string; seq: number } | null;

export interface StreamBatches {
  /** A connection was made at `since` (milliseconds since the epoch), `down` milliseconds after the last one was heard of; null for the first. */
  opened(since: number, down: number | null): void;
  add(delivery: Omit<Delivery, 'seq'>, position: Position): void;
  addUnreadable(fault: ItemFault): void;
  /** Hands on what waits. */
  flush(): void;
}

export interface StreamBatchesListeners {
  onState(state: StreamState): void;
  onDeliveries(batch: StreamBatch): void;
  onMissed(miss: StreamMiss): void;
}

/** Deliveries that come within so many milliseconds are handed on together. */
const together = 5;

/** About how much one batch carries, in UTF-16 units of bodies: browsers refuse messages above some tens of megabytes. */
const batchUnits = 4_000_000;

/**
 * Numbers what a stream brings and hands it on in batches, each session's deliveries once and rising. Our own receiver says where each one stands; what a
 * relay sends is numbered here, in a session for each connection.
 */
export function createStreamBatches(
  host: string,
  { onState, onDeliveries, onMissed }: StreamBatchesListeners,
  schedule: (run: () => void, milliseconds: number) => () => void,
): StreamBatches {
  let batch: StreamBatch | null = null;
  let units = 0;
  let unreadable: { count: number; first: ItemFault } | null = null;
  let undo: (() => void) | null = null;
  let since = 0;
  let received = 0;
  /** The session that numbers what has no position, and the one last seen with positions. */
  let own = { session: '', last: 0 };
  let run: { session: string; last: number } | null = null;
  /** Deliveries without a position came. */
  let relayed = false;

  const flush = (): void => {
    undo?.();
    undo = null;
    if (batch !== null) {
      const ready = batch;
      batch = null;
      units = 0;
      received += ready.deliveries.length;
      onState({ kind: 'open', since, received });
      onDeliveries(ready);
    }
    if (unreadable !== null) {
      const items = unreadable;
      unreadable = null;
      onMissed({ code: 'unreadable', host, ...items });
    }
  };

  const soon = (): void => {
    undo ??= schedule(flush, together);
  };

  /** The numbering a delivery belongs to; null where it was handed on already. */
  const place = (position: Position): { session: string; last: number; seq: number } | null => {
    if (position === null) {
      relayed = true;
      own.last += 1;
      return { session: own.session, last: own.last - 1, seq: own.last };
    }
    const { session, seq } = position;
    if (run !== null && run.session !== session) onMissed({ code: 'restarted', host });
    if (run === null || run.session !== session) run = { session, last: 0 };
    if (seq <= run.last) return null;
    const { last } = run;
    run.last = seq;
    return { session, last, seq };
  };

  return {
    opened(time, down) {
      since = time;
      received = 0;
      own = { session: `stream-${crypto.randomUUID()}`, last: 0 };
      onState({ kind: 'open', since, received });
      // Our own receiver sends what it kept; nobody else does. It is known only by its deliveries.
      if (down === null || run !== null) return;
      const seconds = Math.max(1, Math.round(down / 1_000));
      onMissed({ code: relayed ? 'down' : 'maybeDown', host, seconds });
    },
    add(delivery, position) {
      const placed = place(position);
      if (placed === null) return;
      if (batch !== null && batch.session !== placed.session) flush();
      batch ??= { session: placed.session, after: placed.last, deliveries: [] };
      batch.deliveries.push({ ...delivery, seq: placed.seq });
      units += 'base64' in delivery.body ? delivery.body.base64.length : delivery.body.text.length;
      if (batch.deliveries.length >= limits.batchDeliveries || units >= batchUnits) flush();
      else soon();
    },
    addUnreadable(fault) {
      unreadable = { count: (unreadable?.count ?? 0) + 1, first: unreadable?.first ?? fault };
      soon();
    },
    flush,
  };
}
