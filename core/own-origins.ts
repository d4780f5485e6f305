import type { OwnOrigins } from './frame-protocol.ts';
import type { VendorDefinition } from './vendor.ts';

/** Why no origin can be read from what a user typed. */
export type OriginRefusal =
  | { code: 'empty' | 'wildcard' | 'no-address' }
  /** A name without a dot. */
  | { code: 'no-domain'; host: string }
  /** Plain http from another machine. */
  | { code: 'plain-http' }
  /** `protocol` ends with its colon. */
  | { code: 'other-scheme'; protocol: string };

/** What a user typed, as an origin. */
export type ParsedOrigin = { ok: true; origin: string } | { ok: false; refusal: OriginRefusal };

/** The vendors with the origins the user set for them counted among their own. */
export function withOwnOrigins(vendors: readonly VendorDefinition[], own: OwnOrigins): VendorDefinition[] {
  return vendors.map((vendor) => {
    const { origins } = vendor.sources;
    const set = Object.hasOwn(own, vendor.id) ? (own[vendor.id] ?? []) : [];
    const added = set.filter((origin) => !origins.includes(origin));
    if (added.length === 0) return vendor;
    return { ...vendor, sources: { ...vendor.sources, origins: [...origins, ...added] }, addedOrigins: added };
  });
}

/** The origins the vendor itself documents, without those of {@link withOwnOrigins}. */
export function documentedOrigins({ sources, addedOrigins = [] }: VendorDefinition): string[] {
  return sources.origins.filter((origin) => !addedOrigins.includes(origin));
}

/** The part of a message to a frame that carries the origins: nothing where there are none. */
export function toldOrigins(own: OwnOrigins): { origins?: OwnOrigins } {
  return Object.values(own).some((origins) => origins.length > 0) ? { origins: own } : {};
}
