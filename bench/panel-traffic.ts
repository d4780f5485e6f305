import type { Frame, Page } from 'puppeteer-core';
import type { EventDefinition } from '../core/vendor.ts';
import { embedding, frameAt, senderPage } from '../test/support/sender.ts';
import { servePages } from '../test/support/pages.ts';
import { vendors } from '../vendors/index.ts';
import type { Site } from '../scripts/origins.ts';

export const shopUrl = 'https://shop.test/';

/** Who sends, and how much of the whole: two vendors' frames, a forger's, one that is nobody's, and the page's own DOM events. */
const frames = [
  { url: 'https://oncehub.com/sender', vendor: 'oncehub', share: 0.4 },
  { url: 'https://www.chat-data.com/sender', vendor: 'chat-data', share: 0.3 },
  { url: 'https://forger.test/sender', vendor: 'oncehub', share: 0.1 },
  { url: 'https://nobody.test/sender', vendor: null, share: 0.05 },
] as const;

const domEvents = [
  { vendor: 'bitpalm', share: 0.05 },
  { vendor: 'ebbot', share: 0.1 },
] as const;

export function trafficSite(): Site {
  const sender = frames.map(({ url }): [string, string] => [url, senderPage]);
  return servePages({ [shopUrl]: embedding(...frames.map(({ url }) => url)), ...Object.fromEntries(sender) });
}

/** A message (or a DOM event's detail) without its number; `field` is where the number and the padding go. */
interface Template {
  type: string | null;
  message: unknown;
  field: readonly (string | number)[];
}

/** Posts so many varied events of 300 to 600 bytes, all senders at once, 8,000 a second together. Resolves when all are posted. */
export async function fill(page: Page, total: number): Promise<void> {
  let from = 0;
  const runs: Promise<void>[] = [];
  const start = async (target: Frame | Page, share: number, templates: readonly Template[]): Promise<void> => {
    const count = Math.round(total * share);
    const first = from;
    from += count;
    await target.evaluate(postVaried, templates, { first, count, perSecond: 8_000 * share });
  };
  for (const { url, vendor, share } of frames)
    runs.push(frameAt(page, url).then((frame) => start(frame, share, messagesOf(vendor))));
  for (const { vendor, share } of domEvents) runs.push(start(page, share, detailsOf(vendor)));
  await Promise.all(runs);
}

/** The documented messages of a vendor; of none, a message of nobody's. */
function messagesOf(vendor: string | null): Template[] {
  if (vendor === null)
    return [{ type: null, message: { kind: 'shop-state', text: 'cart', items: [1, 2, 3] }, field: ['text'] }];
  const definition = vendors.find(({ id }) => id === vendor);
  const source = definition?.sources.messages[0];
  if (definition === undefined || source === undefined) throw new Error(`${vendor} posts no messages.`);
  return definition.events
    .filter(({ channel }) => channel === 'message')
    .map((event) => ({
      type: null,
      message: { [source.nameKey]: event.name, [source.payloadKey]: event.example },
      field: [source.payloadKey, ...headlineOf(event)],
    }));
}

function detailsOf(vendor: string): Template[] {
  const definition = vendors.find(({ id }) => id === vendor);
  const types = definition?.sources.domEvents.map(({ type }) => type) ?? [];
  const events = definition?.events.filter(({ channel }) => channel === 'dom-event') ?? [];
  return events.map((event, index) => ({
    type: types.includes(event.name) ? event.name : (types[index] ?? types[0] ?? null),
    message: event.example,
    field: headlineOf(event),
  }));
}

function headlineOf({ headline }: EventDefinition): readonly (string | number)[] {
  return headline === undefined ? [] : typeof headline === 'string' ? [headline] : headline;
}

/** Runs in the sender. Every 8th lacks a field, every 16th has a name nobody documents, every 10th is said three times. */
async function postVaried(
  templates: readonly { type: string | null; message: unknown; field: readonly (string | number)[] }[],
  { first, count, perSecond }: { first: number; count: number; perSecond: number },
): Promise<void> {
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

  function varied(index: number): { type: string | null; message: unknown } {
    const number = first + (index % 10 < 3 ? index - (index % 10) : index);
    const { type, message, field } = templates[Math.floor(number / 10) % templates.length] ?? {
      type: null,
      message: {},
      field: [],
    };
    const copy: unknown = structuredClone(message);
    let at: unknown = copy;
    for (const key of field.slice(0, -1)) at = isObject(at) ? at[key] : undefined;
    const key = field.at(-1);
    if (isObject(at) && key !== undefined && typeof at[key] === 'string')
      at[key] =
        `order ${number} ${'of a shop with very many orders '.repeat(8 + (number % 8)).slice(0, 250 + (number % 200))}`;
    if (isObject(copy)) {
      const inner = Object.values(copy).find(isObject);
      const second = inner === undefined ? undefined : Object.keys(inner)[1];
      if (inner !== undefined && second !== undefined && number % 8 === 3) delete inner[second];
      const name = ['type', 'event'].find((each) => typeof copy[each] === 'string');
      if (name !== undefined && number % 16 === 5) copy[name] = `${String(copy[name])}.unheard-of`;
    }
    return { type, message: copy };
  }

  const start = performance.now();
  for (let sent = 0; sent < count;) {
    const due = Math.min(count, Math.ceil(((performance.now() - start) / 1_000) * perSecond));
    for (; sent < due; sent += 1) {
      const { type, message } = varied(sent);
      if (type === null) parent.postMessage(message, '*');
      else dispatchEvent(new CustomEvent(type, { detail: message }));
    }
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}
