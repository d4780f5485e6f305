import { decodeWithCuts } from '../../decode.ts';
import type { EventEntry } from '../../entry.ts';
import { payloadOf, type WidgetEvent } from '../../event.ts';
import type { Channel } from '../../capture.ts';
import { cutsOf, understand } from '../../tolerances.ts';
import type { EventDefinition } from '../../vendor.ts';
import { compare, type Comparison } from './compare.ts';
import { documentedPayload } from './documented-shape.ts';
import { createDrift, type Drift } from './drift.ts';
import type { Field } from './shape.ts';
import { createTimeSpan } from './time-span.ts';

/** How an event of a vendor was covered. */
export interface EventCoverage {
  readonly channel: Channel;
  /** Null for what came without a name. */
  readonly name: string | null;
  /** Null where the vendor does not document the event. */
  readonly definition: EventDefinition | null;
  readonly counts: Readonly<EventCounts>;
  /** Milliseconds since the epoch; null while none came. */
  readonly first: number | null;
  readonly last: number | null;
  readonly drift: Drift;
}

export interface EventCounts {
  seen: number;
  invalid: number;
  untrusted: number;
  /** Payloads that were compared with the documentation: those of trusted senders. */
  compared: number;
  /** Those of them that were too large to be compared whole. */
  partly: number;
}

export interface CountedEvent extends EventCoverage {
  add(entry: EventEntry): void;
  /** Takes back what adding it counted. Entries go in the order they came. */
  remove(entry: EventEntry): void;
}

/** Counts the events of one name on one channel. */
export function createEventCoverage(
  channel: Channel,
  name: string | null,
  definition: EventDefinition | null,
): CountedEvent {
  const counts: EventCounts = { seen: 0, invalid: 0, untrusted: 0, compared: 0, partly: 0 };
  const span = createTimeSpan();
  const drift = createDrift();
  let documented: Field | null = null;

  function change({ event }: EventEntry, by: 1 | -1): void {
    counts.seen += by;
    if (event.status === 'invalid') counts.invalid += by;
    if (event.status === 'untrusted') counts.untrusted += by;
    // What the vendor did not send says nothing of the vendor.
    if (definition === null || event.status === 'untrusted') return;
    documented ??= documentedPayload(definition);
    const { differences, complete } = comparisonOf(event, definition, documented);
    counts.compared += by;
    if (!complete) counts.partly += by;
    drift.count(differences, by);
  }

  return {
    channel,
    name,
    definition,
    counts,
    get first() {
      return span.first;
    },
    get last() {
      return span.last;
    },
    drift,
    add(entry) {
      change(entry, 1);
      span.add(entry.order, entry.event.time);
    },
    remove(entry) {
      change(entry, -1);
      span.removeThrough(entry.order);
    },
  };
}

function comparisonOf(event: WidgetEvent, definition: EventDefinition, documented: Field): Comparison {
  const tolerances = definition.tolerances ?? [];
  const decoded = event.payloadAt === null ? { value: undefined, cuts: [] } : decodeWithCuts(payloadOf(event));
  const { value } = understand(decoded.value, tolerances);
  if (value === undefined && event.truncated) return { differences: new Map(), complete: false };
  return compare({ value, cuts: cutsOf({ ...decoded, value }, tolerances), findings: event.findings }, documented);
}
