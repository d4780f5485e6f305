// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { BusSource } from '../../../core/vendor.ts';
import { defineSources } from '../../../core/vendor.ts';
import { createObserve, createPlace, isBus } from '../../../page/hook/bus.ts';
import { createHandover } from '../../../page/hook/handover.ts';
import type { Tell } from '../../../page/hook/reporter.ts';
import { createWrap } from '../../../page/hook/wrap.ts';
import { createBus } from './create-bus.ts';

const source: BusSource = {
  lookups: {},
  common: [],
  factories: [],
  methods: ['open', 'close'],
  events: ['opened', 'sent'],
};
const place = createPlace('v', source, 'widget');

function setUp() {
  const contents: unknown[] = [];
  const tell: Tell = (_teller, _name, content) => contents.push(content);
  return { observe: createObserve(tell, createWrap()), contents };
}

describe('a bus that subscribes by another name', () => {
  const listening = createPlace('v', { ...source, subscribe: 'addEventListener' }, 'widget');

  test('is known by that method, and tells', () => {
    const { observe, contents } = setUp();
    const { on, ...rest } = createBus();
    const bus = { ...rest, addEventListener: on };
    expect([isBus(bus, listening), isBus(bus, place), isBus(createBus(), listening)]).toEqual([true, false, false]);
    observe(bus, listening);
    bus.fire('sent', { event: 'sent', payload: 1 });
    bus.addEventListener('snet', () => {});
    expect(contents).toEqual([{ event: 'sent', arguments: [{ event: 'sent', payload: 1 }] }, { listener: 'snet' }]);
  });

  test('is neither the window nor a function of the page, whatever else they have', () => {
    const open = (): void => {};
    const own = Object.assign(() => {}, { open });
    expect([Object.assign(window, { open }), own].map((value) => isBus(value, listening))).toEqual([false, false]);
  });

  test('is taken where a page hands it over, though it has nothing but that method', () => {
    const contents: unknown[] = [];
    const tell: Tell = (_teller, _name, content) => contents.push(content);
    const buses = [{ ...source, subscribe: 'addEventListener' }];
    const handover = createHandover([defineSources({ id: 'v', buses })], createObserve(tell, createWrap()), tell);
    const { on, fire } = createBus();
    Reflect.apply(Reflect.get(handover, 'observe'), handover, [{ addEventListener: on }, 'v']);
    fire('sent', 1);
    expect(contents).toEqual([{ event: 'sent', arguments: [1] }]);
  });
});

describe('an event that waits for an answer, once the page answers no more', () => {
  const asking = createPlace('v', { ...source, events: ['sent'], controls: ['ask'] }, 'widget');

  test('has no listener of ours left, and one again when the page answers again', () => {
    const { observe, contents } = setUp();
    const handlers: unknown[] = [];
    const bus = {
      open() {},
      on: (name: string, handler: unknown) => void (name === 'ask' && handlers.push(handler)),
      off: (name: string, handler?: unknown) => {
        const kept = handler === undefined ? [] : handlers.filter((other) => other !== handler);
        if (name === 'ask') handlers.splice(0, handlers.length, ...kept);
      },
    };
    observe(bus, asking);
    const [one, two] = [() => {}, () => {}];
    bus.on('ask', one);
    bus.on('ask', two);
    expect(handlers).toHaveLength(3);
    bus.off('ask', () => {});
    expect(handlers).toHaveLength(3);
    bus.off('ask', one);
    expect(handlers).toHaveLength(2);
    bus.off('ask', two);
    expect(handlers).toEqual([]);
    bus.on('ask', one);
    expect(handlers).toHaveLength(2);
    bus.off('ask');
    expect(handlers).toEqual([]);
    expect(contents).toEqual([]);
  });
});

describe('an event that waits for an answer', () => {
  const asking = createPlace('v', { ...source, events: ['sent', 'ask'], controls: ['ask'] }, 'widget');

  test('is listened to only once the page does, and its callback is never called', () => {
    const { observe, contents } = setUp();
    const bus = createBus();
    const listeners: string[] = [];
    const { on } = bus;
    bus.on = (event, handler) => {
      listeners.push(event);
      return on.call(bus, event, handler);
    };
    let answers = 0;
    const answer = (): void => void (answers += 1);
    observe(bus, asking);
    bus.fire('ask', true, answer);
    expect([listeners, contents]).toEqual([['sent'], []]);
    bus.on('ask', (_, reply) => typeof reply === 'function' && reply(true));
    bus.on('ask', () => {});
    expect(listeners).toEqual(['sent', 'ask', 'ask', 'ask']);
    bus.fire('ask', true, answer);
    expect([contents, answers]).toEqual([[{ event: 'ask', arguments: [true, answer] }], 1]);
  });

  test('is told once where the bus emits it, with a handler of the page or without', () => {
    const { observe, contents } = setUp();
    const bus = createBus();
    const emitter = Object.assign(bus, { emit: (event: string, ...args: unknown[]) => bus.fire(event, ...args) });
    observe(emitter, asking);
    emitter.emit('ask', 1);
    emitter.on('ask', () => {});
    emitter.emit('ask', 2);
    expect(contents).toEqual([
      { event: 'ask', arguments: [1] },
      { event: 'ask', arguments: [2] },
    ]);
  });

  test('is not listened to when the page subscribes nothing to it', () => {
    const { observe, contents } = setUp();
    const bus = createBus();
    observe(bus, asking);
    Reflect.apply(bus.on, bus, ['ask']);
    expect(() => bus.fire('ask')).toThrow('not a function');
    expect(contents).toEqual([]);
  });
});

describe('an event that offers a bus', () => {
  const offering = createPlace(
    'v',
    { ...source, offers: { opened: { methods: ['on'], events: ['moved'] } } },
    'widget',
  );

  test('has that bus observed under the event’s name, once', () => {
    const told: unknown[] = [];
    const observe = createObserve(
      ({ vendor, source: found }, name, content) => told.push([vendor, found, name, content]),
      createWrap(),
    );
    const bus = createBus();
    const offered = createBus();
    observe(bus, offering);
    bus.fire('opened', offered);
    bus.fire('opened', offered);
    bus.fire('opened', 'nothing');
    offered.fire('moved', 1);
    expect(told.slice(3)).toEqual([['v', 'opened', 'moved', { event: 'moved', arguments: [1] }]]);
  });

  test('a page that pollutes Object.prototype adds no event that does', () => {
    const { observe, contents } = setUp();
    const bus = createBus();
    const offered = createBus();
    const given = createBus();
    observe(bus, offering);
    const polluted = { controls: ['sent'], offers: { sent: offering }, subscribe: 'nowhere', sent: offering };
    for (const [name, value] of Object.entries(polluted)) {
      Object.defineProperty(Object.prototype, name, { configurable: true, value });
    }
    try {
      observe(offered, offering);
      bus.fire('sent', given);
      given.fire('sent', 'unheard');
    } finally {
      for (const name of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, name);
    }
    offered.fire('sent', 2);
    expect(contents).toEqual([
      { event: 'sent', arguments: [expect.anything()] },
      { event: 'sent', arguments: [2] },
    ]);
  });
});
