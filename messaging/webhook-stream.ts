import { readStreamItem } from '../core/webhook/stream-item.ts';
import type { StreamMiss, StreamReason, StreamState } from '../core/webhook/stream-state.ts';
import type { StreamBatch } from './stream-batches.ts';
import { createStreamBatches } from './stream-batches.ts';
import type { StreamItemText } from './event-stream.ts';
import { readEventStream } from './event-stream.ts';
import { judgeAddress, judgeAnswer, unreachable } from './stream-answers.ts';

export interface WebhookStreamListeners {
  onState(state: StreamState): void;
  /** Deliveries above `after` of a session, rising. What waits to be stored is the listener's to hold, and to bound. */
  onDeliveries(batch: StreamBatch): void;
  /** What may be missing. */
  onMissed(miss: StreamMiss): void;
}

export interface WebhookStream {
  /** Leaves what it is connected to and connects to an address, again and again until it is refused or left. */
  connect(address: string): void;
  disconnect(): void;
}

/** The world a stream lives in; a test gives its own. */
export interface StreamWorld {
  fetch(address: string, options: RequestInit): Promise<Response>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** From 0 to 1. */
  random(): number;
  /** Runs something after so many milliseconds; gives its own undo. */
  schedule(run: () => void, milliseconds: number): () => void;
}

const browserWorld: StreamWorld = {
  fetch: (address, options) => fetch(address, options),
  now: Date.now,
  random: Math.random,
  schedule(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** A stream that says nothing for so long is dead: relays say something every 30 seconds. In milliseconds, as the next three. */
const silence = 90_000;
const firstDelay = 500;
const longestDelay = 30_000;
/** A connection that lasted so long was a good one: what comes after it begins with the first delay again. */
const good = 5_000;

/** How a connection ended. */
type Ending = { kind: 'refused' | 'lost'; reason: StreamReason };

/** Hears webhook deliveries from an event stream: of our own receiver, gosmee or smee.io. Lives in the panel's page, for the worker dies. */
export function createWebhookStream(
  listeners: WebhookStreamListeners,
  world: StreamWorld = browserWorld,
): WebhookStream {
  let leave: (() => void) | null = null;

  return {
    connect(address) {
      leave?.();
      leave = null;
      const judged = judgeAddress(address);
      if (!judged.ok) return listeners.onState({ kind: 'refused', reason: judged.reason });
      const ended = new AbortController();
      leave = () => ended.abort();
      follow(judged.address, ended.signal, { listeners, world });
    },
    disconnect() {
      leave?.();
      leave = null;
      listeners.onState({ kind: 'off' });
    },
  };
}

/** Connects again and again, until it is refused or `left`. */
function follow(
  address: URL,
  left: AbortSignal,
  { listeners, world }: { listeners: WebhookStreamListeners; world: StreamWorld },
): void {
  const { host } = address;
  const batches = createStreamBatches(host, listeners, world.schedule);
  let lastId: string | null = null;
  let attempts = 0;
  /** When the last connection gave its last sign of life; null before the first. */
  let heard: number | null = null;
  let undo = (): void => undefined;

  left.addEventListener('abort', () => {
    undo();
    batches.flush();
  });

  const take = (item: StreamItemText): void => {
    const read = readStreamItem(
      { event: item.event ?? undefined, id: item.id ?? undefined, data: item.data },
      world.now(),
    );
    // Only our receiver's own ids: anybody else's could be what no header can hold, and would end every later attempt.
    if (read.kind === 'delivery' && read.position !== null) lastId = item.id;
    if (read.kind === 'delivery') batches.add(read.delivery, read.position);
    if (read.kind === 'unreadable') batches.addUnreadable(read.fault);
  };

  const listen = async (signal: AbortSignal, onBytes: () => void): Promise<Ending> => {
    const headers = { accept: 'text/event-stream', ...(lastId !== null && { 'last-event-id': lastId }) };
    const response = await world.fetch(address.href, {
      headers,
      signal,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // The user gave one address: a relay must not lead us to another, on this machine perhaps.
      redirect: 'manual',
    });
    signal.throwIfAborted(); // left just when the answer came: nobody wants to hear of it
    const refusal = judgeAnswer(host, response);
    if (refusal !== null || response.body === null) return refusal ?? { kind: 'lost', reason: { code: 'empty', host } };
    const since = world.now();
    batches.opened(since, heard === null ? null : since - heard);
    onBytes();
    await readEventStream(response.body, {
      onItem: take,
      onBytes,
      onTooLarge: () => batches.addUnreadable({ code: 'tooLargeToTell' }),
    });
    return { kind: 'lost', reason: { code: 'ended', host } };
  };

  /** One connection, from its beginning to its end. */
  const connectOnce = async (): Promise<Ending & { lasted: number }> => {
    const over = new AbortController();
    const abort = (): void => over.abort();
    left.addEventListener('abort', abort, { once: true });
    let opened: number | null = null;
    let silent = false;
    const watch = (): void => {
      undo();
      undo = world.schedule(() => {
        silent = true;
        over.abort();
      }, silence);
    };
    const onBytes = (): void => {
      heard = world.now();
      opened ??= heard;
      watch();
    };
    const lasted = (): number => (opened === null ? 0 : world.now() - opened);
    watch();
    try {
      const ending = await listen(over.signal, onBytes);
      return { ...ending, lasted: lasted() };
    } catch {
      const reason = unreachable(host, { opened: opened !== null, silent });
      return { kind: 'lost', reason, lasted: lasted() };
    } finally {
      undo();
      left.removeEventListener('abort', abort);
      over.abort(); // closes what was answered and not read
      batches.flush();
    }
  };

  const attempt = async (): Promise<void> => {
    listeners.onState({ kind: 'connecting' });
    const { kind, reason, lasted } = await connectOnce();
    if (left.aborted) return;
    if (kind === 'refused') return listeners.onState({ kind, reason });
    attempts = lasted >= good ? 0 : attempts;
    const delay = Math.round(Math.min(firstDelay * 2 ** attempts * (0.75 + world.random() / 2), longestDelay));
    attempts += 1;
    listeners.onState({ kind: 'waiting', reason, retryAt: world.now() + delay });
    undo = world.schedule(() => void attempt(), delay);
  };

  void attempt();
}
