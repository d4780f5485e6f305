import type { Json } from '../json.ts';
import { at } from '../json.ts';
import type { DeliveryHeaders, SignatureVerdict } from './delivery.ts';
import { noteOfFile } from './note-texts.ts';

/** What an event's `webhook` says of its delivery, read with care: it may come from an imported file. Null where nothing is told. */
export interface ReadWebhookRecord {
  method: string;
  target: string;
  /** Null when they are not known. */
  headers: DeliveryHeaders | null;
  /** Null where the file has none of ours. */
  signature: SignatureVerdict | null;
  note: string;
}

const verdicts: readonly SignatureVerdict[] = ['verified', 'wrong', 'absent', 'not-checked', 'not-signed-by-vendor'];

/** Reads the `webhook` of an event; null for an event of another channel. Never throws. */
export function readWebhookRecord(webhook: Json): ReadWebhookRecord | null {
  if (typeof webhook !== 'object' || webhook === null || Array.isArray(webhook)) return null;
  const signature = at(webhook, ['signature']);
  return {
    method: textAt(webhook, 'method'),
    target: textAt(webhook, 'target'),
    headers: headersAt(webhook),
    signature: verdicts.find((verdict) => verdict === signature) ?? null,
    note: textAt(webhook, 'note'),
  };
}

function textAt(webhook: Json, key: string): string {
  const value = at(webhook, [key]);
  return typeof value === 'string' ? value : '';
}

function headersAt(webhook: Json): DeliveryHeaders | null {
  const headers = at(webhook, ['headers']);
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return null;
  const texts = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return Object.fromEntries(texts);
}

/**
 * What an imported file says of a delivery. That a signature was verified is the file's word: only who had the raw bytes and the secret could check it.
 * That it was wrong is believed, for to distrust a good event does less harm than to trust a forged one.
 */
export function fromFile(webhook: Json): Json {
  const record = readWebhookRecord(webhook);
  if (record === null || record.signature !== 'verified') return webhook;
  const note = `${noteOfFile} ${record.note}`.trim();
  return { ...Object(webhook), signature: 'not-checked', note };
}
