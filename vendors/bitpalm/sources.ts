import type { HeardSources, WatchedSources } from '../../core/vendor.ts';

// Free identifiers, not properties of `window`: a classic script's top-level `let`, `const` and `class` are visible by name only.
declare const widget: unknown;
declare const BitPalm: unknown;
declare const bitpalm: unknown;
declare const bitpalmWidget: unknown;
declare const BitPalmWidget: unknown;

/**
 * BitPalm's widget is the object `createWidget()` returns, with `.on(event, handler)`. Its documentation (api-reference, read 2026-11-20)
 * names no global, so these are the names pages give it.
 */
export const bitpalmWatched: WatchedSources = {
  id: 'bitpalm',
  buses: [
    {
      lookups: {
        widget: () => widget,
        BitPalm: () => BitPalm,
        bitpalm: () => bitpalm,
        bitpalmWidget: () => bitpalmWidget,
        BitPalmWidget: () => BitPalmWidget,
      },
      common: ['widget'],
      factories: ['createWidget', 'BitPalm.createWidget'],
      methods: ['open', 'close', 'identify', 'destroy'],
      events: [
        'widget_opened',
        'widget_closed',
        'conversation_started',
        'message_sent',
        'message_received',
        'lead_captured',
      ],
    },
  ],
  callbacks: [],
  callbackProperties: [],
};

/** The other way round: pages dispatch `bitpalm-identify` on `window`. */
export const bitpalmHeard: HeardSources = {
  id: 'bitpalm',
  origins: [],
  messages: [],
  domEvents: [{ target: 'window', type: 'bitpalm-identify' }],
};
