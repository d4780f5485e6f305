import type { BusSource } from '../../core/vendor.ts';
import { add, apply, get, has, isFunction, isObject, isOfBrowser, now, settle } from './pristine.ts';
import type { Tell, Teller } from './reporter.ts';
import type { Wrap } from './wrap.ts';

/** What a bus looks like and tells, however it is found. */
type BusShape = Pick<BusSource, 'subscribe' | 'methods' | 'events' | 'controls' | 'offers'>;

/** Where a bus was found, whose it is and what is heard of it. `source` as people are told: `widget`, `createWidget()`, `observe()`. */
export interface Place extends Teller, Required<Pick<BusSource, 'subscribe' | 'methods' | 'events'>> {
  /** Without prototypes, so that a name the page makes up finds nothing. */
  controls: Readonly<Record<string, true>>;
  offers: Readonly<Record<string, Place>>;
}

/** Lays out a place. To be called before the page runs, see ./pristine.ts. */
export function createPlace(vendor: string, bus: BusShape, source: string): Place {
  const { subscribe = 'on', methods, controls = [], offers = {} } = bus;
  return {
    channel: 'bus',
    vendor,
    source,
    subscribe,
    methods,
    events: bus.events.filter((event) => !controls.includes(event)),
    controls: bare(controls.map((event) => [event, true])),
    offers: bare(Object.entries(offers).map(([event, offer]) => [event, createPlace(vendor, offer, event)])),
  };
}

function bare<Value>(entries: [string, Value][]): Record<string, Value> {
  return Object.setPrototypeOf(Object.fromEntries(entries), null);
}

/** Subscribes to a bus, once per object. Does nothing for anything that is no bus. Never throws. */
export type Observe = (value: unknown, place: Place) => void;

/** Undocumented names learnt on one bus: a page that subscribes to ever new ones must not fill the memory. */
const mostNames = 100;

export function createObserve(tell: Tell, wrap: Wrap): Observe {
  const observed = new WeakSet();

  function observeBus(bus: object, place: Place): void {
    const { events, controls, offers, subscribe: method } = place;
    const on: unknown = get(bus, method);
    if (!isFunction(on)) return;
    const subscribed: Record<string, true> = { __proto__: null } as never;
    let learnt = 0;
    /** Whether a handler of ours has heard the call of `emit` under way. */
    let heard = false;

    const report = (event: string, args: readonly unknown[]): void => {
      tell(place, event, { event, arguments: args });
      const offer = offers[event];
      if (offer) observe(args[0], offer);
    };

    const subscribe = (event: string): unknown => {
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
      return handler;
    };

    /** For control events: our handler, and those of the page that it stands beside. */
    const beside: Record<string, { handler: unknown; own: unknown[] }> = { __proto__: null } as never;

    for (let i = 0; i < events.length; i++) subscribe(events[i] ?? '');

    wrap(bus, method, (run, args) => {
      const name = args[0];
      if (typeof name === 'string' && name in controls) {
        // Now that the page itself answers such an event, one listener more changes nothing.
        if (isFunction(args[1])) {
          const { own } = (beside[name] ??= { handler: subscribe(name), own: [] });
          own[own.length] = args[1];
        }
      } else if (typeof name === 'string' && !(name in subscribed)) {
        if (learnt < mostNames) {
          // The page subscribes: an undocumented name is told, and listened to as well.
          learnt += 1;
          tell(place, name, { listener: name });
          // Wildcards would tell every event twice.
          if (name === '*' || name === 'all') subscribed[name] = true;
          else subscribe(name);
        }
      }
      return run();
    });

    const off: unknown = get(bus, 'off');
    wrap(bus, 'off', (run, args) => {
      const result = run();
      const name = args[0];
      const ours = typeof name === 'string' ? beside[name] : undefined;
      if (typeof name !== 'string' || !ours || !isFunction(off)) return result;
      let left = 0;
      // `off(name)` takes all.
      for (let i = 0; i < ours.own.length && isFunction(args[1]); i++) {
        if (ours.own[i] === args[1]) ours.own[i] = undefined;
        else if (ours.own[i]) left += 1;
      }
      // The page's last one is gone: ours would now make the widget wait for an answer.
      if (left < 1) {
        delete beside[name];
        delete subscribed[name];
        apply(off, bus, [name, ours.handler]);
      }
      return result;
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

  function observe(value: unknown, place: Place): void {
    try {
      if (!isBus(value, place) || has(observed, value)) return;
      add(observed, value);
      observeBus(value, place);
    } catch {
      // A hostile or dying object; the page goes on without us.
    }
  }

  return observe;
}

/** A bus has the method that subscribes and one of `methods`, and is nothing of the browser's. */
export function isBus(value: unknown, { subscribe, methods }: Pick<Place, 'subscribe' | 'methods'>): value is object {
  try {
    if (!isObject(value) || isOfBrowser(value) || !isFunction(get(value, subscribe))) return false;
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
