import type { ReadWebhookRecord } from '../../core/webhook/webhook-record.ts';
import { t } from '../../locales/text.ts';

/** A webhook's way in words: what was asked of whom. */
export interface DeliveryWords {
  receiver: string;
  request: string;
  words: string;
}

/** How a delivery came to its receiver, as far as its record tells. `sender` begins the sentence. */
export function deliveryWords(sender: string, record: ReadWebhookRecord | null): DeliveryWords {
  const host = record?.headers?.['host'] ?? '';
  const request = [record?.method, record?.target].filter((part) => part !== undefined && part !== '').join(' ');
  const values = { sender, receiver: host, request };
  return {
    receiver: host === '' ? t('webhooks.picture.yourReceiver') : host,
    request: request === '' ? t('webhooks.picture.requestUnknown') : request,
    words: t(`webhooks.called.${told(host !== '', request !== '')}`, values),
  };
}

function told(host: boolean, request: boolean): 'receiver' | 'receiverWith' | 'yours' | 'yoursWith' {
  if (host) return request ? 'receiverWith' : 'receiver';
  return request ? 'yoursWith' : 'yours';
}
