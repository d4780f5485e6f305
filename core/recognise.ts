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
  name: string;
  payload: Located | null;
}

type FindClaim = (capture: Capture) => Claim | null;

const unrecognised: Recognition = {
  vendor: null,
  definition: null,
  name: null,
  payloadAt: null,
  distrust: [],
  findings: [],
};

/** Builds the function that says which vendor's event a capture is. Vendors and events are indexed once, here. */
export function createRecogniser(vendors: readonly VendorDefinition[]): (capture: Capture) => Recognition {
  const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  const events = new Map(vendors.map((vendor) => [vendor.id, indexEvents(vendor)]));
  const messageOf = createMessageRecogniser(vendors);

  const told = (capture: Capture, payload: Located | null): Claim | null => {
    const vendor = byId.get(capture.vendor ?? '');
    return vendor && capture.name !== null ? { vendor, name: capture.name, payload } : null;
  };
  const claimOf: Record<Channel, FindClaim> = {
    message: messageOf,
    bus: (capture) => told(capture, firstArgument(capture)),
    callback: (capture) => told(capture, firstArgument(capture)),
    'dom-event': (capture) => told(capture, detailOf(capture)),
    webhook: (capture) => told(capture, { value: capture.data, path: [] }),
  };

  return (capture) => {
    if (capture.channel === 'bus') {
      const refused = recogniseObserve(capture, vendors);
      if (refused) return { ...unrecognised, findings: [refused] };
      const listened = locateText(capture.data, 'listener');
      if (listened !== null) return recogniseListener(byId.get(capture.vendor ?? ''), listened);
    }
    const claim = claimOf[capture.channel](capture);
    if (!claim) return unrecognised;
    const definition = events.get(claim.vendor.id)?.get(keyOf(capture.channel, claim.name)) ?? null;
    return {
      vendor: claim.vendor,
      definition,
      name: claim.name,
      payloadAt: claim.payload?.path ?? null,
      distrust: distrustOf(capture, claim.vendor),
      findings: definition ? [] : [unknownEvent(claim.vendor, capture.channel, claim.name)],
    };
  };
}

function indexEvents(vendor: VendorDefinition): Map<string, EventDefinition> {
  return new Map(vendor.events.map((event) => [keyOf(event.channel, event.name), event]));
}

function keyOf(channel: Channel, name: string): string {
  return `${channel} ${name}`;
}

function firstArgument(capture: Capture): Located | null {
  const list = locate(capture.data, 'arguments');
  const first = list && Array.isArray(list.value) ? list.value[0] : undefined;
  return list && first !== undefined ? { value: first, path: [...list.path, 0] } : null;
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
  const message = `The message came from ${received || 'no origin'}; ${vendor.name} sends from ${expected || 'no origin'} only. Do not act on it.`;
  return finding('error', { code: 'wrong-origin', message, expected, received });
}

function notTrusted(vendor: VendorDefinition): Finding {
  const message = `A script of the page dispatched this message itself (isTrusted is false): ${vendor.name} did not send it.`;
  return finding('error', { code: 'not-trusted', message, expected: 'true', received: 'false' });
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
