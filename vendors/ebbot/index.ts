import { defineVendor } from '../../core/vendor.ts';
import { documentation } from './documentation.ts';
import { hookEvents } from './hooks.ts';
import { productGuideEvents } from './product-guide.ts';
import { ebbotHeard, ebbotWatched } from './sources.ts';
import { chatWebhooks } from './webhook-chat.ts';
import { messageWebhooks } from './webhook-messages.ts';

/** Ebbot: chat with bots and people, and product guides. */
export const ebbot = defineVendor({
  id: 'ebbot',
  name: 'Ebbot',
  documentation: Object.values(documentation),
  sources: { ...ebbotHeard, ...ebbotWatched },
  // No page tells of headers, a secret or a signature (webhooks page, read 2026-11-20).
  webhooks: {
    nameKey: 'topic',
    prefix: '',
    marks: ['botId', 'requestId'],
    headers: [],
    nameHeader: null,
    signature: null,
  },
  events: [...hookEvents, ...productGuideEvents, ...chatWebhooks, ...messageWebhooks],
});
