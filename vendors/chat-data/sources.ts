import type { HeardSources, WatchedSources } from '../../core/vendor.ts';

// A free identifier, not a property of `window`: a classic script's top-level `let`, `const` and `class` are visible by name only.
declare const chatbot: unknown;

/**
 * Chat Data posts `{ event, payload }` to the page from its frame, a shape many programs use: only the origin says that it is Chat Data's
 * (postMessage page and the vendor's own code, read 2026-11-20).
 */
export const chatDataHeard: HeardSources = {
  id: 'chat-data',
  origins: ['https://www.chat-data.com'],
  messages: [{ nameKey: 'event', payloadKey: 'payload', prefix: '', distinctive: false, marks: ['chatbot_id'] }],
  domEvents: [],
};

/** Its SDK (`window.chatbot`) hands the same `{ event, payload }` to `addEventListener`; that the messages feed it is read from the same shape, no page says so. */
export const chatDataWatched: WatchedSources = {
  id: 'chat-data',
  buses: [
    {
      lookups: { chatbot: () => chatbot },
      common: ['chatbot'],
      factories: [],
      subscribe: 'addEventListener',
      methods: [
        'initialize',
        'sendUserInfo',
        'clearUserInfo',
        'openWidget',
        'closeWidget',
        'toggleWidget',
        'setTheme',
        'toggleTheme',
        'getConfig',
      ],
      events: ['chat', 'lead-submission', 'live-chat-escalation', 'minimize-widget'],
      payloadKey: 'payload',
      mirrorsMessages: true,
    },
  ],
  callbacks: [],
  callbackProperties: [],
};
