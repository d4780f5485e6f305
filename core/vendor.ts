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
}

/** An object with `.on(event, handler)`. */
export interface BusSource {
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
  /** The payload key whose value says most about the event. */
  headline?: string;
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
  events: readonly EventDefinition[];
}

/** Declares where a vendor's events come from; what is left out is empty. */
export function defineSources(sources: Partial<VendorSources> & Pick<VendorSources, 'id'>): VendorSources {
  return { origins: [], messages: [], buses: [], domEvents: [], callbacks: [], ...sources };
}

/** Declares a vendor. */
export function defineVendor(vendor: VendorDefinition): VendorDefinition {
  return vendor;
}
