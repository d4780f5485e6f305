import type { Capture, Channel } from './capture.ts';
import { clip } from './describe.ts';
import type { Finding } from './event.ts';
import { finding } from './findings.ts';
import type { Located } from './locate.ts';
import { locate, locateText } from './locate.ts';
import { nearestName } from './nearest-name.ts';
import { createMessageRecogniser } from './recognise-message.ts';
import { recogniseObserve } from './recognise-observe.ts';
import type { EventDefinition, VendorDefinition } from './vendor.ts';
import { createWebhookRecogniser } from './webhook/recognise-webhook.ts';
import type { ReadWebhookRecord } from './webhook/webhook-record.ts';

/** What a capture is, before its payload is judged. */
export interface Recognition {
  vendor: VendorDefinition | null;
  /** Null when the vendor does not document the event, or no vendor was recognised. */
  definition: EventDefinition | null;
  /** The vendor's own name for the event; null when no vendor was recognised. */
  name: string | null;
  /** Where in the capture's data the payload stands; null where there is none. */
  payloadAt: (string | number)[] | null;
  /** Reasons the sender is not to be believed. Any of them makes the event untrusted. */
  distrust: Finding[];
  findings: Finding[];
}

/** Who a capture names, if anybody: found per channel. */
interface Claim {
  vendor: VendorDefinition;
  name: string | null;
  payload: Located | null;
}

type FindClaim = (capture: Capture, webhook: ReadWebhookRecord | null) => Claim | null;
type FindPayload = (capture: Capture, vendor: VendorDefinition) => Located | null;

const unrecognised: Recognition = {
  vendor: null,
  definition: null,
  name: null,
  payloadAt: null,
  distrust: [],
  findings: [],
};

/**
 * Builds the function that says which vendor's event a capture is; `webhook` is what its delivery came with, null on other channels. Vendors and events
 * are indexed once, here.
 */
export function createRecogniser(
  vendors: readonly VendorDefinition[],
): (capture: Capture, webhook: ReadWebhookRecord | null) => Recognition {
  const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  const events = new Map(vendors.map((vendor) => [vendor.id, indexEvents(vendor)]));
  const messageOf = createMessageRecogniser(vendors);
  const webhookOf = createWebhookRecogniser(vendors);

  const definitionOf = (vendor: VendorDefinition, channel: Channel, name: string | null): EventDefinition | null =>
    name === null ? null : (events.get(vendor.id)?.get(keyOf(channel, name)) ?? null);

  const told = (capture: Capture, payloadIn: FindPayload): Claim | null => {
    const vendor = byId.get(capture.vendor ?? '');
    if (!vendor || capture.name === null) return null;
    const whole = definitionOf(vendor, capture.channel, capture.name)?.everyArgument === true;
    return { vendor, name: capture.name, payload: whole ? argumentsOf(capture) : payloadIn(capture, vendor) };
  };
  const claimOf: Record<Channel, FindClaim> = {
    message: messageOf,
    bus: (capture) => told(capture, busPayload),
    callback: (capture) => told(capture, firstArgument),
    'dom-event': (capture) => told(capture, detailOf),
    webhook: (capture, webhook) => {
      const claim = webhookOf(webhook?.headers ?? null, capture.data);
      return claim && { ...claim, payload: { value: capture.data, path: [] } };
    },
  };

  return (capture, webhook) => {
    if (capture.channel === 'bus') {
      const refused = recogniseObserve(capture, vendors);
      if (refused) return { ...unrecognised, findings: [refused] };
      const listened = locateText(capture.data, 'listener');
      if (listened !== null) return recogniseListener(byId.get(capture.vendor ?? ''), listened);
    }
    const claim = claimOf[capture.channel](capture, webhook);
    if (!claim) return unrecognised;
    const definition = definitionOf(claim.vendor, capture.channel, claim.name);
    return {
      vendor: claim.vendor,
      definition,
      name: claim.name,
      payloadAt: claim.payload?.path ?? null,
      distrust: [...distrustOf(capture, claim.vendor), ...wrongSignature(webhook)],
      findings: [
        ...(definition || claim.name === null ? [] : [unknownEvent(claim.vendor, capture.channel, claim.name)]),
        ...absentSignature(webhook, claim.vendor),
      ],
    };
  };
}

function indexEvents(vendor: VendorDefinition): Map<string, EventDefinition> {
  return new Map(vendor.events.map((event) => [keyOf(event.channel, event.name), event]));
}

function keyOf(channel: Channel, name: string): string {
  return `${channel} ${name}`;
}

