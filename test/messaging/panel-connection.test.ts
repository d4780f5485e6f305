import { beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../core/entry.ts';
import type { PanelUpdate } from '../../core/panel-protocol.ts';
import { createPanelConnection, type PanelPort } from '../../messaging/panel-connection.ts';
import { eventEntry, tabState } from '../support/panel-entries.ts';

interface BackgroundEnd {
  requests: unknown[];
  say(update: PanelUpdate): void;
  die(): void;
}

let ends: BackgroundEnd[];
let timers: { run: () => void; delay: number }[];
let updates: PanelUpdate[];
let states: string[];
let gone: boolean;
let alive: boolean;

beforeEach(() => {
  ends = [];
  timers = [];
  updates = [];
  states = [];
  gone = false;
  alive = true;
});

function connect(): PanelPort {
  if (gone) throw new Error('Extension context invalidated.');
  const hears: ((message: unknown) => void)[] = [];
  const closes: (() => void)[] = [];
  const requests: unknown[] = [];
  ends.push({
    requests,
    say: (update) => hears.forEach((hear) => hear(update)),
    die: () => closes.forEach((close) => close()),
  });
  return {
    postMessage: (message) => requests.push(message),
    disconnect: () => {},
    onMessage: { addListener: (listener) => hears.push(listener) },
    onDisconnect: { addListener: (listener) => closes.push(listener) },
  };
}

function open() {
  return createPanelConnection({
    connect,
    tabId: 7,
    observe: true,
    onUpdate: (update) => updates.push(update),
    onConnection: (connection) => states.at(-1) !== connection && states.push(connection),
    schedule: (run, delay) => timers.push({ run, delay }),
    isAlive: () => alive,
  });
}

function end(index: number): BackgroundEnd {
  const found = ends[index];
  if (found === undefined) throw new Error(`port ${index} was never opened`);
  return found;
}

function elapse(): void {
  for (const { run } of timers.splice(0)) run();
}

const batch = (from: number, to: number, more = false): PanelUpdate => {
  const entries: Entry[] = [];
  for (let order = from; order <= to; order += 1) entries.push(eventEntry(order));
  return { type: 'entries', entries, more };
};

const received = (): number[] =>
  updates.flatMap((update) => (update.type === 'entries' ? update.entries.map((entry) => entry.order) : []));

describe('a panel connection', () => {
  test('watches its tab from the start and is connected with the first answer', () => {
    open();
    expect(end(0).requests).toEqual([{ type: 'watch', tabId: 7, after: 0, observe: true }]);
    expect(states).toEqual(['connecting']);
    end(0).say({ type: 'state', state: tabState() });
    expect(states).toEqual(['connecting', 'connected']);
    expect(updates).toHaveLength(1);
  });

  test('comes back after the worker’s death and asks only for what it lacks', () => {
    open();
    end(0).say(batch(1, 4));
    end(0).die();
    expect(timers.map((timer) => timer.delay)).toEqual([50]);
    elapse();
    expect(end(1).requests).toEqual([{ type: 'watch', tabId: 7, after: 4, observe: true }]);
    end(1).say(batch(5, 6));
    expect(received()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(states).toEqual(['connecting', 'connected', 'connecting', 'connected']);
  });

  test('waits longer from try to try, says when the connection is lost, and goes on trying', () => {
    open();
    end(0).say(batch(1, 1));
    gone = true;
    end(0).die();
    const waited: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      waited.push(timers[0]?.delay ?? -1);
      elapse();
    }
    expect(waited).toEqual([50, 200, 500, 1_000, 2_000, 5_000, 5_000]);
    expect(states.at(-1)).toBe('lost');
    gone = false;
    elapse();
    end(1).say(batch(2, 2));
    expect(states.at(-1)).toBe('connected');
  });

  test('ignores what a port says after it was replaced', () => {
    open();
    end(0).die();
    elapse();
    end(0).say(batch(1, 1));
    end(0).die();
    expect(received()).toEqual([]);
    expect(timers).toEqual([]);
  });

  test('asks again for entries it missed, and passes each on once and in order', () => {
    open();
    end(0).say(batch(1, 2));
    end(0).say(batch(5, 6));
    expect(end(0).requests.at(-1)).toEqual({ type: 'entries', after: 2 });
    end(0).say(batch(7, 7));
    end(0).say(batch(3, 7));
    end(0).say(batch(8, 8));
    expect(received()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(end(0).requests).toHaveLength(2);
  });

  test('asks once more when the answer ends before what was seen meanwhile', () => {
    open();
    end(0).say(batch(1, 2));
    end(0).say(batch(5, 6));
    end(0).say(batch(7, 9));
    end(0).say(batch(3, 6));
    expect(end(0).requests.at(-1)).toEqual({ type: 'entries', after: 6 });
    end(0).say(batch(7, 9));
    expect(received()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('takes the answer as it is when the missing entries are gone from the store', () => {
    open();
    end(0).say(batch(1, 2));
    end(0).say(batch(5, 6));
    end(0).say(batch(5, 6));
    expect(received()).toEqual([1, 2, 5, 6]);
    expect(end(0).requests).toHaveLength(2);
  });

  test('sees no hole where entries were removed', () => {
    open();
    end(0).say(batch(1, 2));
    end(0).say({ type: 'removed', through: 10 });
    end(0).say(batch(11, 12));
    expect(received()).toEqual([1, 2, 11, 12]);
    expect(end(0).requests).toHaveLength(1);
  });

  test('passes nothing on twice', () => {
    open();
    end(0).say(batch(1, 3));
    end(0).say(batch(2, 4));
    expect(received()).toEqual([1, 2, 3, 4]);
  });

  test('sends commands that found no port with the next one, after watching', () => {
    const connection = open();
    end(0).die();
    connection.send({ type: 'clear' });
    elapse();
    expect(end(1).requests.map((request) => Object(request).type)).toEqual(['watch', 'clear']);
  });

  test('passes on the answer to deliveries, and leaves it to who brought them to send them again', () => {
    const connection = open();
    const answer: PanelUpdate = { type: 'delivered', session: 's', through: 1, stored: 1, error: null };
    end(0).say(answer);
    expect(updates).toEqual([answer]);
    end(0).die();
    connection.send({ type: 'deliver', session: 's', file: null, after: 1, through: 1, deliveries: [] });
    elapse();
    expect(end(1).requests.map((request) => Object(request).type)).toEqual(['watch']);
  });

  test('opens no further port once it is closed', () => {
    const connection = open();
    connection.close();
    end(0).die();
    connection.retry();
    expect([ends.length, timers.length]).toEqual([1, 0]);
  });
});

describe('an updated extension', () => {
  test('is told at once, and nothing is tried any more', () => {
    open();
    end(0).say({ type: 'state', state: tabState() });
    gone = true;
    alive = false;
    end(0).die();
    expect(states).toEqual(['connecting', 'connected', 'updated']);
    expect(timers).toEqual([]);
  });

  test('is not told when a worker has merely died', () => {
    open();
    end(0).die();
    expect(states).toEqual(['connecting']);
    expect(timers).toHaveLength(1);
  });
});
