import type { Delivery, DeliveryHeaders } from '../../../../core/webhook/delivery.ts';
import type { SignatureSettings, SigningVendor } from '../../../../core/webhook/signature.ts';
import { webCryptoHmac } from '../../../../messaging/hmac.ts';
import { vectorBody, vectors } from './read-vectors.ts';

export const chatData = {
  name: 'Chat Data',
  signature: { header: 'x-chat-data-hmac-sha256', encoding: 'base64', timestamped: null },
} satisfies SigningVendor;
export const onceHub = {
  name: 'OnceHub',
  signature: { header: 'oncehub-signature', encoding: 'hex', timestamped: { time: 't', signature: 's' } },
} satisfies SigningVendor;
export const acquire = { name: 'Acquire', signature: null } satisfies SigningVendor;

export const made = vectors.onceHub.time * 1_000;
export const settings: SignatureSettings = { hmac: webCryptoHmac, secret: null, standardSecret: null, tolerance: 300 };
export const chatDataSettings = { ...settings, secret: vectors.chatData.secret };
export const onceHubSettings = { ...settings, secret: vectors.onceHub.secret };
export const standardSettings = { ...settings, standardSecret: vectors.standard.secret };

export function delivery(body: Uint8Array, headers: DeliveryHeaders | null, change: Partial<Delivery> = {}): Delivery {
  const base64 = Buffer.from(body).toString('base64');
  return { seq: 1, time: made + 2_000, method: 'POST', target: '/', headers, body: { base64 }, ...change };
}

export const chatDataHeaders = { 'x-chat-data-hmac-sha256': vectors.chatData.bodies['chat-data.body'] };
export const chatDataDelivery = delivery(vectorBody('chat-data.body'), chatDataHeaders);
export const onceHubSignature = vectors.onceHub.bodies['oncehub.body'];
export const onceHubDelivery = (header: string, change: Partial<Delivery> = {}): Delivery =>
  delivery(vectorBody('oncehub.body'), { 'oncehub-signature': header }, change);
export const onceHubHeader = `t=${vectors.onceHub.time},s=${onceHubSignature}`;
export const standardHeaders = {
  'webhook-id': vectors.standard.id,
  'webhook-timestamp': String(vectors.standard.time),
  'webhook-signature': `v1,${vectors.standard.bodies['standard.body']}`,
};
export const standardDelivery = (change: DeliveryHeaders = {}): Delivery =>
  delivery(vectorBody('standard.body'), { ...standardHeaders, ...change });
