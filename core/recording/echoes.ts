import type { WidgetEvent } from '../event.ts';
import { limits } from '../limits.ts';
import { locateText } from '../locate.ts';
import type { Json } from '../json.ts';
import { payloadOf } from '../event.ts';
import type { VendorSources } from '../vendor.ts';

/** Something a frame told on one of two channels that tell the same. What the other channel tells of it is its echo. */
export interface Told {
  /** Milliseconds since the epoch, of the capture. */
  time: number;
  channel: 'message' | 'bus';
  /** Vendor, name and payload. */
  content: string;
}

/** An echo comes within this many milliseconds. */
const within = 2_000;

/** So many wait for their echo at most; the oldest give way, and their echo is then an event of its own. */
const most = 2_000;

/** Vendors whose script feeds a bus with the vendor's own window messages: by id. */
export function mirroringVendors(vendors: readonly { sources: VendorSources }[]): ReadonlySet<string> {
  const mirroring = vendors.filter(({ sources }) => sources.buses.some((bus) => bus.mirrorsMessages === true));
  return new Set(mirroring.map(({ sources }) => sources.id));
}

/** What still waits for its echo at `time`. */
export function stillWaiting(told: readonly Told[], time: number): Told[] {
  return told.filter((each) => Math.abs(time - each.time) <= within).slice(-most);
}

/**
 * Says whether an event is the echo of one in `told`, which is then crossed out, so that two equal messages and their two equal echoes stay two events.
 * What is no echo joins those that wait, in place. Anything but a believed event of a mirroring vendor on one of the two channels is let through.
 */
export function isEcho(event: WidgetEvent, told: Told[], mirroring: ReadonlySet<string>): boolean {
  const own = toldBy(event, mirroring);
  if (own === null) return false;
  const first = told.findIndex(
    ({ time, channel, content }) =>
      channel !== own.channel && content === own.content && Math.abs(own.time - time) <= within,
  );
  if (first === -1) {
    told.push(own);
    return false;
  }
  told.splice(first, 1);
  return true;
}

function toldBy(event: WidgetEvent, mirroring: ReadonlySet<string>): Told | null {
  const { time, channel, vendor, name } = event;
  if (vendor === null || name === null || !mirroring.has(vendor) || event.status === 'untrusted') return null;
  if (channel !== 'message' && channel !== 'bus') return null;
  // A subscription of the page's own is told on the bus too, and is no event of the vendor's.
  if (channel === 'bus' && locateText(event.data, 'event') === null) return null;
  const payload = event.payloadAt === null ? '' : isCut(event) ? event.ids : sorted(payloadOf(event));
  return { time, channel, content: `${vendor} ${digest(JSON.stringify([name, payload]))}` };
}

/** The payload stands at different depths of what the two channels tell, so what was (or nearly was) cut may be cut differently: its ids tell it. */
function isCut({ truncated, size }: WidgetEvent): boolean {
  return truncated || size > limits.payloadBytes * 0.95;
}

/** JSON that is the same for equal values, whatever the order of their keys. */
function sorted(value: Json): string {
  return JSON.stringify(value, (_key, part: Json) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return ['{', ...Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1))];
  });
}

/**
 * Stands for a text in the session's record, which is written with every batch: its length and two hashes of 53 bits. Not a cryptographic one: a page
 * that made two contents collide would only pass over an event of its own page.
 */
function digest(text: string): string {
  return `${text.length.toString(36)}.${hash(text, 1).toString(36)}.${hash(text, 2).toString(36)}`;
}

/** cyrb53 (bryc, public domain). */
function hash(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
