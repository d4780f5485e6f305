import type { BusSource } from '../../core/vendor.ts';
import { add, apply, get, has, isFunction, isObject, nodeName, now, settle } from './pristine.ts';
import type { Tell, Teller } from './reporter.ts';
import type { Wrap } from './wrap.ts';

/** Where a bus was found, and whose it is. `source` as people are told: `widget`, `createWidget()`, `observe()`. */
export interface Place extends Teller {
  bus: BusSource;
}

export function createPlace(vendor: string, bus: BusSource, source: string): Place {
  return { channel: 'bus', vendor, bus, source };
}

/** Subscribes to a bus, once per object. Does nothing for anything that is no bus. Never throws. */
export type Observe = (value: unknown, place: Place) => void;

/** Undocumented names learnt on one bus: a page that subscribes to ever new ones must not fill the memory. */
const mostNames = 100;

export function createObserve(tell: Tell, wrap: Wrap): Observe {
  const observed = new WeakSet();

  function observeBus(bus: object, place: Place): void {
    const on: unknown = get(bus, 'on');
    if (!isFunction(on)) return;
    const { events } = place.bus;
    const subscribed: Record<string, true> = { __proto__: null } as never;
    let learnt = 0;
    /** Whether a handler of ours has heard the call of `emit` under way. */
    let heard = false;

    const report = (event: string, args: readonly unknown[]): void => tell(place, event, { event, arguments: args });

    const subscribe = (event: string): void => {
      subscribed[event] = true;
      const handler = (...args: unknown[]): void => {
        heard = true;
        report(event, args);
      };
      try {
        // A promise that fails would be an unhandled rejection of the page's; anything else is refused by it, which is as well. `now` does no harm.
        settle(apply(on, bus, [event, handler]), null, now);
      } catch {
        // A bus that refuses a name; the others may do.
      }
    };

    for (let i = 0; i < events.length; i++) subscribe(events[i] ?? '');

    wrap(bus, 'on', (run, args) => {
      const name = args[0];
      // The page subscribes: an undocumented name is told, and listened to as well.
      if (typeof name === 'string' && !(name in subscribed) && learnt < mostNames) {
        learnt += 1;
        tell(place, name, { listener: name });
        // Wildcards would tell every event twice.
        if (name === '*' || name === 'all') subscribed[name] = true;
        else subscribe(name);
      }
      return run();
    });

    wrap(bus, 'emit', (run, args) => {
      const name = args[0];
      // An emission within an emission: what was heard in the inner one says nothing of the outer.
      const outer = heard;
      heard = false;
      let threw = true;
      try {
        const result = run();
        threw = false;
        return result;
      } finally {
        const missed = !heard;
        heard = outer;
        // Nobody of ours was called: the name is not subscribed, or a handler of the page threw before our turn.
        if (missed && typeof name === 'string' && (threw || !(name in subscribed)))
          report(name, apply(rest, null, args));
      }
    });
  }

  return (value, place) => {
    try {
      if (!isBus(value, place.bus.methods) || has(observed, value)) return;
      add(observed, value);
      observeBus(value, place);
    } catch {
      // A hostile or dying object; the page goes on without us.
    }
  };
}

/** A bus has a method `on` and one of `methods`, and is no element and no window (`<iframe name="widget">`, whose `open` is the browser's). */
export function isBus(value: unknown, methods: readonly string[]): value is object {
  try {
    if (!isObject(value) || nodeName(value) || get(value, 'window') === value) return false;
    if (!isFunction(get(value, 'on'))) return false;
    for (let i = 0; i < methods.length; i++) if (isFunction(get(value, methods[i] ?? ''))) return true;
  } catch {
    // An object that throws at a look is none.
  }
  return false;
}

/** All but the first argument. A parameter list is filled without asking anything the page may have replaced. */
function rest(_first: unknown, ...others: unknown[]): unknown[] {
  return others;
}
