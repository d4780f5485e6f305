import type { Channel } from './capture.ts';
import type { Json, Path } from './json.ts';
import { at } from './json.ts';

export type Status = 'valid' | 'invalid' | 'unknown-event' | 'untrusted' | 'unrecognized';

export type Severity = 'error' | 'warning' | 'info';

/** One reason behind a status, or one remark. Every code is explained in docs/findings.md. */
export interface Finding {
  severity: Severity;
  code: string;
  /** From the payload inwards; `[]` for the event as a whole. */
  path: (string | number)[];
  message: string;
  expected: string | null;
  received: string | null;
}

/** The frame that heard an event. */
export interface Frame {
  url: string;
  /** `top`, `top.frames[0]`, … */
  path: string;
  /** The browser's document id, or the session's own where the browser gives none. */
  document: string;
  seq: number;
}

/** A capture that was recognised, validated and stored. The payload is a part of the data: see {@link payloadOf}. */
export interface WidgetEvent {
  id: string;
  /** Milliseconds since the epoch. */
  time: number;
  vendor: string | null;
  name: string | null;
  channel: Channel;
  origin: string | null;
  isTrusted: boolean;
  source: string;
  frame: Frame | null;
  data: Json;
  /** Where in `data` the vendor's payload stands; null where the event has none. */
  payloadAt: (string | number)[] | null;
  size: number;
  truncated: boolean;
  status: Status;
  findings: Finding[];
  /** What a webhook delivery came with (capture-format: `webhook`); null for every other channel. */
  webhook: Json;
  /** What it shares with other events of its tab: `<vendor> <kind> <value>`. */
  ids: string[];
  /** The name of the file it was imported from; null when it was captured here. */
  imported: string | null;
  /** One line that says what matters in it. */
  summary: string;
}

/** The vendor's payload within the event's data, or null where it has none. */
export function payloadOf(event: Pick<WidgetEvent, 'data' | 'payloadAt'>): Json {
  if (event.payloadAt === null) return null;
  const payload = at(event.data, event.payloadAt satisfies Path);
  return payload === undefined ? null : (payload as Json);
}

/** What the event brought: its payload, or all its data where it has none. */
export function bodyOf(event: Pick<WidgetEvent, 'data' | 'payloadAt'>): Json {
  return event.payloadAt === null ? event.data : payloadOf(event);
}
