import type { Documentation } from '../../core/vendor.ts';

function page(url: string): Documentation {
  return { url, read: '2026-11-20' };
}

const developerCenter = 'https://github.com/scheduleonce/developer-center';
const helpCenter = 'https://help.oncehub.com/developers/client-side-api';

/** The pages of OnceHub's documentation this folder is written from. */
export const documentation = {
  embedEvents: page(`${helpCenter}/embed-events/`),
  chatbot: page(`${helpCenter}/embedded-chatbot-events/`),
  /** The page as it stood in January 2025, with the names before `oncehub.chatbot.*`. */
  olderChatbot: page(
    `${developerCenter}/blob/9fcc46b/docs/Client-side%20APIs/collecting-data-from-an-embedded-chatbot-widget.md`,
  ),
  bookingCalendar: page(`${helpCenter}/embedded-booking-calendar-events/`),
  form: page(`${helpCenter}/embedded-form-events/`),
  classic: page(`${helpCenter}/collecting-data-from-embedded-booking-page/`),
  webhookEvents: page(`${developerCenter}/tree/1ff433208bea5305d9d677f2f5f49d29477cb6d7/openapi/webhooks/`),
  bookingWebhook: page(
    `${developerCenter}/blob/1bda281bc9849e121bc737527d920cd77a8e7870/openapi/components/schemas/booking-webhook-event.yaml`,
  ),
  conversationWebhook: page(
    `${developerCenter}/blob/1fa5f035592b623fb08f0562b6a5356a7376af46/openapi/components/schemas/conversation.yaml`,
  ),
  webhookSignatures: page('https://help.oncehub.com/developers/webhooks/webhook-signatures/'),
} as const;
