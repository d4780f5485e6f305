import type { BusSource, WatchedSources } from '../../core/vendor.ts';
import type { Observe } from './bus.ts';
import { createPlace } from './bus.ts';
import type { Names } from './names.ts';
import { isObject } from './pristine.ts';
import type { Tell } from './reporter.ts';
import type { Wrap } from './wrap.ts';

export interface FindOptions {
  self: Window;
  sources: readonly WatchedSources[];
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
    const { lookups, common, factories } = bus;
    for (const [source, lookup] of Object.entries(lookups)) {
      const place = createPlace(vendor, bus, source);
      looks.push(() => observe(names.read(source, lookup), place));
      if (!common.includes(source)) names.trap(source, find);
    }
    for (const factory of factories) {
      const place = createPlace(vendor, bus, `${factory}()`);
      const [first = '', method] = factory.split('.');
      const lookup = lookups[first];
      looks.push(() => {
        const owner = method === undefined ? self : lookup && names.read(first, lookup);
        if (!isObject(owner)) return;
        wrap(owner, method ?? first, (run) => {
          const made = run();
          observe(made, place);
          return made;
        });
      });
    }
  }

  function addCallback(vendor: string, source: string): void {
    looks.push(() =>
      wrap(self, source, (run, args) => {
        tell({ channel: 'callback', source, vendor }, source, { callback: source, arguments: args });
        return run();
      }),
    );
    names.trap(source, find);
  }

  for (const { id, buses, callbacks } of sources) {
    for (const bus of buses) addBus(id, bus);
    for (const { global } of callbacks) addCallback(id, global);
  }
  return find;
}
