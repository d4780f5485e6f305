import { type ReadonlySignal, signal } from '@preact/signals';
import { count } from '../../core/panel/integrity-words.ts';
import type { DeliverRequest, PanelUpdate } from '../../core/panel-protocol.ts';
import type { Delivery } from '../../core/webhook/delivery.ts';
import { sizeFault } from '../../core/webhook/delivery-size.ts';
import { createDeliveryQueue, type DeliveryQueue } from './delivery-queue.ts';
import type { ImportNotice } from './import-model.ts';
import type { PanelWorld } from './panel-world.ts';
import type { LiveBatch } from './webhook-world.ts';

/** Deliveries that stood in a text, what it is called, and what was read of it, in words. */
export interface DeliveryText {
  session: string;
  file: string;
  what: string;
  deliveries: Delivery[];
}

export interface DeliveryModel {
  /** How a file or pasted text is doing. */
  notice: ReadonlySignal<ImportNotice | null>;
  /** Why live deliveries wait instead of being stored; null while they do not. */
  problem: ReadonlySignal<string | null>;
  addText(text: DeliveryText): void;
  /** False when too much waits already: then the batch is not taken. */
  addLive(batch: LiveBatch): boolean;
  answered(update: Extract<PanelUpdate, { type: 'delivered' }>): void;
  /** Whether the background hears us. When it does again, what was not answered is sent again. */
  setConnected(connected: boolean): void;
  refuse(message: string): void;
  dismiss(): void;
}

/** Milliseconds before live deliveries that could not be stored are tried again. */
const retryAfter = 2_000;

/** What may wait while the background does not answer, in bytes: half a minute of a thousand deliveries a second. */
const mostWaiting = 128_000_000;

/** The way of deliveries into the tab: one batch at a time, the next once the last is stored; a file and a live stream take turns. */
export function createDeliveryModel(world: PanelWorld): DeliveryModel {
  const notice = signal<ImportNotice | null>(null);
  const problem = signal<string | null>(null);
  let queues: DeliveryQueue[] = [];
  /** On its way and not answered. */
  let sent: DeliverRequest | null = null;
  let connected = false;
  const texts = new Map<string, { what: string; stored: number }>();

  function send(): void {
    const request = queues[0]?.request() ?? null;
    if (request === null || !connected) return;
    sent = request;
    world.send(request);
  }

  function sendAgain(): void {
    if (sent === null) send();
    else if (connected) world.send(sent);
  }

  function sendIfIdle(): void {
    if (sent === null) send();
  }

  function addText({ session, file, what, deliveries }: DeliveryText): void {
    for (const [index, delivery] of deliveries.entries()) {
      const large = sizeFault(delivery);
      if (large !== null)
        return refuse(`${file} was not added. Webhook ${index + 1} is too large. ${large} Nothing was stored.`);
    }
    if (deliveries.length === 0) return say('done', `${file} holds no webhooks.`);
    const queue = createDeliveryQueue(session, file);
    queue.add({ session, after: 0, deliveries });
    texts.set(session, { what, stored: 0 });
    queues.push(queue);
    say('progress', `Adding ${webhooks(deliveries.length)} from ${file} …`);
    sendIfIdle();
  }

  function addLive(batch: LiveBatch): boolean {
    const queue = queues.find(({ session }) => session === batch.session) ?? createDeliveryQueue(batch.session, null);
    if (queues.reduce((sum, { waiting }) => sum + waiting, 0) > mostWaiting) return false;
    if (!queues.includes(queue)) queues.push(queue);
    queue.add(batch);
    sendIfIdle();
    return true;
  }

  function answered(update: Extract<PanelUpdate, { type: 'delivered' }>): void {
    const queue = queues[0];
    if (sent === null || queue === undefined || sent.session !== update.session) return;
    if (update.error !== null) return fail(queue, update.error);
    // The answer to what was sent a second time comes a second time.
    if (update.through < sent.through) return;
    sent = null;
    if (queue.file === null) problem.value = null;
    const number = queue.stored(update.through);
    const text = texts.get(queue.session);
    if (text !== undefined) text.stored += number;
    queues = queue.request() === null ? queues.slice(1) : [...queues.slice(1), queue];
    if (!queues.includes(queue)) finish(queue);
    send();
  }

  function finish({ session, file }: DeliveryQueue): void {
    const text = texts.get(session);
    if (text === undefined) return;
    texts.delete(session);
    say('done', `${webhooks(text.stored)} added from ${file} (${text.what}).`);
  }

  function fail(queue: DeliveryQueue, error: string): void {
    if (queue.file === null) {
      problem.value = `Live webhooks cannot be stored: ${error} They wait and are tried again.`;
      return world.after(sendAgain, retryAfter);
    }
    say('error', `${queue.file}: ${error} Stored before that: ${texts.get(queue.session)?.stored ?? 0}.`);
    texts.delete(queue.session);
    queues = queues.slice(1);
    sent = null;
    send();
  }

  function say(kind: ImportNotice['kind'], text: string): void {
    notice.value = { kind, text };
  }

  function refuse(message: string): void {
    say('error', message);
  }

  return {
    notice,
    problem,
    addText,
    addLive,
    answered,
    setConnected(next) {
      const back = next && !connected;
      connected = next;
      if (back) sendAgain();
    },
    refuse,
    dismiss() {
      notice.value = null;
    },
  };
}

function webhooks(number: number): string {
  return `${count(number)} ${number === 1 ? 'webhook' : 'webhooks'}`;
}
