import type { Capture, Channel } from '../../core/capture.ts';
import type { EventDefinition, VendorDefinition } from '../../core/vendor.ts';
import type { Json } from '../../core/json.ts';

/** A payload a vendor's documentation shows, with what Widgetscope must say of it. */
export interface Example {
  name: string;
  channel: Channel;
  /** Left out where the event has none. */
  payload?: Json;
  /** Codes of the findings it must carry, in any order; none when left out. */
  findings?: readonly string[];
}

/**
 * Keys that must be there, as paths from the payload, under each event's {@link keyOf}. Re-typed from the documentation, not read from the schemas. The keys by
 * which a webhook is recognised are left out where its vendor has no header of its own: without one of them it is nobody's.
 */
export type RequiredFields = Readonly<Record<string, readonly (string | number)[][]>>;

/** A vendor's examples file. `open`: the {@link keyOf} of events that may have any further field. */
export interface VendorExamples {
  documented: readonly Example[];
  requiredFields: RequiredFields;
  open?: readonly string[];
}

/** The name an event is listed under: webhooks often share theirs with what the page is told, with other fields. */
export function keyOf({ channel, name }: Pick<EventDefinition, 'name' | 'channel'>): string {
  return channel === 'webhook' ? `webhook ${name}` : name;
}

/** The capture a frame would make of a vendor's event. `payload` undefined: the event comes without one. */
export function captureOf(
  vendor: VendorDefinition,
  event: Pick<EventDefinition, 'name' | 'channel'>,
  payload: Json | undefined,
  changes: Partial<Capture> = {},
): Capture {
  const isMessage = event.channel === 'message';
  // Who a message or a webhook is from is found out from what it holds; the hook knows the bus it listens to.
  const told = !isMessage && event.channel !== 'webhook';
  return {
    seq: 1,
    time: 1_795_000_000_000,
    channel: event.channel,
    origin: isMessage ? (vendor.sources.origins[0] ?? null) : null,
    isTrusted: event.channel !== 'dom-event',
    source: 'top.frames[0]',
    vendor: told ? vendor.id : null,
    name: told ? event.name : null,
    data: dataOf(vendor, event, payload),
    size: 100,
    truncated: false,
    ...changes,
  };
}

/** What the delivery of a vendor's webhook comes with, all its own headers among it; null for the other channels. The signature is not judged. */
export function webhookOf(vendor: VendorDefinition, event: Pick<EventDefinition, 'name' | 'channel'>): Json {
  if (event.channel !== 'webhook') return null;
  const { headers = [], nameHeader = null, signature = null } = vendor.webhooks ?? {};
  const named = Object.fromEntries(headers.map((header) => [header, header === nameHeader ? event.name : 'x']));
  const verdict = signature ? 'not-checked' : 'not-signed-by-vendor';
  return {
    method: 'POST',
    target: '/',
    headers: { 'content-type': 'application/json', ...named },
    signature: verdict,
    note: '',
  };
}

function dataOf(
  vendor: VendorDefinition,
  event: Pick<EventDefinition, 'name' | 'channel'>,
  payload: Json | undefined,
): Json {
  const given = payload === undefined ? [] : [payload];
  const shapes: Record<Channel, () => Json> = {
    message: () => {
      const rule = vendor.sources.messages.find((source) => event.name.startsWith(source.prefix));
      const named = { [rule?.nameKey ?? 'type']: event.name };
      return payload === undefined ? named : { ...named, [rule?.payloadKey ?? 'payload']: payload };
    },
    bus: () => ({ event: event.name, arguments: argumentsOf(vendor, event, payload) }),
    callback: () => ({ callback: event.name, arguments: given }),
    'dom-event': () => ({ type: event.name, detail: payload ?? null }),
    webhook: () => payload ?? null,
  };
  return shapes[event.channel]();
}

/** What a bus hands its handlers: the payload, all of it where the payload is the list of arguments, or an object that holds it. */
function argumentsOf(
  vendor: VendorDefinition,
  { name, channel }: Pick<EventDefinition, 'name' | 'channel'>,
  payload: Json | undefined,
): Json {
  const definition = vendor.events.find((event) => event.name === name && event.channel === channel);
  if (definition?.everyArgument) return payload ?? [];
  const key = vendor.sources.buses.find((bus) => bus.events.includes(name))?.payloadKey;
  if (key === undefined) return payload === undefined ? [] : [payload];
  return [payload === undefined ? { event: name } : { event: name, [key]: payload }];
}
