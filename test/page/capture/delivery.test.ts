import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../../core/capture.ts';
import type { FrameAnswer, FrameMessage } from '../../../core/frame-protocol.ts';
import { limits } from '../../../core/limits.ts';
import type { Transport } from '../../../page/capture/delivery.ts';
import { createDelivery } from '../../../page/capture/delivery.ts';
import { createManualClock } from './manual-clock.ts';

function sighting(text: string, size = 10): Sighting {
  const rest = { vendor: null, name: null, truncated: false, isTrusted: true, origin: null, source: 'self' } as const;
  return { ...rest, time: 0, channel: 'message', data: text, size };
}

/** What happens to one message: it is stored and the answer arrives, or fails to, or it never gets there. */
type Fate = 'stored' | 'answer-lost' | 'lost' | 'refused' | 'silent' | 'stored-silently';

/** Stores as the background does: a number it has seen before is dropped. */
function createBackground(fate: () => Fate) {
  const stored: string[] = [];
  const messages: FrameMessage[] = [];
  let through = 0;
  let missing = 0;
  let concurrent = 0;
  let mostConcurrent = 0;

  function store(message: FrameMessage): void {
    if (message.kind !== 'captures') return;
    expect(message.after).toBeLessThanOrEqual(through);
    const fresh = message.captures.filter(({ seq }) => seq > through);
    for (const { data } of fresh) stored.push(typeof data === 'string' ? data : '');
    missing += Math.max(0, message.through - through) - fresh.length;
    through = Math.max(through, message.through);
  }

  const transport: Transport = {
    async send(message) {
      messages.push(structuredClone(message));
      concurrent += 1;
      mostConcurrent = Math.max(mostConcurrent, concurrent);
      const what = fate();
      if (what === 'stored' || what === 'answer-lost' || what === 'stored-silently') store(message);
      if (what === 'silent' || what === 'stored-silently') return new Promise(() => (concurrent -= 1));
      await Promise.resolve();
      concurrent -= 1;
      if (what === 'lost' || what === 'answer-lost') throw new Error('Could not establish connection.');
      return { mode: 'all', accepted: what === 'stored' } satisfies FrameAnswer;
    },
    alive: () => true,
  };
  return {
    transport,
    stored,
    messages,
    get missing() {
      return missing;
    },
    get mostConcurrent() {
      return mostConcurrent;
    },
  };
}

function setUp(fate: () => Fate, transport?: Transport) {
  const background = createBackground(fate);
  const clock = createManualClock();
  const modes: string[] = [];
  let gone = 0;
  const delivery = createDelivery({
    transport: transport ?? background.transport,
    clock,
    session: '0'.repeat(32),
    greets: false,
    path: () => 'top',
    onAnswer: ({ mode }) => modes.push(`${mode}`),
    onGone: () => (gone += 1),
  });
  return { background, clock, delivery, modes, gone: () => gone };
}