function argumentsOf(capture: Capture): Located | null {
  return locate(capture.data, 'arguments');
}

function firstArgument(capture: Capture): Located | null {
  const list = argumentsOf(capture);
  const first = list && Array.isArray(list.value) ? list.value[0] : undefined;
  return list && first !== undefined ? { value: first, path: [...list.path, 0] } : null;
}

/** The first argument, or the part of it where the vendor's bus puts the payload. */
function busPayload(capture: Capture, vendor: VendorDefinition): Located | null {
  const first = firstArgument(capture);
  const key = vendor.sources.buses.find((bus) => bus.payloadKey !== undefined)?.payloadKey;
  if (first === null || key === undefined) return first;
  const inside = locate(first.value, key);
  return inside && { value: inside.value, path: [...first.path, ...inside.path] };
}

/** A CustomEvent made without a detail has `null` there. */
function detailOf(capture: Capture): Located | null {
  const detail = locate(capture.data, 'detail');
  return detail?.value === null ? null : detail;
}

/**
 * Only window messages say who sent them: the browser dispatches the genuine ones and names their origin. A DOM event is dispatched
 * by a script by its nature (often, as documented, the page's own), so its `isTrusted` tells nothing.
 */
function distrustOf(capture: Capture, vendor: VendorDefinition): Finding[] {
  if (capture.channel !== 'message') return [];
  const found: Finding[] = [];
  if (!vendor.sources.origins.includes(capture.origin ?? '')) found.push(wrongOrigin(capture.origin, vendor));
  if (!capture.isTrusted) found.push(notTrusted(vendor));
  return found;
}

function wrongOrigin(origin: string | null, vendor: VendorDefinition): Finding {
  const expected = vendor.sources.origins.join(' or ');
  const received = origin ?? 'null';
  const own = vendor.ownOrigins === undefined ? '' : ' If it is a domain of your own, add it in the options.';
  const message = `The message came from ${received || 'no origin'}; ${vendor.name} sends from ${expected || 'no origin'} only. Do not act on it.${own}`;
  return finding('error', { code: 'wrong-origin', message, expected, received });
}

function notTrusted(vendor: VendorDefinition): Finding {
  const message = `A script of the page dispatched this message itself (isTrusted is false): ${vendor.name} did not send it.`;
  return finding('error', { code: 'not-trusted', message, expected: 'true', received: 'false' });
}

/** A signature that does not fit: whoever sent this, nothing shows that it was the vendor. */
function wrongSignature(webhook: ReadWebhookRecord | null): Finding[] {
  if (webhook?.signature !== 'wrong') return [];
  const message = webhook.note === '' ? 'The signature does not fit.' : webhook.note;
  return [finding('error', { code: 'signature-wrong', message, expected: 'verified', received: 'wrong' })];
}

function absentSignature(webhook: ReadWebhookRecord | null, vendor: VendorDefinition): Finding[] {
  const header = vendor.webhooks?.signature?.header;
  if (webhook?.signature !== 'absent' || header === undefined) return [];
  const message = `${vendor.name} signs its webhooks, and this one has no ${header}: nothing shows who sent it.`;
  return [finding('warning', { code: 'signature-absent', message, expected: header, received: 'undefined' })];
}

function unknownEvent(vendor: VendorDefinition, channel: Channel, name: string): Finding {
  const nearest = nearestEvent(vendor, channel, name);
  const message = `${vendor.name} does not document an event "${clip(name, 100)}".${suggestion(nearest)}`;
  return finding('warning', { code: 'unknown-event', message, expected: nearest, received: clip(name, 100) });
}

/** The page subscribes to a name its vendor does not document: what it waits for will not come. Documented names are not worth an event. */
function recogniseListener(vendor: VendorDefinition | undefined, name: string): Recognition {
  const documented = vendor?.events.some((event) => event.channel === 'bus' && event.name === name);
  if (!vendor || documented) return unrecognised;
  const nearest = nearestEvent(vendor, 'bus', name);
  const message = `The page listens for "${clip(name, 100)}", which ${vendor.name} does not document.${suggestion(nearest)}`;
  const made = finding('warning', {
    code: 'undocumented-listener',
    message,
    expected: nearest,
    received: clip(name, 100),
  });
  return { ...unrecognised, vendor, name, findings: [made] };
}

function nearestEvent(vendor: VendorDefinition, channel: Channel, name: string): string | null {
  return nearestName(
    name,
    vendor.events.filter((event) => event.channel === channel).map((event) => event.name),
  );
}

function suggestion(nearest: string | null): string {
  return nearest === null ? '' : ` Did you mean "${nearest}"?`;
}
