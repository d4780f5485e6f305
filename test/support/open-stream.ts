import { expect, vi } from 'vitest';
import type { StreamMiss, StreamState } from '../../core/webhook/stream-state.ts';
import type { StreamBatch } from '../../messaging/stream-batches.ts';
import { createWebhookStream } from '../../messaging/webhook-stream.ts';
import { streamMissWords, streamReasonWords } from '../../components/words/stream-words.ts';

/** A stream whose long timers (the next attempt, the silence) the test fires itself, and whose clock it turns. */
export function openStream() {
  const states: StreamState[] = [];
  const batches: StreamBatch[] = [];
  const missed: StreamMiss[] = [];
  const timers = new Map<number, () => void>();
  const clock = { now: 1_000_000 };
  const stream = createWebhookStream(
    {
      onState: (state) => states.push(state),
      onDeliveries: (batch) => batches.push(batch),
      onMissed: (miss) => missed.push(miss),
    },
    {
      fetch: (address, options) => fetch(address, options),
      now: () => clock.now,
      random: () => 0.5,
      schedule(task, milliseconds) {
        if (milliseconds < 100) {
          const timer = setTimeout(task, milliseconds);
          return () => clearTimeout(timer);
        }
        timers.set(milliseconds, task);
        return () => {
          if (timers.get(milliseconds) === task) timers.delete(milliseconds);
        };
      },
    },
  );
  const state = () => states.at(-1);
  const become = (kind: StreamState['kind']) => vi.waitFor(() => expect(state()?.kind).toBe(kind));
  return {
    stream,
    clock,
    states,
    state,
    batches,
    missed,
    /** What was missed, as the panel says it. */
    saidMissed: () => missed.map(streamMissWords),
    /** Why there is no connection, as the panel says it. */
    saidReason() {
      const now = state();
      return now !== undefined && 'reason' in now ? streamReasonWords(now.reason) : null;
    },
    become,
    deliveries: () => batches.flatMap(({ session, deliveries }) => deliveries.map(({ seq }) => [session, seq])),
    /** The next attempt, or the end of patience: whatever is set for so many milliseconds. */
    fire(milliseconds: number) {
      const task = timers.get(milliseconds);
      expect(task, `a timer of ${milliseconds} ms, not ${[...timers.keys()].join()}`).toBeDefined();
      timers.delete(milliseconds);
      task?.();
    },
    async connect(address: string) {
      stream.connect(address);
      await become('open');
    },
  };
}
