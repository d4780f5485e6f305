import type { HeardSources, WatchedSources } from '../../core/vendor.ts';

/** Product Guides tell by DOM events on `window`. The chat posts no documented messages, so Ebbot has no origin of messages (read 2026-11-20). */
export const ebbotHeard: HeardSources = {
  id: 'ebbot',
  origins: [],
  messages: [],
  domEvents: [
    { target: 'window', type: 'ebbot_widget_event' },
    { target: 'window', type: 'dt_add_to_cart' },
  ],
};

/**
 * The chat calls functions that the page puts on `window.Ebbot`. Its documentation (chat-widget-api, read 2026-11-20) writes the object
 * `window.ebbot` in one place. `onGPTSourceClosed` is inferred: the release note that brought it prints `onGPTSourceOpened` twice.
 */
export const ebbotWatched: WatchedSources = {
  id: 'ebbot',
  buses: [],
  callbacks: [],
  callbackProperties: [
    {
      globals: ['Ebbot', 'ebbot'],
      names: [
        'onBeforeLoad',
        'onLoad',
        'onReset',
        'onCreate',
        'onDestroy',
        'onChatWindowOpen',
        'onChatWindowClose',
        'onMessage',
        'onBotMessage',
        'onUserMessage',
        'onStartConversation',
        'onGPTSourceOpened',
        'onGPTSourceClosed',
      ],
      methods: [
        'create',
        'destroy',
        'initChatWindow',
        'resetSession',
        'openChatWindow',
        'closeChatWindow',
        'sendMessage',
        'triggerScenario',
      ],
    },
  ],
};
