import type { Json } from '../../json.ts';
import { readWebhookRecord } from '../../webhook/webhook-record.ts';
import { markdownCode, markdownText } from './markdown-text.ts';

/** What a delivery came with, for a report: the request and its signature's verdict. */
export function webhookLines(webhook: Json): [string, string][] {
  const record = readWebhookRecord(webhook);
  if (record === null) return [];
  const request = `${record.method} ${record.target}`.trim();
  return [
    ...(request === '' ? [] : ([['Request', markdownCode(request)]] satisfies [string, string][])),
    ...(record.signature === null
      ? []
      : ([['Signature', `${record.signature}. ${markdownText(record.note)}`]] satisfies [string, string][])),
  ];
}
