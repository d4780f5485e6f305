import type { OwnOrigins } from './frame-protocol.ts';
import type { VendorDefinition } from './vendor.ts';

/** The vendors with the origins the user set for them counted among their own. */
export function withOwnOrigins(vendors: readonly VendorDefinition[], own: OwnOrigins): VendorDefinition[] {
  return vendors.map((vendor) => {
    const added = Object.hasOwn(own, vendor.id) ? (own[vendor.id] ?? []) : [];
    if (added.length === 0) return vendor;
    return { ...vendor, sources: { ...vendor.sources, origins: [...vendor.sources.origins, ...added] } };
  });
}

/** The part of a message to a frame that carries the origins: nothing where there are none. */
export function toldOrigins(own: OwnOrigins): { origins?: OwnOrigins } {
  return Object.values(own).some((origins) => origins.length > 0) ? { origins: own } : {};
}
