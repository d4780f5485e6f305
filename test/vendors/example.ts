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

/** Keys that must be there, as paths from the payload, event by event. Re-typed from the documentation, not read from the schemas. */
export type RequiredFields = Readonly<Record<string, readonly (string | number)[][]>>;

/** The capture a frame would make of a vendor's event. `payload` undefined: the event comes without one. */
export function captureOf(
  vendor: VendorDefinition,
  event: Pick<EventDefinition, 'name' | 'channel'>,
  payload: Json | undefined,
  changes: Partial<Capture> = {},
): Capture {
  const isMessage = event.channel === 'message';
  return {
    seq: 1,
    time: 1_795_000_000_000,
    channel: event.channel,
    origin: isMessage ? (vendor.sources.origins[0] ?? null) : null,
    isTrusted: event.channel !== 'dom-event',
    source: 'top.frames[0]',
    vendor: isMessage ? null : vendor.id,
    name: isMessage ? null : event.name,
    data: dataOf(vendor, event, payload),
    size: 100,
    truncated: false,
    ...changes,
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
    bus: () => ({ event: event.name, arguments: given }),
    callback: () => ({ callback: event.name, arguments: given }),
    'dom-event': () => ({ type: event.name, detail: payload ?? null }),
    webhook: () => payload ?? null,
  };
  return shapes[event.channel]();
}
