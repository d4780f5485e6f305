import type { Json } from './json.ts';

/** How an event reached the page (design: vocabulary). */
export type Channel = 'message' | 'bus' | 'dom-event' | 'callback' | 'webhook';

/** What a frame saw, before anyone looked inside. Made in the frame, plain JSON. */
export interface Capture {
  /** Counts from 1 within a session (one run of the capture script in one document). */
  seq: number;
  /** Milliseconds since the epoch, taken in the frame that heard it. */
  time: number;
  channel: Channel;
  /** `message`: the sender's origin. `webhook`: null. Else null, and the background fills in the frame's own origin. */
  origin: string | null;
  /** False when a script dispatched the event (`message` and `dom-event`); else true. */
  isTrusted: boolean;
  /** `message`: the sending window as a path (`top.frames[0]`), `self`, `opener` or `unknown`. Bus and callback: where it was found (`widget`, `createWidget()`, `observe()`). */
  source: string;
  /** The vendor whose source told it; null for messages, whose vendor is recognised later. */
  vendor: string | null;
  /** The name its source gave it (the bus event, the DOM event, the callback); null for messages. */
  name: string | null;
  /**
   * All of it as received, encoded (core/encode.ts).
   * `message`: `event.data`. `bus`: `{ event, arguments }`. `dom-event`: `{ type, detail }`. `callback`: `{ callback, arguments }`.
   * A page's own subscription, told by the hook: `{ listener: name }`. A refused `observe()`: `{ observe: vendor, reason }`.
   */
  data: Json;
  /** Bytes of the encoded data before any cut. */
  size: number;
  /** True when data was cut to fit the caps. */
  truncated: boolean;
}

/** A capture as its source reports it, before the session numbers it. */
export type Sighting = Omit<Capture, 'seq'>;
