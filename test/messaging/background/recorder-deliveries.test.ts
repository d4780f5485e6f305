import { describe, expect, it } from 'vitest';
import type { DeliverRequest } from '../../../core/panel-protocol.ts';
import type { Delivery } from '../../../core/webhook/delivery.ts';
import type { Store } from '../../../messaging/store/store.ts';
import { aRecorder, captures, session, started, top } from '../../support/a-recorder.ts';
import { aCapture, aMemoryArea } from '../../support/recording.ts';

const delivery = (seq: number): Delivery => ({
  seq,
  time: null,
  method: 'POST',
  target: '/hooks',
  headers: { 'content-type': 'application/json' },
  body: { text: '{}', exact: true },
});

const deliveries = (after: number, numbers: number[], over: Partial<DeliverRequest> = {}): DeliverRequest => ({
  type: 'deliver',
  session: 'fedcba9876543210',
  file: null,
  after,
  through: numbers.at(-1) ?? after,
  deliveries: numbers.map(delivery),
  ...over,
});

const eventIds = async (store: Store) =>
  (await store.entries(1, 0, 100)).flatMap((entry) => (entry.kind === 'event' ? [entry.event.id] : []));

describe('the recorder, of webhook deliveries', () => {
  it('stores each with an id made of its session and number, and what judged it', async () => {
    const { recorder, store } = aRecorder();
    expect(await recorder.deliver(top, deliveries(0, [1, 2]))).toBe(2);
    expect(await eventIds(store)).toEqual(['fedcba9876543210-1', 'fedcba9876543210-2']);
    const [entry] = await store.entries(1, 0, 1);
    expect(entry).toMatchObject({
      event: { channel: 'webhook', time: 5_000, frame: null, imported: null, webhook: { method: 'POST' } },
    });
    expect((await store.tab(1))?.integrity).toMatchObject({ captured: 2, stored: 2 });
  });

  it('stores each once when the worker dies between the commit and the answer', async () => {
    const area = aMemoryArea();
    let dies = true;
    const first = aRecorder(
      (store) => ({
        ...store,
        async commit(...step) {
          const change = await store.commit(...step);
          if (dies) throw new Error('the worker died');
          return change;
        },
      }),
      area,
    );
    await expect(first.recorder.deliver(top, deliveries(0, [1, 2]))).rejects.toThrow('the worker died');
    dies = false;
    const second = aRecorder((store) => store, area);
    expect(await second.recorder.deliver(top, deliveries(0, [1, 2, 3]))).toBe(1);
    expect(await eventIds(second.store)).toEqual([1, 2, 3].map((seq) => `fedcba9876543210-${seq}`));
  });

  it('keeps its numbers apart from those of a frame, whatever name the stream gives its session', async () => {
    const { recorder, store } = aRecorder();
    await recorder.deliver(top, deliveries(0, [1, 2], { session }));
    expect((await recorder.receive(captures(0, [1, 2]), top)).accepted).toBe(true);
    expect(await eventIds(store)).toHaveLength(4);
  });

  it('stores them in turn with what frames send', async () => {
    const { recorder, store } = aRecorder();
    await recorder.change(top, { watched: true });
    await Promise.all([recorder.receive(started(6_000), top), recorder.deliver(top, deliveries(0, [1]))]);
    expect((await store.entries(1, 0, 10)).map(({ kind }) => kind)).toEqual(['navigation', 'event']);
  });

  it('marks those of a file as imported', async () => {
    const { recorder, store } = aRecorder();
    await recorder.deliver(top, deliveries(0, [1], { file: 'a.har' }));
    expect((await store.entries(1, 0, 1))[0]).toMatchObject({ event: { imported: 'a.har' } });
    expect((await store.tab(1))?.integrity.captured).toBe(0);
  });

  it.each([
    ['a session with a path in it', { session: '../x' }, 'session'],
    ['numbers that do not rise', { deliveries: [delivery(2), delivery(1)] }, 'rise'],
    ['a number beyond its end', { through: 1, deliveries: [delivery(2)] }, 'rise'],
    [
      'more than one message carries',
      { through: 999, deliveries: Array.from({ length: 501 }, (_, i) => delivery(i + 1)) },
      'deliveries',
    ],
    ['a header that is too long', { deliveries: [{ ...delivery(1), headers: { a: 'x'.repeat(100_001) } }] }, 'headers'],
  ])('refuses %s and stores nothing', async (_what, over, said) => {
    const { recorder, store } = aRecorder();
    await expect(recorder.deliver(top, deliveries(0, [1], over))).rejects.toThrow(said);
    expect(await store.tabs()).toEqual([]);
  });

  it('passes over what two channels of a frame tell, once its vendor mirrors', async () => {
    const { recorder, store } = aRecorder();
    const { payload } = { payload: { bot_id: 'BOT-1', bot_name: 'a' } };
    const echo = aCapture(2, { channel: 'bus', data: { event: 'oncehub.chatbot.opened', payload } });
    await recorder.receive(captures(0, [1]), top);
    await recorder.receive({ ...captures(1, [2]), captures: [echo] }, top);
    expect(await eventIds(store)).toEqual(['0123456789abcdef-1']);
  });
});
