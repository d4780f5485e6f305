import type { z } from 'zod';
import type { Channel } from './capture.ts';
import type { Finding } from './event.ts';
import type { Json } from './json.ts';

/**
 * What the isolated world of a frame hears of a vendor. This and {@link WatchedSources} are all the content scripts carry of a vendor: no schemas, no
 * zod, and each script only its own half. A vendor declares any number of each kind.
 */
export interface HeardSources {
  id: string;
  /** Origins (scheme, host, port) the vendor's messages come from, exactly. */
  origins: readonly string[];
  messages: readonly MessageSource[];
  domEvents: readonly DomEventSource[];
}

/** What has to be watched in the page's own world. */
export interface WatchedSources {
  id: string;
  buses: readonly BusSource[];
  callbacks: readonly CallbackSource[];
  callbackProperties: readonly CallbackPropertySource[];
}

/** Everywhere a vendor's events come from. */
export interface VendorSources extends HeardSources, WatchedSources {}

/** Window messages that are objects with a name under `nameKey`. */
export interface MessageSource {
  nameKey: string;
  payloadKey: string;
  /** What every name starts with; empty where names have no prefix. */
  prefix: string;
  /** True when the prefix is the vendor's alone, so that it names the vendor whatever the origin. */
  distinctive: boolean;
  /** Keys within the payload that no other vendor's have: each names the vendor, whatever the origin. */
  marks?: readonly string[];
}

/** An object with `.on(event, handler)`. */
export interface BusSource {
  /** The method that subscribes; `on` when left out. */
  subscribe?: string;
  /** Global ready queues (`acquire`): a function that is pushed to one gets the bus as its first argument. Trapped like a lookup. */
  queues?: readonly string[];
  /** Events whose first handler changes what the widget does (it waits for an answer): listened to only once the page itself listens. */
  controls?: readonly string[];
  /** Events whose first argument is a bus of its own. */
  offers?: Readonly<Record<string, Pick<BusSource, 'subscribe' | 'methods' | 'events'>>>;
  /** Where in an event's first argument the payload stands; left out where the argument is the payload. */
  payloadKey?: string;
  /** The vendor's script feeds this bus with the vendor's window messages: what both tell is one event. */
  mirrorsMessages?: true;
  /**
   * Looks a name up without touching it; may throw (temporal dead zone) or give anything. Keyed by the name, which is shown to people, and trapped on
   * `window` until its first assignment unless it is a common word.
   */
  lookups: Readonly<Record<string, () => unknown>>;
  /** Those of the names that other programs may use: they belong to the page and are only looked up. */
  common: readonly string[];
  /** Global functions whose result is a bus: `createWidget`, or `BitPalm.createWidget` (a method of a looked-up object). */
  factories: readonly string[];
  /** A bus has a method `on` and at least one of these. */
  methods: readonly string[];
  /** The documented event names. */
  events: readonly string[];
}

/** A DOM event that carries a vendor's event in its `detail`. */
export interface DomEventSource {
  target: 'window' | 'document';
  type: string;
}

/** A global function of the page that the vendor's script calls. */
export interface CallbackSource {
  global: string;
}

/** Functions the page puts on a global object of the vendor's (`Ebbot.onLoad = …`), which the vendor's script calls. */
export interface CallbackPropertySource {
  /** The names the object may have; only the vendor uses them. */
  globals: readonly string[];
  /** The documented properties. */
  names: readonly string[];
  /** The vendor's own methods on the object that may call one of them before they return. */
  methods: readonly string[];
}

/** What the bodies of a vendor's webhooks look like and how they are signed. */
export interface WebhookSource {
  /** The key of the body that holds the event's name. */
  nameKey: string;
  /** What every name starts with where no other vendor's do, so that the name alone names the vendor; else empty. */
  prefix: string;
  /** Keys that stand beside the name in each body: all of them together name the vendor. */
  marks: readonly string[];
  /** Headers, in lower case, that only this vendor sends: any of them names the vendor. */
  headers: readonly string[];
  /** The header, in lower case, that repeats the event's name; null where none does. */
  nameHeader: string | null;
  /** Null where the vendor documents no signature. */
  signature: SignatureScheme | null;
}

