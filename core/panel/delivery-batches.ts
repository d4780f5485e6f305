import { limits } from '../limits.ts';
import type { Delivery } from '../webhook/delivery.ts';

/** Roughly what a delivery weighs in a message, in bytes; measured by length alone, since a burst brings thousands. */
export function deliveryWeight({ target, headers, body }: Delivery): number {
  let weight = 150 + target.length + ('base64' in body ? body.base64.length : body.text.length);
  for (const [name, value] of Object.entries(headers ?? {})) weight += name.length + value.length + 6;
  return weight;
}

/** The first of these deliveries that are handed on together; never none, never more than a message holds unless one alone does. */
export function firstBatch(deliveries: readonly Delivery[]): readonly Delivery[] {
  let bytes = 0;
  const end = deliveries.findIndex((delivery, index) => {
    bytes += deliveryWeight(delivery);
    return index > 0 && (index >= limits.batchDeliveries || bytes > limits.batchBytes);
  });
  return end < 0 ? deliveries : deliveries.slice(0, end);
}
