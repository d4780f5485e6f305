import type { Capture } from '../capture.ts';
import { encodeRead } from '../encode.ts';
import { bodyText } from './body-text.ts';
import type { Delivery } from './delivery.ts';

/**
 * A delivery as a capture: what its JSON body holds, or the body as text where it is no JSON, under the caps of every capture (core/encode.ts).
 * `arrived`: milliseconds since the epoch, its time where the delivery has none. Never throws.
 */
export function captureOfDelivery(delivery: Delivery, arrived: number): Capture {
  const text = bodyText(delivery.body);
  return {
    seq: delivery.seq,
    time: delivery.time ?? arrived,
    channel: 'webhook',
    origin: null,
    isTrusted: true,
    source: 'unknown',
    vendor: null,
    name: null,
    ...encodeRead(() => contentOf(text)),
  };
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    return text;
  }
}
