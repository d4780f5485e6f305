// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { BusSource } from '../../../core/vendor.ts';
import { createObserve, createPlace, isBus } from '../../../page/hook/bus.ts';
import type { Tell } from '../../../page/hook/reporter.ts';
import { createWrap } from '../../../page/hook/wrap.ts';
import { createBus } from './create-bus.ts';
import type { Handler } from './create-bus.ts';

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

describe('isBus', () => {
  const on = () => {};
  test.each<[string, unknown, boolean]>([
    ['an object with on and a method', { on, close() {} }, true],
    ['a function with on and a method', Object.assign(() => {}, { on, open() {} }), true],
    ['an object with on alone', { on }, false],
    ['the window, whose open is the browser’s', Object.assign(window, { on }), false],
    ['nothing', null, false],
    ['text', 'widget', false],
  ])('%s: %s', (_, value, expected) => expect(isBus(value, place)).toBe(expected));

  test('an object that throws at every look is none', () => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );
    expect(isBus(hostile, place)).toBe(false);
  });
});

describe('a bus that is observed', () => {
  test('tells its documented events with their arguments, once, however often it is found', () => {
    const { observe, contents } = setUp();
    const bus = createBus();
    observe(bus, place);
    observe(bus, place);
    bus.fire('sent', { message: 'hi' }, 2);
    expect(contents).toEqual([{ event: 'sent', arguments: [{ message: 'hi' }, 2] }]);
  });

  test('gives the page its own results, this and exceptions', () => {
    const { observe } = setUp();
    const bus = createBus();
    observe(bus, place);
    const off: unknown = bus.on('sent', () => {});
    expect(typeof off === 'function' && off()).toBe('off sent');
    const { on } = bus;
    expect(() => on('sent', () => {})).toThrow('no this');
    expect(Object.keys(bus)).toEqual(['on', 'open', 'fire']);
  });

  test('tells once that the page subscribes to an undocumented name, and hears it from then on', () => {
    const { observe, contents } = setUp();
    const bus = createBus();
    observe(bus, place);
    bus.on('snet', () => {});
    bus.on('snet', () => {});
    bus.on('sent', () => {});
    bus.fire('snet', 1);
    expect(contents).toEqual([{ listener: 'snet' }, { event: 'snet', arguments: [1] }]);
  });

  test('a page that subscribes to ever new names is followed only so far', () => {
    const { observe, contents } = setUp();
    const bus = createBus();
    observe(bus, place);
    for (let i = 0; i < 1_000; i += 1) bus.on(`name ${i}`, () => {});
    expect(contents).toHaveLength(100);
  });

  test('frozen or with methods of a class, it works and looks as before', () => {
    const { observe, contents } = setUp();
    const frozen = Object.freeze(createBus());
    observe(frozen, place);
    frozen.fire('opened');
    class Bus {
      #bus = createBus();
      on(event: string, handler: Handler) {
        return this.#bus.on(event, handler);
      }
      open() {}
      fire(event: string) {
        this.#bus.fire(event);
      }
    }
    const first = new Bus();
    observe(first, place);
    first.fire('opened');
    expect(contents).toHaveLength(2);
    expect(Object.keys(first)).toEqual([]);
    expect(Object.hasOwn(new Bus(), 'on')).toBe(false);
  });
});

describe('a bus with emit', () => {
  function createEmitter() {
    const bus = createBus();
    return Object.assign(bus, {
      emit(event: string, ...args: unknown[]) {
        bus.fire(event, ...args);
        return 'emitted';
      },
    });
  }

  test('tells undocumented names that nobody subscribed to, and nothing twice', () => {
    const { observe, contents } = setUp();
    const bus = createEmitter();
    observe(bus, place);
    expect([bus.emit('new', 1), bus.emit('sent', 2)]).toEqual(['emitted', 'emitted']);
    expect(contents).toEqual([
      { event: 'new', arguments: [1] },
      { event: 'sent', arguments: [2] },
    ]);
  });

  test('tells an event emitted within another, undocumented one, and both once', () => {
    const { observe, contents } = setUp();
    const bus = createEmitter();
    observe(bus, place);
    bus.on('outer', () => bus.emit('sent', 1));
    bus.emit('outer', 2);
    expect(contents).toHaveLength(3);
    expect(contents).toEqual(
      expect.arrayContaining([
        { listener: 'outer' },
        { event: 'sent', arguments: [1] },
        { event: 'outer', arguments: [2] },
      ]),
    );
  });

  test('tells an event whose first handler threw before ours, and the exception goes on', () => {
    const { observe, contents } = setUp();
    const bus = createEmitter();
    bus.on('sent', () => {
      throw new Error('the page’s own');
    });
    observe(bus, place);
    expect(() => bus.emit('sent', 1)).toThrow('the page’s own');
    expect(contents).toEqual([{ event: 'sent', arguments: [1] }]);
  });
});
