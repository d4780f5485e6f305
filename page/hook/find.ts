import type { BusSource, VendorSources } from '../../core/vendor.ts';
import type { Observe, Place } from './bus.ts';
import type { Names } from './names.ts';
import { apply, construct, isObject } from './pristine.ts';
import type { Tell } from './reporter.ts';
import type { Around, Wrap } from './wrap.ts';

export interface FindOptions {
  self: Window;
  sources: readonly VendorSources[];
  names: Names;
  observe: Observe;
  tell: Tell;
  wrap: Wrap;
}

/**
 * Gives the function that looks for every bus, factory and callback the sources name, and takes up what is there: cheap, idempotent, never throws.
 * Traps the names that may be. What to look for is laid out now, before the page runs; see ./pristine.ts.
 */
export function createFind({ self, sources, names, observe, tell, wrap }: FindOptions): () => void {
  const looks: (() => void)[] = [];

  function find(): void {
    for (let i = 0; i < looks.length; i++) {
      try {
        looks[i]?.();
      } catch {
        // What one name leads to must not hide the next.
      }
    }
  }

  function addBus(vendor: string, bus: BusSource): void {
    for (const source of new Set([...Object.keys(bus.lookups), ...bus.trapped])) {
      const lookup = bus.lookups[source];
      looks.push(() => observe(names.read(source, lookup), { vendor, bus, source }));
    }
    for (const factory of bus.factories) {
      const [first = '', method] = factory.split('.');
      const lookup = bus.lookups[first];
      const around = makes({ vendor, bus, source: `${factory}()` });
      looks.push(() => {
        const owner = method === undefined ? self : names.read(first, lookup);
        if (isObject(owner)) wrap(owner, method ?? first, around);
      });
    }
    for (const name of bus.trapped) names.trap(name, find);
  }

  function makes(place: Place): Around {
    return {
      __proto__: null,
      apply(target, receiver, args) {
        const made: unknown = apply(target, receiver, args);
        observe(made, place);
        return made;
      },
      construct(target, args, newTarget) {
        const made: object = construct(target, args, newTarget);
        observe(made, place);
        return made;
      },
    };
  }

  function addCallback(vendor: string, callback: string): void {
    const around: Around = {
      __proto__: null,
      apply(target, receiver, args) {
        const content = { callback, arguments: args };
        tell({ channel: 'callback', source: callback, vendor, name: callback, content });
        return apply(target, receiver, args);
      },
    };
    looks.push(() => wrap(self, callback, around));
    names.trap(callback, find);
  }

  for (const { id, buses, callbacks } of sources) {
    for (const bus of buses) addBus(id, bus);
    for (const { global } of callbacks) addCallback(id, global);
  }
  return find;
}
