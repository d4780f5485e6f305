import type { Documentation } from '../../core/vendor.ts';

function page(path: string): Documentation {
  return { url: `https://developer.acquire.io/master/${path}`, read: '2026-11-20' };
}

/** The pages of Acquire's documentation this folder is written from. */
export const documentation = {
  conversation: page('js-api/js-live-chat-api/conversation'),
  widget: page('js-api/advanced/widget-ui'),
  reference: page('js-api/advanced/reference'),
  cobrowse: page('co-browse-apis/acquire-co-browse/api'),
  calls: page('acquire-api-events/webrtc-related-events'),
  webhookFormat: page('webhook-api/webhooks-basic/webhook-format'),
  chatStart: page('webhook-api/webhook-events/on-chat-start'),
  chatAccept: page('webhook-api/webhook-events/on-chat-accept'),
  chatMessage: page('webhook-api/webhook-events/on-chat-message'),
  chatClose: page('webhook-api/webhook-events/on-chat-close'),
} as const;
