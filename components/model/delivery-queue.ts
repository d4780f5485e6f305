import { limits } from '../../core/limits.ts';
import { deliveryWeight, firstBatch } from '../../core/panel/delivery-batches.ts';
import type { DeliverRequest } from '../../core/panel-protocol.ts';
import type { Delivery } from '../../core/webhook/delivery.ts';
import { sizeFault } from '../../core/webhook/delivery-size.ts';
import type { LiveBatch } from './webhook-world.ts';

/** The deliveries of one session on their way to the background, in order of their numbers. */
export interface DeliveryQueue {
  readonly session: string;
  readonly file: string | null;
  /** Bytes that wait, roughly. */
  readonly waiting: number;
  add(batch: LiveBatch): void;
  /** The next request; null when nothing waits. */
  request(): DeliverRequest | null;
  /** Everything up to this number is stored; gives how many of what waited that were. */
  stored(through: number): number;
}

/** An empty queue. A number that never comes is a gap, which the background tells by itself. */
export function createDeliveryQueue(session: string, file: string | null): DeliveryQueue {
  const queue: Delivery[] = [];
  let after = 0;
  let last = 0;
  let waiting = 0;

  function add(batch: LiveBatch): void {
    if (queue.length === 0) after = Math.max(batch.after, last);
    for (const delivery of batch.deliveries) {
      if (delivery.seq <= last) continue;
      queue.push(delivery);
      waiting += deliveryWeight(delivery);
      last = delivery.seq;
    }
  }

  function request(): DeliverRequest | null {
    const batch = firstBatch(queue.slice(0, limits.batchDeliveries));
    const newest = batch.at(-1);
    if (newest === undefined) return null;
    // What the background would refuse is left out, and so becomes a gap in the list instead of the end of the stream.
    const deliveries = batch.filter((delivery) => sizeFault(delivery) === null);
    return { type: 'deliver', session, file, after, through: newest.seq, deliveries };
  }

  function stored(through: number): number {
    const end = queue.findIndex(({ seq }) => seq > through);
    const done = queue.splice(0, end < 0 ? queue.length : end);
    for (const delivery of done) waiting -= deliveryWeight(delivery);
    after = Math.max(after, through);
    return done.length;
  }

  return {
    session,
    file,
    get waiting() {
      return waiting;
    },
    add,
    request,
    stored,
  };
}
