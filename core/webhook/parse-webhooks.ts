import { faultOf } from '../capture-file/json-text.ts';
import { captureFileFormat } from '../capture-file/schema.ts';
import { webhookBounds } from './bounds.ts';
import type { Delivery } from './delivery.ts';
import type { UnnumberedDelivery } from './delivery-size.ts';
import { sizeFault } from './delivery-size.ts';
import { listItems } from './list-items.ts';
import { isCurlText, parseCurl } from './parse-curl.ts';
import { isHar, parseHar } from './parse-har.ts';
import type { ParsedText } from './parsed-text.ts';
import { count } from './parsed-text.ts';
import { isRecord, isRelayEvent, relayedDelivery } from './relay-event.ts';
import { positionWords } from './text-position.ts';

/** `what` says what was read and what was left out, in words: `a HAR file with 2 posted requests; 5 without a posted body left out`. */
export type ParsedWebhooks = { ok: true; deliveries: Delivery[]; what: string } | { ok: false; message: string };

/**
 * Reads the webhooks of a pasted text or a file as hostile text: a JSON body, a list of bodies, one body a line, a HAR file, curl commands, or what
 * gosmee or smee.io relayed. Either all of it is read or the message says what was found, where, and what to do. Never throws.
 */
export function parseWebhooks(text: string): ParsedWebhooks {
  if (text.length > webhookBounds.textUnits) {
    return refused(
      `The text is longer than ${webhookBounds.textUnits / 1_000_000} million characters, the most that is read at once: split it.`,
    );
  }
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const parsed = parseText(source);
  if (!parsed.ok) return parsed;
  return { ...parsed, deliveries: parsed.deliveries.map((delivery, index) => ({ seq: index + 1, ...delivery })) };
}

function parseText(text: string): ParsedText {
  const [first] = /\S/.exec(text) ?? [];
  if (first === undefined) return refused('There is no text yet: paste a JSON body or a whole curl command.');
  if (isCurlText(text)) return parseCurl(text);
  if (first === '[') return parseList(text);
  if (first === '{') return parseObjects(text);
  const found = JSON.stringify(/\S{1,30}/.exec(text)?.[0] ?? first);
  const place = positionWords(text, text.indexOf(first));
  return refused(
    `At ${place} stands ${found}, which begins no webhook: paste a JSON body, a list of them, one a line, a HAR file, or a whole curl command.`,
  );
}

function parseObjects(text: string): ParsedText {
  const value = parsedJson(text);
  if (value === undefined) return parseLines(text) ?? notJson(text);
  if (!isRecord(value)) return notJson(text);
  if (value['format'] === captureFileFormat) {
    return refused('This is a Widgetscope capture, not a webhook: open it with Import.');
  }
  if (isHar(value)) return parseHar(value);
  const what = isRelayEvent(value) ? 'a relayed webhook' : 'a JSON body';
  return collected([{ text: text.trim(), at: 0, value }], { what, name: () => 'It' });
}

function parseList(text: string): ParsedText {
  const items = listItems(text);
  if (items === null) return notJson(text);
  if (items.length === 0) return refused('The list is empty: a list of webhooks holds at least one JSON body.');
  const bodies: Body[] = [];
  for (const [index, item] of items.entries()) {
    const value = parsedJson(item.text);
    if (value === undefined) return notJson(text);
    if (!isRecord(value)) {
      const where = `Item ${index + 1} of the list, at ${positionWords(text, item.at)},`;
      return refused(`${where} is ${kindOf(value)}: each item must be a JSON object, the body of one webhook.`);
    }
    bodies.push({ ...item, value });
  }
  const what = `a list of ${count(bodies.length, 'body', 'bodies')}`;
  return collected(bodies, { what, name: (index) => `Item ${index + 1} of the list` });
}

/** One body a line; null where the first line alone is none, so that the text must be meant as one. */
function parseLines(text: string): ParsedText | null {
  const bodies: Body[] = [];
  const numbers: number[] = [];
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
          `Line ${number} is not JSON: column ${column} has ${found.replace('the file', 'the line')}, which cannot stand there. Each line must be one JSON body.`,
        );
      }
      if (!isRecord(value))
        return refused(`Line ${number} is ${kindOf(value)}: each line must be a JSON object, the body of one webhook.`);
      bodies.push({ text: line, at: start, value });
      numbers.push(number);
    }
    start = end < 0 ? text.length : end + 1;
  }
  const what = `${count(bodies.length, 'line')} with one body each`;
  return collected(bodies, { what, name: (index) => `Line ${numbers[index] ?? 0}` });
}

interface Body {
  text: string;
  at: number;
  value: Record<string, unknown>;
}

function collected(
  bodies: readonly Body[],
  { what, name }: { what: string; name: (index: number) => string },
): ParsedText {
  const deliveries: UnnumberedDelivery[] = [];
  for (const [index, body] of bodies.entries()) {
    const read = deliveryOf(body);
    if (typeof read === 'string') return refused(`${name(index)} cannot be read. ${read}`);
    deliveries.push(read);
  }
  return { ok: true, deliveries, what };
}

/** The delivery of one object, or why it cannot be read. A pasted body may have been written again since it came, so it is not exact. */
function deliveryOf({ text, value }: Body): UnnumberedDelivery | string {
  if (isRelayEvent(value)) {
    const relayed = relayedDelivery(value, null);
    return relayed.ok ? relayed.delivery : relayed.reason;
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

function notJson(text: string): ParsedText {
  const { line, column, found } = faultOf(text);
  return refused(
    `The text is not JSON: line ${line}, column ${column} has ${found.replace('the file', 'the text')}, which cannot stand there.`,
  );
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

function refused(message: string): { ok: false; message: string } {
  return { ok: false, message };
}
