import type { Documentation } from '../../core/vendor.ts';

function page(url: string): Documentation {
  return { url, read: '2026-11-20' };
}

const helpCenter = 'https://help.oncehub.com/developers/client-side-api';

/** The pages of OnceHub's documentation this folder is written from. */
export const documentation = {
  embedEvents: page(`${helpCenter}/embed-events/`),
  chatbot: page(`${helpCenter}/embedded-chatbot-events/`),
  /** The page as it stood in January 2025, with the names before `oncehub.chatbot.*`. */
  olderChatbot: page(
    'https://github.com/scheduleonce/developer-center/blob/9fcc46b/docs/Client-side%20APIs/collecting-data-from-an-embedded-chatbot-widget.md',
  ),
  bookingCalendar: page(`${helpCenter}/embedded-booking-calendar-events/`),
  form: page(`${helpCenter}/embedded-form-events/`),
  classic: page(`${helpCenter}/collecting-data-from-embedded-booking-page/`),
} as const;
