import { createParser } from 'eventsource-parser';
import { webhookBounds } from '../core/webhook/bounds.ts';

/** One item of an event stream. */
export interface StreamItemText {
  /** Null for the default event. */
  event: string | null;
  data: string;
  id: string | null;
}

/** What an opened stream tells. */
export interface EventStreamListeners {
  onItem(item: StreamItemText): void;
  /** Bytes came, a comment or a part of an item perhaps. */
  onBytes(): void;
  /** An item was larger than {@link webhookBounds.streamItemUnits} and passed over. */
  onTooLarge(): void;
}

/** Reads a body of `text/event-stream` to its end. Rejects when the connection breaks or is aborted. */
export async function readEventStream(
  body: ReadableStream<Uint8Array>,
  listeners: EventStreamListeners,
): Promise<void> {
  let tooLarge = false;
  const parser = createParser({
    maxBufferSize: webhookBounds.streamItemUnits,
    onEvent: ({ event, data, id }) => listeners.onItem({ event: event ?? null, data, id: id ?? null }),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') tooLarge = true;
    },
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    listeners.onBytes();
    parser.feed(decoder.decode(value, { stream: true }));
    if (!tooLarge) continue;
    tooLarge = false;
    // What is left of the item's line is no field of an event and passed over; further lines of it would be an item of their own.
    parser.reset();
    listeners.onTooLarge();
  }
}
