import type { ReadWebhookRecord } from '../webhook/webhook-record.ts';

/** A webhook's way in words: what was asked of whom. */
export interface DeliveryWords {
  receiver: string;
  request: string;
  words: string;
}

/** How a delivery came to its receiver, as far as its record tells. `sender` begins the sentence. */
export function deliveryWords(sender: string, record: ReadWebhookRecord | null): DeliveryWords {
  const host = record?.headers?.['host'] ?? null;
  const method = record?.method ?? '';
  const target = record?.target ?? '';
  const receiver = host === null || host === '' ? 'Your receiver' : host;
  const request = [method, target].filter((part) => part !== '').join(' ') || 'request not known';
  const asked = method === '' && target === '' ? '' : ` with ${request}`;
  return {
    receiver,
    request,
    words: `${sender} called ${receiver === 'Your receiver' ? 'your receiver' : receiver}${asked}.`,
  };
}
