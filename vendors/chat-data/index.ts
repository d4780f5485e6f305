import { defineVendor } from '../../core/vendor.ts';
import { clientEvents } from './client.ts';
import { documentation } from './documentation.ts';
import { chatDataHeard, chatDataWatched } from './sources.ts';
import { chatDataWebhooks, webhookEvents } from './webhooks.ts';

/** Chat Data: AI chatbots. */
export const chatData = defineVendor({
  id: 'chat-data',
  name: 'Chat Data',
  documentation: Object.values(documentation),
  sources: { ...chatDataHeard, ...chatDataWatched },
  webhooks: chatDataWebhooks,
  ownOrigins: "Reseller plans serve the widget from the customer's own domain, and its messages then come from there.",
  events: [...clientEvents, ...webhookEvents],
});
