import { browser } from 'wxt/browser';
import type { WebhookWorld } from '../../components/model/webhook-world.ts';
import { captureOfDelivery } from '../../core/webhook/captured-delivery.ts';
import { utf8Bytes } from '../../core/webhook/bytes.ts';
import { parseWebhooks } from '../../core/webhook/parse-webhooks.ts';
import { createWebhookRecogniser } from '../../core/webhook/recognise-webhook.ts';
import { signatureHeaders } from '../../core/webhook/signature.ts';
import { toCurl } from '../../core/webhook/to-curl.ts';
import { webCryptoHmac } from '../../messaging/hmac.ts';
import { createSecrets } from '../../messaging/secrets.ts';
import { createWebhookStream } from '../../messaging/webhook-stream.ts';
import { vendors } from '../../vendors/index.ts';
import { copyText } from './copy-text.ts';
import { postWebhook } from './post-webhook.ts';

const recognise = createWebhookRecogniser(vendors);
const secrets = createSecrets(browser.storage.session);

/** The panel's webhooks in the browser: its network, its memory, its clipboard. */
export const webhookWorld: WebhookWorld = {
  parse: parseWebhooks,
  isKnown: (delivery) => recognise(delivery.headers, captureOfDelivery(delivery, 0).data) !== null,
  newSession: () => `text-${crypto.randomUUID()}`,
  createStream: (handlers) => createWebhookStream(handlers),
  secrets,
  async sign(scheme, body, id) {
    const secret = await secrets.get(id);
    if (secret === null) return null;
    return signatureHeaders(scheme, utf8Bytes(body), { hmac: webCryptoHmac, secret, time: Date.now() });
  },
  post: postWebhook,
  toCurl,
  copy: copyText,
};
