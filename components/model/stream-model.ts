import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { StreamMiss, StreamState } from '../../core/webhook/stream-state.ts';
import type { DeliveryModel } from './delivery-model.ts';
import type { PanelWorld } from './panel-world.ts';
import type { WebhookWorld } from './webhook-world.ts';

export interface StreamModel {
  state: ReadonlySignal<StreamState>;
  /** Host and port of the stream; empty before the first. The address holds a key and is kept by the stream alone. */
  host: ReadonlySignal<string>;
  /** Deliveries that came since it was connected. */
  received: ReadonlySignal<number>;
  /** Whole seconds until it is tried again. */
  retryIn: ReadonlySignal<number>;
  /** What may not have come through, newest last. */
  missed: ReadonlySignal<readonly StreamMiss[]>;
  connect(address: string): void;
  disconnect(): void;
}

/** How often the seconds until the next attempt are counted anew, in milliseconds. */
const tickEvery = 500;

/** How many remarks about missed deliveries are kept. */
const mostMissed = 20;

/** The live stream of deliveries: its state, and its way into the list. */
export function createStreamModel(world: PanelWorld, webhooks: WebhookWorld, deliveries: DeliveryModel): StreamModel {
  const state = signal<StreamState>({ kind: 'off' });
  const host = signal('');
  const received = signal(0);
  const missed = signal<readonly StreamMiss[]>([]);
  const now = signal(0);
  let ticking = false;

  const stream = webhooks.createStream({
    onState(next) {
      state.value = next;
      if (!ticking) tick();
    },
    onDeliveries(batch) {
      received.value += batch.deliveries.length;
      if (!deliveries.addLive(batch)) miss({ code: 'notTaken', count: batch.deliveries.length });
    },
    onMissed: miss,
  });

  function miss(next: StreamMiss): void {
    missed.value = [...missed.value, next].slice(-mostMissed);
  }

  function tick(): void {
    ticking = state.value.kind === 'waiting';
    if (!ticking) return;
    now.value = world.now();
    world.after(tick, tickEvery);
  }

  function connect(address: string): void {
    const text = address.trim();
    host.value = URL.canParse(text) ? new URL(text).host : '';
    received.value = 0;
    missed.value = [];
    stream.connect(text);
  }

  const retryIn = computed(() =>
    state.value.kind === 'waiting' ? Math.max(0, Math.ceil((state.value.retryAt - now.value) / 1_000)) : 0,
  );

  return { state, host, received, retryIn, missed, connect, disconnect: () => stream.disconnect() };
}
