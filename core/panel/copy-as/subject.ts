import { payloadOf, type WidgetEvent } from '../../event.ts';
import type { Json } from '../../json.ts';
import type { EventDefinition, VendorDefinition } from '../../vendor.ts';
import type { PlainJsonFault } from '../plain-json.ts';

/** An event that is copied, and what is known of it. */
export interface CopySubject {
  event: WidgetEvent;
  vendor: VendorDefinition | null;
  /** Null where the vendor does not document it. */
  definition: EventDefinition | null;
}

/**
 * Why a format cannot be made of an event: it is no webhook, or not one sent by POST, as curl would send it; it is a webhook, for which no
 * page listens; its body cannot be written as JSON.
 */
export type CopyRefusal = { why: 'noWebhook' | 'noPost' | 'noPage' } | { why: 'body'; fault: PlainJsonFault };

/** What a format makes of the subjects, or why it cannot. */
export type Copied = { ok: true; text: string } | { ok: false; refusal: CopyRefusal };

/** The events with their vendors. */
export function copySubjects(events: readonly WidgetEvent[], vendors: readonly VendorDefinition[]): CopySubject[] {
  return events.map((event) => {
    const vendor = vendors.find(({ id }) => id === event.vendor) ?? null;
    const definition =
      vendor?.events.find(({ name, channel }) => name === event.name && channel === event.channel) ?? null;
    return { event, vendor, definition };
  });
}

/** The payload; of traffic that no vendor is known for, all it carried. */
export function contentOf({ event }: CopySubject): Json {
  return event.vendor === null && event.payloadAt === null ? event.data : payloadOf(event);
}

/** The vendor's name for it; for other traffic the channel. */
export function nameOf({ event }: CopySubject): string {
  return event.name ?? event.channel;
}

/** Events of one vendor, channel and name, in the order they first came. */
export function byKind(subjects: readonly CopySubject[]): [CopySubject, ...CopySubject[]][] {
  const kinds = new Map<string, [CopySubject, ...CopySubject[]]>();
  for (const subject of subjects) {
    const { vendor, channel, name } = subject.event;
    const key = JSON.stringify([vendor, channel, name]);
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, [subject]);
    else kind.push(subject);
  }
  return [...kinds.values()];
}

/** Names for types, one a kind: `OncehubChatbotOpenedPayload`. No two are the same. */
export function typeNames(kinds: readonly (readonly [CopySubject, ...CopySubject[]])[]): string[] {
  const taken = new Set<string>();
  return kinds.map(([first]) => {
    const words = nameOf(first).match(/[A-Za-z0-9]+/g) ?? [];
    const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
    const base = `${/^[A-Z]/.test(name) ? '' : 'Event'}${name.slice(0, 80)}Payload`;
    let unique = base;
    for (let count = 2; taken.has(unique); count += 1) unique = `${base}${count}`;
    taken.add(unique);
    return unique;
  });
}
