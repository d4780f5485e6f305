import { defineVendor } from '../../core/vendor.ts';
import { conversationEvents } from './conversation.ts';
import { documentation } from './documentation.ts';
import { liveEvents } from './live.ts';
import { acquireHeard, acquireWatched } from './sources.ts';
import { acquireWebhooks, webhookEvents } from './webhooks.ts';

/** Acquire: live chat, calls and co-browsing. */
export const acquire = defineVendor({
  id: 'acquire',
  name: 'Acquire',
  documentation: Object.values(documentation),
  sources: { ...acquireHeard, ...acquireWatched },
  webhooks: acquireWebhooks,
  events: [...conversationEvents, ...liveEvents, ...webhookEvents],
});
