import { webhookBounds } from './bounds.ts';
import type { UnnumberedDelivery } from './delivery-size.ts';
import { isRecord, relayedDelivery } from './relay-event.ts';
import type { ItemFault } from './stream-state.ts';

/** What one item of an event stream tells. */
export type StreamItem =
  /** `position`: where it stands in a run of our own receiver (`seq` from 1); null for relays, which do not number what they send. */
  | { kind: 'delivery'; delivery: UnnumberedDelivery; position: { session: string; seq: number } | null }
  /** The channel is open: from now on nothing is missed. */
  | { kind: 'ready' }
  /** A sign of life. */
  | { kind: 'ping' }
  | { kind: 'unreadable'; fault: ItemFault };

/** Reads an item of gosmee, of smee.io or of our own receiver. `arrived`: milliseconds since the epoch. Never throws. */
export function readStreamItem(
  item: { event?: string | undefined; id?: string | undefined; data: string },
  arrived: number,
): StreamItem {
  if (item.event === 'ready' || item.event === 'ping') return { kind: item.event };
  if (item.event !== undefined && item.event !== '' && item.event !== 'message')
    return unreadable({ code: 'eventName', name: shown(item.event) });
  if (item.data.length > webhookBounds.streamItemUnits)
    return unreadable({
      code: 'tooLarge',
      size: item.data.length / 1_000_000,
      most: webhookBounds.deliveryBytes / 1_000_000,
    });
  const event = parsed(item.data);
  if (!isRecord(event))
    return unreadable(item.data === '' ? { code: 'nothing' } : { code: 'noObject', found: shown(item.data) });
  return greeting(event) ?? delivery(event, item.id, arrived);
}

/** gosmee's `{"message":"connected"}`, which it sends before it listens, and `{"message":"ready"}`. */
function greeting(event: Record<string, unknown>): StreamItem | null {
  if (Object.keys(event).length !== 1) return null;
  if (event['message'] === 'ready') return { kind: 'ready' };
  return event['message'] === 'connected' ? { kind: 'ping' } : null;
}

function delivery(event: Record<string, unknown>, id: string | undefined, arrived: number): StreamItem {
  const relayed = relayedDelivery(event, arrived);
  if (!relayed.ok) return unreadable({ code: 'noDelivery', why: relayed.fault });
  return { kind: 'delivery', delivery: relayed.delivery, position: positionOf(id) };
}

/** `<session of 16 hexadecimal digits>:<number>`, as our own receiver writes it. */
function positionOf(id: string | undefined): { session: string; seq: number } | null {
  const [, session, number] = /^([0-9a-f]{16}):([1-9]\d{0,14})$/.exec(id ?? '') ?? [];
  return session === undefined ? null : { session, seq: Number(number) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

function unreadable(fault: ItemFault): StreamItem {
  return { kind: 'unreadable', fault };
}