describe('delivery', () => {
  test('every capture arrives once and in order, whatever is lost on the way', async () => {
    const fates = fc.array(
      fc.constantFrom<Fate>('stored', 'answer-lost', 'lost', 'refused', 'silent', 'stored-silently'),
      { maxLength: 30 },
    );
    const steps = fc.array(
      fc.oneof(
        fc.record({ add: fc.integer({ min: 1, max: 700 }) }),
        fc.record({ wait: fc.integer({ min: 1, max: 3_000 }) }),
      ),
      {
        maxLength: 20,
      },
    );
    await fc.assert(
      fc.asyncProperty(fates, steps, async (planned, actions) => {
        const queue = [...planned];
        const { background, clock, delivery } = setUp(() => queue.shift() ?? 'stored');
        const added: string[] = [];
        for (const action of actions) {
          if ('wait' in action) await clock.advance(action.wait);
          else
            for (let i = 0; i < action.add; i += 1) {
              added.push(String(added.length));
              delivery.record(sighting(String(added.length - 1)));
            }
        }
        await clock.advance(600_000);
        expect(background.stored).toEqual(added);
        expect(background.missing).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test('the first capture goes in the next task', async () => {
    const { background, clock, delivery } = setUp(() => 'stored');
    delivery.record(sighting('a'));
    expect(background.messages).toHaveLength(0);
    await clock.advance(0);
    expect(background.stored).toEqual(['a']);
  });

  test('a refused batch goes again unchanged, later each time, up to two seconds', async () => {
    const { background, clock, delivery } = setUp(() => 'refused');
    delivery.record(sighting('a'));
    await clock.advance(0);
    delivery.record(sighting('b'));
    await clock.advance(20_000);
    const captures = background.messages.map((message) => (message.kind === 'captures' ? message.through : 0));
    expect(new Set(captures)).toEqual(new Set([1]));
    // At 0, 50, 150 … 3150 ms, then every 2 seconds.
    expect(captures).toHaveLength(7 + 8);
  });

  test('captures beyond the queue are shed, and the numbers say how many', async () => {
    const fate: { now: Fate } = { now: 'lost' };
    const { background, clock, delivery } = setUp(() => fate.now);
    const huge = Math.floor(limits.queueBytes / limits.payloadBytes);
    for (let i = 0; i < huge + 50; i += 1) delivery.record(sighting(String(i), 5_000_000));
    fate.now = 'stored';
    await clock.advance(600_000);
    expect(background.stored.length).toBeLessThan(huge + 1);
    expect(background.stored.length + background.missing).toBe(huge + 50);
    delivery.record(sighting('after'));
    await clock.advance(100);
    expect(background.stored.at(-1)).toBe('after');
  });

  test('captures shed before they came are a hole, told without waiting for the next capture', async () => {
    const { background, clock, delivery } = setUp(() => 'stored');
    delivery.shed(3);
    await clock.advance(0);
    expect(background.messages).toMatchObject([{ after: 0, through: 3, captures: [] }]);
  });

  test('a batch keeps within the caps of one message', async () => {
    const { background, clock, delivery } = setUp(() => 'stored');
    for (let i = 0; i < 1_200; i += 1) delivery.record(sighting('small'));
    for (let i = 0; i < 25; i += 1) delivery.record(sighting('large', limits.payloadBytes));
    await clock.advance(5_000);
    expect(background.stored).toHaveLength(1_225);
    for (const message of background.messages) {
      if (message.kind !== 'captures') continue;
      expect(message.captures.length).toBeLessThanOrEqual(limits.batchCaptures);
      expect(message.captures.filter(({ data }) => data === 'large').length).toBeLessThanOrEqual(10);
    }
  });

  test('only one batch is under way at a time', async () => {
    const { background, clock, delivery } = setUp(() => 'stored');
    for (let round = 0; round < 50; round += 1) {
      for (let i = 0; i < 300; i += 1) delivery.record(sighting('x'));
      await clock.advance(1);
    }
    expect(background.mostConcurrent).toBe(1);
  });

  test('a document about to go sends all it has at once, and nothing twice when it comes back', async () => {
    const fate: { now: Fate } = { now: 'silent' };
    const { background, clock, delivery } = setUp(() => fate.now);
    for (let i = 0; i < 1_100; i += 1) delivery.record(sighting(String(i)));
    await clock.advance(0);
    fate.now = 'stored-silently';
    delivery.sendEverything();
    expect(background.stored).toHaveLength(1_100);
    fate.now = 'stored';
    delivery.resume();
    delivery.record(sighting('1100'));
    await clock.advance(60_000);
    expect(background.stored).toEqual(Array.from({ length: 1_101 }, (_, i) => String(i)));
    expect(background.missing).toBe(0);
  });

  test('an answer tells the mode; a hello goes again until it is answered', async () => {
    const fates: Fate[] = ['lost', 'lost', 'stored'];
    const { background, clock, delivery, modes } = setUp(() => fates.shift() ?? 'stored');
    delivery.hello(1, 'started');
    await clock.advance(5_000);
    expect(background.messages).toHaveLength(3);
    expect(modes).toEqual(['all']);
  });

  test('once the extension is gone nothing is sent any more', async () => {
    let sends = 0;
    const transport: Transport = {
      send() {
        sends += 1;
        throw new Error('Extension context invalidated.');
      },
      alive: () => false,
    };
    const { clock, delivery, gone } = setUp(() => 'lost', transport);
    delivery.record(sighting('a'));
    await clock.advance(10_000);
    delivery.record(sighting('b'));
    delivery.sendEverything();
    await clock.advance(10_000);
    expect([sends, gone()]).toEqual([1, 1]);
  });
});
