import type { HeardSources, WatchedSources } from '../../core/vendor.ts';

/**
 * OnceHub posts `{ type: 'oncehub.…', payload }` to the page from its frame.
 * `https://oncehub.com` is the only origin its documentation names (embed-events page, read 2026-11-20): its script hosts
 * (cdn.oncehub.com, cdn3.onceplatform.com) run inside the page and send nothing.
 */
export const oncehubHeard: HeardSources = {
  id: 'oncehub',
  origins: ['https://oncehub.com'],
  messages: [{ nameKey: 'type', payloadKey: 'payload', prefix: 'oncehub.', distinctive: true }],
  domEvents: [],
};

/** Its classic booking pages call a global function instead. */
export const oncehubWatched: WatchedSources = {
  id: 'oncehub',
  buses: [],
  callbacks: [{ global: 'SOAfterConfirmationFunction' }],
  callbackProperties: [],
};
