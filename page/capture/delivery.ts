import type { Sighting } from '../../core/capture.ts';
import type { FrameAnswer, FrameMessage } from '../../core/frame-protocol.ts';
import * as frameLimits from '../../core/frame-limits.ts';
import type { Clock } from './clock.ts';
import { createQueue } from './queue.ts';

/** The way to the background. */
export interface Transport {
  /** Resolves with the background's answer; rejects, or throws, when there is none. */
  send(message: FrameMessage): Promise<unknown>;
  /** False for good once the extension was updated, reloaded or removed. */
  alive(): boolean;
}

export interface DeliveryOptions {
  transport: Transport;
  clock: Clock;
  /** 32 hex digits. */
  session: string;
  /** A hello will be said before anything else: captures wait for it. */
  greets: boolean;
  /** The frame's own path, asked for each batch: siblings come and go. */
  path: () => string;
  onAnswer: (answer: FrameAnswer) => void;
  /** The extension is gone; nothing will be sent any more. */
  onGone: () => void;
}

/**
 * Brings every capture to the background exactly once: one batch is under way at a time, and the same batch goes again, later and later, until it is
 * acknowledged. The background drops what it has stored already.
 */
export interface Delivery {
  record(sighting: Sighting): void;
  /** Captures shed before they were recorded: they only leave a hole in the numbers. */
  shed(count: number): void;
  /** Sends a hello, again and again until it is answered. */
  hello(time: number, navigation: 'none' | 'started' | 'restored'): void;
  /** The document may be about to go: sends everything unacknowledged now, without waiting. */
  sendEverything(): void;
  /** The document came back: takes up where it was. */
  resume(): void;
  stop(): void;
}

type CapturesMessage = Extract<FrameMessage, { kind: 'captures' }>;

const firstDelay = 50;
const longestDelay = 2_000;
/** Between two batches that are not full: rows stay prompt, and a busy page pays for few messages. */
const pace = 20;

export function createDelivery(options: DeliveryOptions): Delivery {
  const { transport, clock, session } = options;
  const queue = createQueue();
  let inFlight: CapturesMessage | null = null;
  let undo: (() => void) | null = null;
  let soon = false;
  let delay = firstDelay;
  let round = 0;
  let stopped = false;
  /**
   * The hello that waits for its answer; 0 when none does. What was captured waits with it: a page begins before what happens in it. A newer hello
   * takes the place of an older one.
   */
  let greeting = options.greets ? -1 : 0;
  let greetings = 0;

  function stop(): void {
    stopped = true;
    undo?.();
    undo = null;
  }

  function later(milliseconds: number): void {
    undo?.();
    soon = milliseconds === 0;
    undo = clock.after(milliseconds, () => {
      undo = null;
      soon = false;
      next();
    });
  }

  /** Sends the batch under way again, or else the next one. */
  function next(): void {
    if (stopped || greeting !== 0) return;
    inFlight ??= nextMessage(queue.acknowledged);
    if (inFlight !== null) attempt(inFlight);
  }

  function attempt(message: CapturesMessage): void {
    round += 1;
    const own = round;
    later(frameLimits.acknowledgeWithin);
    post(message, (answer) => {
      const stored = answer !== null && answer.accepted;
      if (stored) queue.acknowledge(message.through);
      if (own !== round || stopped) return;
      if (stored) {
        inFlight = null;
        delay = firstDelay;
        later(queue.full ? 0 : pace);
      } else {
        later(delay);
        delay = Math.min(delay * 2, longestDelay);
      }
    });
  }

  function nextMessage(after: number): CapturesMessage | null {
    const batch = queue.batchAfter(after);
    return batch && { kind: 'captures', session, path: options.path(), ...batch };
  }

  /** Calls back with the answer, or with null when there is none. Never throws. */
  function post(message: FrameMessage, done: (answer: FrameAnswer | null) => void): void {
    const settle = (answer: unknown): void => {
      const given = isAnswer(answer) ? answer : null;
      if (given === null && !transport.alive()) gone();
      if (given !== null && !stopped) options.onAnswer(given);
      done(given);
    };
    try {
      transport.send(message).then(settle, () => settle(null));
    } catch {
      settle(null);
    }
  }

  function gone(): void {
    if (stopped) return;
    stop();
    options.onGone();
  }

  function wake(): void {
    if (stopped || soon || inFlight !== null) return;
    if (undo === null || queue.full) later(0);
  }

  function hello(time: number, navigation: 'none' | 'started' | 'restored', wait: number, own: number): void {
    if (stopped || own !== greetings) return;
    greeting = own;
    const again = (): void => hello(time, navigation, Math.min(wait * 2, longestDelay), own);
    const end = clock.after(frameLimits.acknowledgeWithin, again);
    post({ kind: 'hello', session, time, navigation }, (answer) => {
      end();
      if (greeting !== own) return;
      if (!answer?.accepted) return void clock.after(wait, again);
      greeting = 0;
      if (undo === null) next();
    });
  }

  return {
    record(sighting) {
      queue.add(sighting);
      wake();
    },
    shed(count) {
      if (count === 0) return;
      queue.shed(count);
      wake();
    },
    hello(time, navigation) {
      greetings += 1;
      hello(time, navigation, firstDelay, greetings);
    },
    sendEverything() {
      if (stopped) return;
      const first = inFlight ?? nextMessage(queue.acknowledged);
      for (let message = first; message !== null && !stopped; message = nextMessage(message.through)) {
        const { after, through } = message;
        post(message, (answer) => {
          if (answer?.accepted === true && after <= queue.acknowledged) queue.acknowledge(through);
        });
      }
    },
    resume() {
      if (stopped) return;
      round += 1;
      delay = firstDelay;
      if (inFlight !== null && inFlight.through <= queue.acknowledged) inFlight = null;
      later(0);
    },
    stop,
  };
}

function isAnswer(value: unknown): value is FrameAnswer {
  return typeof value === 'object' && value !== null && 'accepted' in value;
}
