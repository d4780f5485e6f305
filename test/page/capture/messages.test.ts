// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Sighting } from '../../../core/capture.ts';
import type { Mode } from '../../../core/tab-state.ts';
import { defineSources } from '../../../core/vendor.ts';
import { createGate } from '../../../page/capture/gate.ts';
import { createMessageListener } from '../../../page/capture/messages.ts';

const sources = [
  defineSources({
    id: 'acme',
    origins: ['https://acme.test'],
    messages: [{ nameKey: 'type', payloadKey: 'payload', prefix: 'acme.', distinctive: true }],
  }),
];

function setUp(mode: Mode | null) {
  const recorded: Sighting[] = [];
  const gate = createGate({ record: (sighting) => recorded.push(sighting), shed: () => {}, ask: () => {} });
  if (mode !== null) gate.decide(mode);
  const { hear, setOrigins } = createMessageListener(sources, gate, window);
  return { hear, setOrigins, recorded, gate };
}

/** A message that counts how often its data is read. */
function createMessage(origin: string, data: unknown, type = 'message') {
  const event = new MessageEvent(type, { origin });
  const reads = { count: 0 };
  Object.defineProperty(event, 'data', {
    get() {
      reads.count += 1;
      return data;
    },
  });
  return { event, reads };
}

test('without a panel a message that is not from a vendor’s origin is not read', () => {
  const { hear, recorded } = setUp('quiet');
  const foreign = createMessage('https://other.test', { type: 'acme.opened' });
  hear(foreign.event);
  hear(createMessage('https://acme.test', { type: 'anything' }).event);
  expect(foreign.reads.count).toBe(0);
  expect(recorded).toMatchObject([
    { origin: 'https://acme.test', data: { type: 'anything' }, vendor: null, name: null },
  ]);
});

test('paused, nothing is read at all', () => {
  const { hear, recorded } = setUp('paused');
  const { event, reads } = createMessage('https://acme.test', { type: 'acme.opened' });
  hear(event);
  expect([reads.count, recorded]).toEqual([0, []]);
});

test('watched, a vendor’s shape counts whatever the origin, other traffic does not', () => {
  const { hear, recorded } = setUp('watched');
  hear(createMessage('https://evil.test', { type: 'acme.opened' }).event);
  hear(createMessage('https://evil.test', { type: 'other' }).event);
  expect(recorded.map(({ data }) => data)).toEqual([{ type: 'acme.opened' }]);
});

test('in Firefox, where the page could change what we hold, data is copied when it is heard', () => {
  Reflect.set(globalThis, 'cloneInto', (value: unknown) => structuredClone(value));
  try {
    const { hear, recorded, gate } = setUp(null);
    const data = { type: 'acme.opened', count: 1 };
    hear(createMessage('https://evil.test', data).event);
    data.count = 2;
    gate.decide('watched');
    expect(recorded[0]?.data).toEqual({ type: 'acme.opened', count: 1 });
  } finally {
    Reflect.deleteProperty(globalThis, 'cloneInto');
  }
});

test('a message of a vendor that carries no name is other traffic', () => {
  const { hear, recorded } = setUp('watched');
  hear(createMessage('https://acme.test', 'internal').event);
  hear(createMessage('https://acme.test', { height: 12 }).event);
  expect(recorded).toEqual([]);
});

test('a message that cannot be read is recorded all the same', () => {
  const { hear, recorded } = setUp('quiet');
  const thrower = new MessageEvent('message', { origin: 'https://acme.test' });
  Object.defineProperty(thrower, 'data', {
    get() {
      throw new Error('Permission denied');
    },
  });
  hear(thrower);
  hear(createMessage('https://acme.test', null, 'messageerror').event);
  expect(recorded.map(({ data }) => data)).toEqual([
    { $type: 'error-reading', message: 'Permission denied' },
    { $type: 'error-reading', message: 'unreadable' },
  ]);
});

test('an event of this type that is no message is passed over', () => {
  const { hear, recorded } = setUp('all');
  hear(new Event('message'));
  expect(recorded).toEqual([]);
});

test('an origin the user added counts as the vendor’s: without a panel its messages are read, others are not', () => {
  const { hear, setOrigins, recorded } = setUp('quiet');
  setOrigins({ acme: ['https://own.test'], nobody: ['https://nobody.test'] });
  const foreign = createMessage('https://nobody.test', { type: 'acme.opened' });
  hear(foreign.event);
  hear(createMessage('https://own.test', { type: 'anything' }).event);
  hear(createMessage('https://acme.test', { type: 'also' }).event);
  expect([foreign.reads.count, recorded.map(({ data }) => data)]).toEqual([
    0,
    [{ type: 'anything' }, { type: 'also' }],
  ]);
  setOrigins(undefined);
  const gone = createMessage('https://own.test', { type: 'anything' });
  hear(gone.event);
  expect(gone.reads.count).toBe(0);
});

test('what cannot be read is the vendor’s when its origin turns out to be, and what has no name is nobody’s', () => {
  const { hear, setOrigins, recorded, gate } = setUp(null);
  hear(createMessage('https://own.test', null, 'messageerror').event);
  hear(createMessage('https://own.test', { height: 1 }).event);
  hear(createMessage('https://own.test', { type: 'opened' }).event);
  setOrigins({ acme: ['https://own.test'] });
  gate.decide('quiet');
  expect(recorded.map(({ data }) => data)).toEqual([
    { $type: 'error-reading', message: 'unreadable' },
    { type: 'opened' },
  ]);
});
