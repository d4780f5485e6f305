import { type ReadonlySignal, signal } from '@preact/signals';
import type { DeliverRequest, PanelUpdate } from '../../core/panel-protocol.ts';
import type { Delivery } from '../../core/webhook/delivery.ts';
import type { SizeFault } from '../../core/webhook/delivery-fault.ts';
import { sizeFault } from '../../core/webhook/delivery-size.ts';
import type { ReadText } from '../../core/webhook/text-refusal.ts';
import { t, tn } from '../../locales/text.ts';
import { plainValues } from '../words/plain-values.ts';
import { sourceName } from '../words/source-words.ts';
import { storeErrorWords } from '../words/store-error-words.ts';
import { deliveryFaultWords, readTextWords } from '../words/text-refusal-words.ts';
import { createDeliveryQueue, type DeliveryQueue } from './delivery-queue.ts';
import { createFileNotices, type ImportNotice } from './file-notices.ts';
import type { PanelWorld } from './panel-world.ts';
import type { LiveBatch } from './webhook-world.ts';

/** Deliveries that stood in a text, what it is called, and what it was read as. */
export interface DeliveryText {
  session: string;
  file: string;
  what: ReadText;
  deliveries: Delivery[];
}

export interface DeliveryModel {
  /** How a file or pasted text is doing. */
  notice: ReadonlySignal<ImportNotice | null>;
  /** What comes now was given anew: what was said of earlier texts goes, unless one is still on its way. */
  begin(): void;
  /** Why live deliveries wait instead of being stored; null while they do not. */
  problem: ReadonlySignal<string | null>;
  addText(text: DeliveryText): void;
  /** False when too much waits already: then the batch is not taken. */
  addLive(batch: LiveBatch): boolean;
  answered(update: Extract<PanelUpdate, { type: 'delivered' }>): void;
  /** Whether the background hears us. When it does again, what was not answered is sent again. */
  setConnected(connected: boolean): void;
  dismiss(): void;
}

/** Milliseconds before live deliveries that could not be stored are tried again. */
const retryAfter = 2_000;

/** What may wait while the background does not answer, in bytes: half a minute of a thousand deliveries a second. */
const mostWaiting = 128_000_000;

/** The way of deliveries into the tab: one batch at a time, the next once the last is stored; a file and a live stream take turns. */
export function createDeliveryModel(world: PanelWorld): DeliveryModel {
  const notices = createFileNotices();
  const problem = signal<string | null>(null);
  let queues: DeliveryQueue[] = [];
  /** On its way and not answered. */
  let sent: DeliverRequest | null = null;
  let connected = false;
  const texts = new Map<string, { what: ReadText; stored: number }>();

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
      if (large !== null) return notices.ended(null, 'error', tooLargeWords(file, index + 1, large));
    }
    if (deliveries.length === 0)
      return notices.ended(null, 'done', t('import.webhook.nothing', { file: sourceName(file) }));
    const queue = createDeliveryQueue(session, file);
    queue.add({ session, after: 0, deliveries });
    texts.set(session, { what, stored: 0 });
    queues.push(queue);
    notices.progress(session, tn('import.webhook.running', deliveries.length, { file: sourceName(file) }));
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
    if (text === undefined || file === null) return;
    texts.delete(session);
    const [name, what] = [sourceName(file), readTextWords(text.what)];
    notices.ended(session, 'done', tn('import.webhook.done', text.stored, { file: name, what }));
  }

  function fail(queue: DeliveryQueue, error: string): void {
    if (queue.file === null) {
      problem.value = t('import.webhook.waiting', { error: storeErrorWords(error) });
      return world.after(sendAgain, retryAfter);
    }
    const count = texts.get(queue.session)?.stored ?? 0;
    const values = { file: sourceName(queue.file), error: storeErrorWords(error), count };
    notices.ended(queue.session, 'error', t('import.webhook.failed', plainValues(values)));
    texts.delete(queue.session);
    queues = queues.slice(1);
    sent = null;
    send();
  }

  return {
    notice: notices.notice,
    begin: notices.begin,
    problem,
    addText,
    addLive,
    answered,
    setConnected(next) {
      const back = next && !connected;
      connected = next;
      if (back) sendAgain();
    },
    dismiss: notices.dismiss,
  };
}

function tooLargeWords(file: string, number: number, fault: SizeFault): string {
  return t('import.webhook.tooLarge', plainValues({ file: sourceName(file), number, why: deliveryFaultWords(fault) }));
}
