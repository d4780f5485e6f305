import type { BusSource } from '../../core/vendor.ts';
import type { Callable } from './pristine.ts';
import { add, apply, get, has, isFunction, isObject, nodeName } from './pristine.ts';
import type { Tell } from './reporter.ts';
import type { Wrap } from './wrap.ts';

/** Where a bus was found, and whose it is. */
export interface Place {
  vendor: string;
  bus: BusSource;
  /** As people are told: `widget`, `createWidget()`, `observe()`. */
  source: string;
}

/** Subscribes to a bus, once per object. Does nothing for anything that is no bus. Never throws. */
export type Observe = (value: unknown, place: Place) => void;

/** Undocumented names learnt on one bus: a page that subscribes to ever new ones must not fill the memory. */
const mostNames = 100;

export function createObserve(tell: Tell, wrap: Wrap): Observe {
  const observed = new WeakSet();
  return (value, place) => {
    try {
      if (!isBus(value, place.bus.methods) || has(observed, value)) return;
      add(observed, value);
      const on: unknown = get(value, 'on');
      if (isFunction(on)) observeBus(value, on, { place, tell, wrap });
    } catch {
      // A hostile or dying object; the page goes on without us.
    }
  };
}

/** A bus has a method `on` and one of `methods`, and is no element and no window (`<iframe name="widget">`, whose `open` is the browser's). */
export function isBus(value: unknown, methods: readonly string[]): value is object {
  try {
    if (!isObject(value) || nodeName(value) !== null || get(value, 'window') === value) return false;
    if (!isFunction(get(value, 'on'))) return false;
    for (let i = 0; i < methods.length; i++) if (isFunction(get(value, methods[i] ?? ''))) return true;
    return false;
  } catch {
    return false;
  }
}

interface Observed {
  place: Place;
  tell: Tell;
  wrap: Wrap;
}

function observeBus(bus: object, on: Callable, { place, tell, wrap }: Observed): void {
  const { vendor, source } = place;
  const subscribed: Record<string, true> = { __proto__: null } as never;
  let learnt = 0;
  /** The call of `emit` under way: whether a handler of ours has heard it. */
  let emission: { heard: boolean } | null = null;

  function report(event: string, args: unknown[]): void {
    tell({ channel: 'bus', source, vendor, name: event, content: { event, arguments: args } });
  }

  function subscribe(event: string): void {
    subscribed[event] = true;
    const handler = (...args: unknown[]): void => {
      if (emission !== null) emission.heard = true;
      report(event, args);
    };
    try {
      apply(on, bus, [event, handler]);
    } catch {
      // A bus that refuses a name; the others may do.
    }
  }

  /** The page subscribes to a name: an undocumented one is told, and listened to as well. */
  function learn(name: unknown): void {
    if (typeof name !== 'string' || name in subscribed || learnt >= mostNames) return;
    learnt += 1;
    tell({ channel: 'bus', source, vendor, name, content: { listener: name } });
    // Wildcards would tell every event twice.
    if (name === '*' || name === 'all') subscribed[name] = true;
    else subscribe(name);
  }

  for (let i = 0; i < place.bus.events.length; i++) subscribe(place.bus.events[i] ?? '');

  wrap(bus, 'on', {
    __proto__: null,
    apply(target, self, args) {
      learn(args[0]);
      return apply(target, self, args);
    },
  });

  wrap(bus, 'emit', {
    __proto__: null,
    apply(target, self, args) {
      const name = args[0];
      const outer = emission;
      const own = { heard: false };
      emission = own;
      let threw = true;
      try {
        const result: unknown = apply(target, self, args);
        threw = false;
        return result;
      } finally {
        emission = outer;
        // Nobody of ours was called: the name is not subscribed, or a handler of the page threw before our turn.
        if (!own.heard && typeof name === 'string' && (threw || !(name in subscribed))) report(name, rest(args));
      }
    },
  });
}

function rest(args: unknown[]): unknown[] {
  const result: unknown[] = [];
  for (let i = 1; i < args.length; i++) result[i - 1] = args[i];
  return result;
}
