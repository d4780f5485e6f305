import type { WatchedSources } from '../../core/vendor.ts';
import type { Observe } from './bus.ts';
import { createPlace, isBus } from './bus.ts';
import type { Tell } from './reporter.ts';

/** The name under which a page hands over a widget it keeps to itself: `window.__WIDGETSCOPE__?.observe(widget, 'bitpalm')`. */
export const handover = '__WIDGETSCOPE__';

const source = 'observe()';

/** What stands under that name: `observe(bus, vendorId)` gives its first argument back and never throws. Misuse is told to the panel. */
export function createHandover(sources: readonly WatchedSources[], observe: Observe, tell: Tell): object {
  // What a page hands over by name need not have a widget's other methods.
  const places = sources.flatMap(({ id, buses }) =>
    buses.map((bus) => createPlace(id, { ...bus, methods: [bus.subscribe ?? 'on'] }, source)),
  );

  return Object.freeze({
    observe(value: unknown, id: unknown) {
      let reason = 'unknown vendor';
      for (let i = 0; i < places.length; i++) {
        const place = places[i];
        if (place === undefined || place.vendor !== id) continue;
        if (isBus(value, place)) {
          observe(value, place);
          return value;
        }
        reason = 'not a widget';
      }
      tell({ channel: 'bus', source, vendor: null }, null, { observe: typeof id === 'string' ? id : '', reason });
      return value;
    },
  });
}
