// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { defineSources } from '../../../core/vendor.ts';
import { createObserve } from '../../../page/hook/bus.ts';
import { createFind } from '../../../page/hook/find.ts';
import { createNames } from '../../../page/hook/names.ts';
import type { Tell } from '../../../page/hook/reporter.ts';
import { createWrap } from '../../../page/hook/wrap.ts';

const bus = { lookups: {}, common: [], factories: [], methods: ['open'], events: ['opened'], queues: ['acme'] };
const sources = [defineSources({ id: 'acme', buses: [bus] })];

type Queued = (app: unknown) => unknown;

function createApp() {
  const handlers: (() => void)[] = [];
  return {
    on: (_: string, handler: () => void) => handlers.push(handler),
    open() {},
    fire: () => handlers.forEach((handler) => handler()),
  };
}

function setUp() {
  const told: string[] = [];
  const tell: Tell = ({ source }, name) => told.push(`${source} ${name}`);
  const wrap = createWrap();
  const observe = createObserve(tell, wrap);
  const find = createFind({ self: window, sources, names: createNames(window), observe, tell, wrap });
  return { find, told };
}

/** What a vendor's script does: calls what waits, then puts an object in the queue's place that calls at once. */
function runVendor(app: unknown): void {
  const queue: unknown = Reflect.get(window, 'acme');
  for (const queued of Array.isArray(queue) ? queue : []) if (typeof queued === 'function') queued(app);
  Reflect.set(window, 'acme', { push: (queued: Queued) => queued(app) });
}

function push(...entries: unknown[]): unknown {
  const queue: { push(...entries: unknown[]): unknown } = Reflect.get(window, 'acme');
  return queue.push(...entries);
}

afterEach(() => Reflect.deleteProperty(window, 'acme'));

test.each<[string, (queued: Queued) => void]>([
  ['a literal', (queued) => Reflect.set(window, 'acme', [queued])],
  ['an empty array that is pushed to', (queued) => void (Reflect.set(window, 'acme', []) && push(queued))],
])('a function that waits in %s gets the bus, which is observed before the function has it', (_, fill) => {
  const { told } = setUp();
  const app = createApp();
  const order: string[] = [];
  fill((given) => {
    app.fire();
    order.push(...told, given === app ? 'the app' : 'something else');
  });
  runVendor(app);
  expect(order).toEqual(['acme.push() opened', 'the app']);
});

test('a queue that the vendor’s script replaced is taken up anew, and gives the page its own results', () => {
  const { find, told } = setUp();
  const app = createApp();
  Reflect.set(window, 'acme', []);
  runVendor(app);
  find();
  expect(push(() => 'the page’s own')).toBe('the page’s own');
  expect(() =>
    push(() => {
      throw new Error('of the page');
    }),
  ).toThrow('of the page');
  app.fire();
  expect(told).toEqual(['acme.push() opened']);
});

test('an array whose own push the vendor’s script replaces is taken up anew', () => {
  const { find, told } = setUp();
  const app = createApp();
  const queue: Queued[] = [];
  Reflect.set(window, 'acme', queue);
  Reflect.set(queue, 'push', (queued: Queued) => queued(app));
  find();
  push(() => {});
  app.fire();
  expect(told).toEqual(['acme.push() opened']);
});

test('everything else in a queue is as the page pushed it, and the queue looks as before', () => {
  const { find } = setUp();
  const details = { userDetails: { name: 'Ada' } };
  const first = (): string => 'first';
  Reflect.set(window, 'acme', [details]);
  expect(push(first, 'text', null)).toBe(4);
  find();
  find();
  const queue: unknown[] = Reflect.get(window, 'acme');
  const [kept, queued, ...rest] = queue;
  expect([kept === details, rest, queue.length, Object.keys(queue)]).toEqual([
    true,
    ['text', null],
    4,
    ['0', '1', '2', '3'],
  ]);
  expect(typeof queued === 'function' && [queued.name, queued.length, queued()]).toEqual(['first', 0, 'first']);
});

test('a frozen queue and a function of the page stay untouched', () => {
  const { find } = setUp();
  const queued = (): void => {};
  const frozen = Object.freeze([queued]);
  Reflect.set(window, 'acme', frozen);
  find();
  expect([frozen[0], Object.hasOwn(frozen, 'push')]).toEqual([queued, false]);
  Reflect.set(window, 'acme', queued);
  find();
  expect([Reflect.get(window, 'acme'), Reflect.ownKeys(queued).toSorted()]).toEqual([queued, ['length', 'name']]);
});

test('a queue that throws at every look hides nothing and reaches nobody', () => {
  const { find } = setUp();
  const refuse = (): never => {
    throw new Error('no');
  };
  const hostile = new Proxy([], { get: refuse, getOwnPropertyDescriptor: refuse, defineProperty: refuse });
  expect(() => Reflect.set(window, 'acme', hostile)).not.toThrow();
  expect(find).not.toThrow();
});
