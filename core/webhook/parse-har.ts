import { at } from '../json.ts';
import { base64Bytes, utf8Length } from './bytes.ts';
import type { DeliveryBody, DeliveryHeaders } from './delivery.ts';
import { deliveryHeaders } from './delivery-headers.ts';
import type { UnnumberedDelivery } from './delivery-size.ts';
import { sizeFault } from './delivery-size.ts';
import type { ParsedText } from './parsed-text.ts';
import { refused } from './parsed-text.ts';
import { isRecord } from './relay-event.ts';
import { requestTarget } from './request-target.ts';
import type { TextRefusal } from './text-refusal.ts';

/** True for what an HTTP archive holds (HAR 1.2: `log.entries`). */
export function isHar(value: unknown): boolean {
  return Array.isArray(at(value, ['log', 'entries']));
}

/** The requests of an HTTP archive that send a body by POST, PUT or PATCH. All others are left out and counted. */
export function parseHar(value: unknown): ParsedText {
  const entries = at(value, ['log', 'entries']);
  if (!Array.isArray(entries)) return refused({ code: 'harNoList' });
  const deliveries: UnnumberedDelivery[] = [];
  let others = 0;
  let tooLarge = 0;
  for (const [index, entry] of entries.entries()) {
    const request = at(entry, ['request']);
    if (!isRecord(request)) return refused({ code: 'harNoRequest', index });
    const delivery = deliveryOf(request, at(entry, ['startedDateTime']));
    if (delivery === null) others += 1;
    else if (delivery === 'not base64') return refused({ code: 'harNotBaseText', index });
    else if (sizeFault(delivery) !== null) tooLarge += 1;
    else deliveries.push(delivery);
  }
  if (deliveries.length === 0) return refused(noneOf(others, tooLarge));
  return { ok: true, deliveries, what: { kind: 'har', count: deliveries.length, others, tooLarge } };
}

function noneOf(others: number, tooLarge: number): TextRefusal {
  if (others === 0 && tooLarge === 0) return { code: 'harEmpty' };
  if (tooLarge === 0) return { code: 'harOthers', others, tooLarge };
  return { code: others === 0 ? 'harTooLarge' : 'harOthersAndTooLarge', others, tooLarge };
}

/** Null for a request without a body. */
function deliveryOf(request: Record<string, unknown>, started: unknown): UnnumberedDelivery | 'not base64' | null {
  const method = typeof request['method'] === 'string' ? request['method'].toUpperCase() : '';
  const text = at(request, ['postData', 'text']);
  if (!['POST', 'PUT', 'PATCH'].includes(method) || typeof text !== 'string' || text === '') return null;
  const body = bodyOf(text, request);
  if (body === null) return 'not base64';
  const url = request['url'];
  const target = typeof url === 'string' ? requestTarget(url) : '';
  return { time: timeOf(started), method, target, headers: headersOf(request['headers']), body };
}

function bodyOf(text: string, request: Record<string, unknown>): DeliveryBody | null {
  if (at(request, ['postData', 'encoding']) === 'base64') return base64Bytes(text) === null ? null : { base64: text };
  // A text with another number of bytes than were sent was decoded or cut on its way.
  const size = request['bodySize'];
  const isWhole = typeof size !== 'number' || size <= 0 || size === utf8Length(text);
  return { text, exact: isWhole && !text.includes('\ufffd') && !/[\ud800-\udfff]/u.test(text) };
}

function headersOf(list: unknown): DeliveryHeaders | null {
  if (!Array.isArray(list)) return null;
  const pairs = list.flatMap((header): [string, string][] => {
    const name = at(header, ['name']);
    const value = at(header, ['value']);
    // `:method` and the like belong to HTTP/2, not to the request.
    return typeof name === 'string' && typeof value === 'string' && !name.startsWith(':') ? [[name, value]] : [];
  });
  return deliveryHeaders(pairs);
}

function timeOf(started: unknown): number | null {
  const time = typeof started === 'string' ? Date.parse(started) : Number.NaN;
  return time >= 0 ? time : null;
}
