import type { BusSource, CallbackPropertySource, WatchedSources } from '../../core/vendor.ts';
import type { Observe } from './bus.ts';
import { createPlace } from './bus.ts';
import { createCallbackProperties } from './callback-properties.ts';
import type { Names } from './names.ts';
import { get, isObject } from './pristine.ts';
import { createTakeQueue } from './queue.ts';
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
    const { lookups, common, factories, queues = [] } = bus;
    for (const [source, lookup] of Object.entries(lookups)) {
      const place = createPlace(vendor, bus, source);
      looks.push(() => observe(names.read(source, lookup), place));
      if (!common.includes(source)) names.trap(source, find);
    }
    for (const queue of queues) {
      const take = createTakeQueue(createPlace(vendor, bus, `${queue}.push()`), observe, wrap);
      looks.push(() => take(names.read(queue, () => get(self, queue))));
      names.trap(queue, find);
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

  const takeObjectOf = createCallbackProperties(self.document, tell, wrap);

  function addCallbackProperties(vendor: string, source: CallbackPropertySource): void {
    const telling: Record<string, unknown> = { __proto__: null };
    for (const global of source.globals) {
      const take = takeObjectOf({ channel: 'callback', source: global, vendor }, source, telling);
      const keep = (): void => names.keep(global, take);
      looks.push(() => {
        keep();
        take(names.read(global, () => get(self, global)));
      });
      keep();
    }
  }

  for (const { id, buses, callbacks, callbackProperties } of sources) {
    for (const bus of buses) addBus(id, bus);
    for (const { global } of callbacks) addCallback(id, global);
    for (const source of callbackProperties) addCallbackProperties(id, source);
  }
  return find;
}
