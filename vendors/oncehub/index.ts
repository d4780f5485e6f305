import { defineVendor } from '../../core/vendor.ts';
import { bookingEvents } from './booking.ts';
import { chatbotEvents } from './chatbot.ts';
import { classicEvents } from './classic.ts';
import { documentation } from './documentation.ts';
import { formEvents } from './form.ts';
import { oncehubHeard, oncehubWatched } from './sources.ts';
import { oncehubWebhooks, webhookEvents } from './webhooks.ts';

/** OnceHub: chatbots, booking calendars, routing forms, classic booking pages. */
export const oncehub = defineVendor({
  id: 'oncehub',
  name: 'OnceHub',
  documentation: Object.values(documentation),
  sources: { ...oncehubHeard, ...oncehubWatched },
  webhooks: oncehubWebhooks,
  events: [...chatbotEvents, ...bookingEvents, ...formEvents, ...classicEvents, ...webhookEvents],
});
