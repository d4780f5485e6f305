import { base64Bytes } from './bytes.ts';
import type { DeliveryBody, DeliveryHeaders } from './delivery.ts';
import type { DeliveryFault } from './delivery-fault.ts';
import { deliveryHeaders } from './delivery-headers.ts';
import type { UnnumberedDelivery } from './delivery-size.ts';
import { sizeFault } from './delivery-size.ts';

/** What a relay's object holds: its delivery, or why it cannot be read. */
export type RelayedDelivery = { ok: true; delivery: UnnumberedDelivery } | { ok: false; fault: DeliveryFault };

/**
 * True for the object that gosmee, our own receiver (`bodyB`) or smee.io (`body`, `query`) makes of a request. Vendors' own bodies have a `body` too,
 * so smee's is told by what stands beside it.
 */
export function isRelayEvent(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value)) return false;
  if (typeof value['bodyB'] === 'string') return 'timestamp' in value || 'content-type' in value || ':method' in value;
  const isSmee = 'body' in value && isRecord(value['query']) && typeof value['timestamp'] === 'number';
  return isSmee && ['host', 'content-type', 'content-length'].some((name) => typeof value[name] === 'string');
}

/**
 * The delivery of a relay's object (what-users-want: gosmee and smee.io wire formats): headers in lower case at top level beside `timestamp`, and the
 * body. `arrived` (milliseconds since the epoch, or null) is its time where the object tells none.
 */
export function relayedDelivery(event: Record<string, unknown>, arrived: number | null): RelayedDelivery {
  const time = timeOf(event['timestamp']) ?? arrived;
  if (Object.hasOwn(event, 'bodyB')) return rawDelivery(event, time);
  if (Object.hasOwn(event, 'body')) return parsedDelivery(event, time);
  return { ok: false, fault: { code: 'noBody' } };
}

function rawDelivery(event: Record<string, unknown>, time: number | null): RelayedDelivery {
  const base64 = event['bodyB'];
  const bytes = typeof base64 === 'string' ? base64Bytes(base64) : null;
  if (typeof base64 !== 'string' || bytes === null) return { ok: false, fault: { code: 'notBaseText' } };
  const body = { base64 };
  // gosmee adds an id of its own; from our receiver (`:method`) the same name is a header.
  const own = ['bodyB', 'timestamp', ':method', ':path', ':timestamp'];
  const headers = headersBeside(event, ':method' in event ? own : [...own, 'event_id']);
  // A header of that name, which the relay's own key would hide.
  const hidden = textOf(event[':timestamp']);
  if (hidden !== undefined) headers['timestamp'] = hidden;
  const delivery = { time, method: textOf(event[':method']) ?? 'POST', target: textOf(event[':path']) ?? '' };
  return bounded({ ...delivery, headers, body });
}

function parsedDelivery(event: Record<string, unknown>, time: number | null): RelayedDelivery {
  const body = writtenAgain(event['body']);
  if (body === null) return { ok: false, fault: { code: 'tooDeep' } };
  const headers = headersBeside(event, ['body', 'query', 'timestamp']);
  return bounded({ time, method: 'POST', target: queryText(event['query']), headers, body });
}

function bounded(delivery: UnnumberedDelivery): RelayedDelivery {
  const fault = sizeFault(delivery);
  return fault === null ? { ok: true, delivery } : { ok: false, fault };
}

/** The relay parsed the body, so its bytes are lost whatever it is written as. Null where it nests deeper than JSON can be written. */
function writtenAgain(body: unknown): Extract<DeliveryBody, { text: string }> | null {
  if (typeof body === 'string') return { text: body, exact: false };
  try {
    return { text: JSON.stringify(body) ?? '', exact: false };
  } catch {
    return null;
  }
}

function headersBeside(event: Record<string, unknown>, others: readonly string[]): DeliveryHeaders {
  const pairs: [string, string][] = [];
  for (const [name, value] of Object.entries(event)) {
    if (others.includes(name)) continue;
    const text = Array.isArray(value) ? value.filter((item) => typeof item === 'string').join(', ') : textOf(value);
    if (text !== undefined) pairs.push([name, text]);
  }
  return deliveryHeaders(pairs);
}

function queryText(query: unknown): string {
  if (!isRecord(query)) return '';
  const fields = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((item) => `${percent(name)}=${percent(textOf(item) ?? '')}`),
  );
  return fields.length === 0 ? '' : `?${fields.join('&')}`;
}

function percent(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Milliseconds since the epoch, as a number or as its text. */
function timeOf(timestamp: unknown): number | null {
  const time = typeof timestamp === 'string' && /^\d+$/.test(timestamp) ? Number(timestamp) : timestamp;
  return typeof time === 'number' && time >= 0 && time <= latestTime ? time : null;
}

/** The last millisecond that a Date can tell. */
const latestTime = 8.64e15;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
