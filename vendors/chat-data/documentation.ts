import type { Documentation } from '../../core/vendor.ts';

function page(url: string): Documentation {
  return { url, read: '2026-11-20' };
}

/** The pages of Chat Data's documentation this folder is written from. */
export const documentation = {
  messages: page('https://cookbook.chat-data.com/docs/postmessage-events'),
  sdk: page('https://cookbook.chat-data.com/docs/chatbot-sdk'),
  /** The vendor's own page that reads `lead-submission`: the only place that shows its payload. */
  integration: page(
    'https://github.com/chat-data-llc/ai-assistant-chat-data-integration/blob/6d5927a/src/components/UserInfoDisplay.js',
  ),
  webhooks: page('https://cookbook.chat-data.com/docs/webhooks-setup'),
  /** The vendor's own receiver: the two headers. */
  receiver: page('https://github.com/chat-data-llc/chat-data-webhooks-example/blob/615f4de/src/pages/api/webhook.js'),
} as const;
