import { faultOf } from '../capture-file/json-text.ts';
import { captureFileFormat } from '../capture-file/schema.ts';
import { webhookBounds } from './bounds.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryFault } from './delivery-fault.ts';
import type { UnnumberedDelivery } from './delivery-size.ts';
import { sizeFault } from './delivery-size.ts';
import { listItems } from './list-items.ts';
import { isCurlText, parseCurl } from './parse-curl.ts';
import { isHar, parseHar } from './parse-har.ts';
import type { ParsedText, Refused } from './parsed-text.ts';
import { refused } from './parsed-text.ts';
import { isRecord, isRelayEvent, relayedDelivery } from './relay-event.ts';
import { positionOf } from './text-position.ts';
import type { JsonKind, ReadText, TextRefusal } from './text-refusal.ts';

/** What a text holds, numbered, and what it turned out to be; or why nothing was read. */
export type ParsedWebhooks = { ok: true; deliveries: Delivery[]; what: ReadText } | Refused;

/**
 * Reads the webhooks of a pasted text or a file as hostile text: a JSON body, a list of bodies, one body a line, a HAR file, curl commands, or what
 * gosmee or smee.io relayed. Either all of it is read or the refusal says what was found, and where. Never throws.
 */
export function parseWebhooks(text: string): ParsedWebhooks {
  if (text.length > webhookBounds.textUnits)
    return refused({ code: 'tooLong', most: webhookBounds.textUnits / 1_000_000 });
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const parsed = parseText(source);
  if (!parsed.ok) return parsed;
  return { ...parsed, deliveries: parsed.deliveries.map((delivery, index) => ({ seq: index + 1, ...delivery })) };
}

function parseText(text: string): ParsedText {
  const [first] = /\S/.exec(text) ?? [];
  if (first === undefined) return refused({ code: 'nothing' });
  if (isCurlText(text)) return parseCurl(text);
  if (first === '[') return parseList(text);
  if (first === '{') return parseObjects(text);
  const found = JSON.stringify(/\S{1,30}/.exec(text)?.[0] ?? first);
  return refused({ code: 'noWebhook', found, ...positionOf(text, text.indexOf(first)) });
}

function parseObjects(text: string): ParsedText {
  const value = parsedJson(text);
  if (value === undefined) return parseLines(text) ?? notJson(text);
  if (!isRecord(value)) return notJson(text);
  if (value['format'] === captureFileFormat) return refused({ code: 'isCapture' });
  if (isHar(value)) return parseHar(value);
  const what: ReadText = { kind: isRelayEvent(value) ? 'relayed' : 'body' };
  return collected([{ text: text.trim(), at: 0, number: 1, value }], 'it', what);
}

function parseList(text: string): ParsedText {
  const items = listItems(text);
  if (items === null) return notJson(text);
  if (items.length === 0) return refused({ code: 'listEmpty' });
  const bodies: Body[] = [];
  for (const [index, item] of items.entries()) {
    const value = parsedJson(item.text);
    if (value === undefined) return notJson(text);
    if (!isRecord(value))
      return refused({ code: 'itemKind', item: index + 1, kind: kindOf(value), ...positionOf(text, item.at) });
    bodies.push({ ...item, number: index + 1, value });
  }
  return collected(bodies, 'item', { kind: 'list', count: bodies.length });
}

/** One body a line; null where the first line alone is none, so that the text must be meant as one. */
function parseLines(text: string): ParsedText | null {
  const bodies: Body[] = [];
  let number = 0;
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end).trim();
    number += 1;
    if (line !== '') {
      const value = parsedJson(line);
      if (value === undefined && bodies.length === 0) return null;
      if (value === undefined) {
        const { column, found } = faultOf(line);
        return refused(
          found === null
            ? { code: 'lineCutOff', line: number, column }
            : { code: 'lineNotJson', line: number, column, found },
        );
      }
      if (!isRecord(value)) return refused({ code: 'lineKind', line: number, kind: kindOf(value) });
      bodies.push({ text: line, at: start, number, value });
    }
    start = end < 0 ? text.length : end + 1;
  }
  return collected(bodies, 'line', { kind: 'lines', count: bodies.length });
}

interface Body {
  text: string;
  at: number;
  /** Which item or line it is, from 1. */
  number: number;
  value: Record<string, unknown>;
}

type Part = Extract<TextRefusal, { code: 'unread' }>['part'];

function collected(bodies: readonly Body[], part: Part, what: ReadText): ParsedText {
  const deliveries: UnnumberedDelivery[] = [];
  for (const body of bodies) {
    const read = deliveryOf(body);
    if ('code' in read) return refused({ code: 'unread', part, number: body.number, why: read });
    deliveries.push(read);
  }
  return { ok: true, deliveries, what };
}

/** The delivery of one object, or why it cannot be read. A pasted body may have been written again since it came, so it is not exact. */
function deliveryOf({ text, value }: Body): UnnumberedDelivery | DeliveryFault {
  if (isRelayEvent(value)) {
    const relayed = relayedDelivery(value, null);
    return relayed.ok ? relayed.delivery : relayed.fault;
  }
  const delivery = { time: null, method: 'POST', target: '', headers: null, body: { text, exact: false } };
  return sizeFault(delivery) ?? delivery;
}

/** Undefined for what is no JSON. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notJson(text: string): Refused {
  const { line, column, found } = faultOf(text);
  return refused(found === null ? { code: 'cutOff', line, column } : { code: 'notJson', line, column, found });
}

function kindOf(value: unknown): JsonKind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'string';
  return typeof value === 'number' ? 'number' : 'boolean';
}
