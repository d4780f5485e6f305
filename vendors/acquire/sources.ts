import type { HeardSources, WatchedSources } from '../../core/vendor.ts';

// A free identifier, not a property of `window`: a classic script's top-level `let`, `const` and `class` are visible by name only.
declare const acquireIO: unknown;

/** Acquire documents no window messages and no DOM events (read 2026-11-20). */
export const acquireHeard: HeardSources = { id: 'acquire', origins: [], messages: [], domEvents: [] };

/**
 * The app is handed to each function pushed to `window.acquire`, and stands at `window.acquireIO`. A co-browsing session is a bus of its own, of which
 * the documentation shows nothing but `.on`.
 */
export const acquireWatched: WatchedSources = {
  id: 'acquire',
  buses: [
    {
      queues: ['acquire'],
      lookups: { acquireIO: () => acquireIO },
      common: [],
      factories: [],
      methods: [
        'max',
        'min',
        'startChat',
        'myself',
        'availableAgents',
        'userDetails',
        'threadManager',
        'visitorPageUpdate',
        'loginVisitor',
        'logoutVisitor',
        'startCoBrowseCodeBox',
      ],
      events: [
        'conversation-start',
        'conversation-end',
        'ui_reloaded',
        'cobrowse-request',
        'cobrowse_session',
        'rtcroom-incall',
        'rtcroom',
      ],
      // Its handler is asked for a yes or no.
      controls: ['cobrowse-request'],
      offers: { cobrowse_session: { methods: ['on'], events: ['mirror', 'mirror-dispose', 'dispose'] } },
    },
  ],
  callbacks: [],
  callbackProperties: [],
};
