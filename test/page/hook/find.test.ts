// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { defineSources } from '../../../core/vendor.ts';
import { createObserve } from '../../../page/hook/bus.ts';
import { createFind } from '../../../page/hook/find.ts';
import { createHandover } from '../../../page/hook/handover.ts';
import { createNames } from '../../../page/hook/names.ts';
import type { Tell } from '../../../page/hook/reporter.ts';
import { createWrap } from '../../../page/hook/wrap.ts';

const global = (name: string): unknown => Object.getOwnPropertyDescriptor(window, name)?.value;

const sources = [
  defineSources({
    id: 'acme',
    buses: [
      {
        lookups: {
          gadget: () => global('gadget'),
          Acme: () => global('Acme'),
          acmeGadget: () => global('acmeGadget'),
        },
        common: ['gadget'],
        factories: ['createGadget', 'Acme.createGadget'],
        methods: ['open'],
        events: ['opened'],
      },
    ],
    callbacks: [{ global: 'AcmeDone' }],
  }),
];

function createBus() {
  const handlers: (() => void)[] = [];
  return {
    on: (_: string, handler: () => void) => handlers.push(handler),
    open() {},
    fire: () => handlers.forEach((handler) => handler()),
  };
}

function setUp() {
  const told: string[] = [];
  const contents: unknown[] = [];
  const tell: Tell = ({ source }, name, content) => {
    told.push(`${source} ${name}`);
    contents.push(content);
  };
  const wrap = createWrap();
  const observe = createObserve(tell, wrap);
  const find = createFind({ self: window, sources, names: createNames(window), observe, tell, wrap });
  return { find, told, contents, handover: createHandover(sources, observe, tell) };
}

afterEach(() => {
  for (const name of ['gadget', 'Acme', 'acmeGadget', 'createGadget', 'AcmeDone']) Reflect.deleteProperty(window, name);
});

test('a common name is found when it is looked for, a trapped one the moment it is assigned', () => {
  const { find, told } = setUp();
  const common = createBus();
  const distinctive = createBus();
  Object.assign(window, { gadget: common });
  common.fire();
  find();
  common.fire();
  Object.assign(window, { acmeGadget: distinctive });
  distinctive.fire();
  expect(told).toEqual(['gadget opened', 'acmeGadget opened']);
});

test('what a factory makes is observed, by call or by new, and is what the page gets', () => {
  const { find, told } = setUp();
  const made = createBus();
  function Maker(this: object, given: unknown) {
    Object.assign(this, made, { given });
  }
  Object.assign(window, { createGadget: () => made, Acme: { createGadget: Maker } });
  find();
  const create: unknown = global('createGadget');
  expect(typeof create === 'function' && create()).toBe(made);
  made.fire();
  const { createGadget } = global('Acme') as { createGadget: new (given: unknown) => { given: number; fire(): void } };
  const second = new createGadget(7);
  expect([second.given, second instanceof createGadget]).toEqual([7, true]);
  expect(told).toEqual(['createGadget() opened']);
  second.fire();
  expect(told).toContain('Acme.createGadget() opened');
});

test('a callback of the page is recorded, called with its own this, and throws as before', () => {
  const { told, contents } = setUp();
  Object.assign(window, {
    AcmeDone(this: unknown, value: unknown) {
      if (value === 'throw') throw new Error('the page’s own');
      return [this, value];
    },
  });
  const done: unknown = Reflect.get(window, 'AcmeDone');
  if (typeof done !== 'function') throw new Error('The callback is gone.');
  expect(done.call('this', 1)).toEqual(['this', 1]);
  expect(() => done('throw')).toThrow('the page’s own');
  expect(told).toEqual(['AcmeDone AcmeDone', 'AcmeDone AcmeDone']);
  expect(contents[0]).toEqual({ callback: 'AcmeDone', arguments: [1] });
});

test('a page hands over a widget of its own; misuse is told, never thrown', () => {
  const { handover, told, contents } = setUp();
  const observe: unknown = Reflect.get(handover, 'observe');
  if (typeof observe !== 'function') throw new Error('There is no observe.');
  const bus = createBus();
  expect(observe(bus, 'acme')).toBe(bus);
  bus.fire();
  expect([observe(1, 'acme'), observe(bus, 'nobody'), observe()]).toEqual([1, bus, undefined]);
  expect(told[0]).toBe('observe() opened');
  expect(contents.slice(1)).toEqual([
    { observe: 'acme', reason: 'not a widget' },
    { observe: 'nobody', reason: 'unknown vendor' },
    { observe: '', reason: 'unknown vendor' },
  ]);
});

test('a page that pollutes Object.prototype hides nothing and is not called', () => {
  const { find, told } = setUp();
  const names = ['get', 'set', 'value', 'apply', 'enumerable'];
  const bus = createBus();
  for (const name of names) {
    const fail = () => {
      throw new Error('called');
    };
    Object.defineProperty(Object.prototype, name, {
      __proto__: null,
      configurable: true,
      writable: true,
      value: fail,
    } as PropertyDescriptor);
  }
  try {
    Reflect.set(window, 'acmeGadget', bus);
    find();
  } finally {
    for (const name of names) Reflect.deleteProperty(Object.prototype, name);
  }
  bus.fire();
  expect(told).toEqual(['acmeGadget opened']);
});