/** HMAC-SHA256 over the raw body, keyed with the secret's text. */
export interface SignatureScheme {
  /** In lower case. */
  header: string;
  encoding: 'base64' | 'hex';
  /** Where the header is a list `t=…,s=…` and what is signed is `<t>.<raw body>`: the names of its two parts. `t` in seconds since the epoch. Null where the header is the signature of the body alone. */
  timestamped: { time: string; signature: string } | null;
}

/** An id that events share: those of one vendor with the same kind and value belong together. */
export interface SharedId {
  /** In words, as people are told: `conversation`, `lead`. */
  kind: string;
  /** From the payload inwards; `*` stands for every item of a list. */
  at: readonly (string | number)[];
  /** What the value starts with; left out where any value is an id. */
  prefix?: string;
}

/** A way in which a vendor's documentation contradicts itself or shows a malformed example: read as what it means, with a finding. */
export type Tolerance =
  /** A number, boolean or null written as text (`"25"`, `"null"`). */
  | {
      kind: 'stringly-typed';
      at: readonly (string | number)[];
      means: 'number' | 'boolean' | 'null' | 'number or null';
    }
  /** An object or list written as JSON in a string. */
  | { kind: 'json-in-string'; at: readonly (string | number)[] }
  /** A key that is written otherwise than it is meant (`" id"`), in the object at `at`. */
  | { kind: 'malformed-key'; at: readonly (string | number)[]; key: string; meant: string };

/** A page of the vendor's documentation and the day it was read (YYYY-MM-DD). */
export interface Documentation {
  url: string;
  read: string;
}

/** One documented event. */
export interface EventDefinition {
  name: string;
  channel: Channel;
  /** When the vendor says it fires, in our words. */
  fires: string;
  documentation: Documentation;
  /** Judges the decoded payload (`undefined` where there is none). Unknown keys are remarks, so use `z.strictObject`; `z.looseObject` where the vendor allows any. */
  schema: z.ZodType;
  /** A documented (or documentation-shaped) payload that passes; null where the event has none. */
  example: Json;
  /** The documented name that took this one's place. */
  supersededBy?: string;
  /** The payload key whose value says most about the event; a path where it stands further in. */
  headline?: string | readonly (string | number)[];
  /** Bus and callback: the payload is the list of all arguments, not the first. */
  everyArgument?: true;
  /** Applied to the decoded payload before the schema judges it, in this order. `*` in a path stands for every item of a list. */
  tolerances?: readonly Tolerance[];
  ids?: readonly SharedId[];
  /** Remarks a schema cannot make. Sees the decoded payload; must not throw. */
  remarks?: (payload: unknown) => Finding[];
}

/** A vendor as data. */
export interface VendorDefinition {
  id: string;
  /** As the vendor writes it. */
  name: string;
  documentation: readonly Documentation[];
  sources: VendorSources;
  /** Null where the vendor documents none. */
  webhooks: WebhookSource | null;
  /** Why its messages may come from other origins too, in one sentence for the options page; left out where the documentation says nothing of it. */
  ownOrigins?: string;
  /** Those of its sources' origins that the user added; only core/own-origins.ts sets it. */
  addedOrigins?: readonly string[];
  events: readonly EventDefinition[];
}

/** Declares where a vendor's events come from; what is left out is empty. */
export function defineSources(sources: Partial<VendorSources> & Pick<VendorSources, 'id'>): VendorSources {
  return { origins: [], messages: [], buses: [], domEvents: [], callbacks: [], callbackProperties: [], ...sources };
}

/** Declares a vendor. */
export function defineVendor(vendor: VendorDefinition): VendorDefinition {
  return vendor;
}
