import type { VendorSources } from './vendor.ts';

/** Every origin some vendor's messages come from. */
export function vendorOrigins(sources: readonly VendorSources[]): Set<string> {
  const origins = new Set<string>();
  for (const vendor of sources) for (const origin of vendor.origins) origins.add(origin);
  return origins;
}

/**
 * True when a window message is one a vendor would claim: its name starts with a prefix only that vendor uses, or it comes from
 * the vendor's origin and has a name where that vendor's messages have theirs. The same rule as core/recognise.ts, for the raw
 * `event.data` in the content script: what cannot be read counts as the vendor's when the origin is.
 */
export function claims(sources: readonly VendorSources[], origin: string, data: unknown): boolean {
  for (const vendor of sources) {
    const own = hasOrigin(vendor, origin);
    try {
      for (const message of vendor.messages) {
        const name = nameIn(data, message.nameKey);
        if (typeof name !== 'string') continue;
        if (own || (message.distinctive && startsWith(name, message.prefix))) return true;
      }
    } catch {
      if (own) return true;
    }
  }
  return false;
}

// Loops rather than methods: in Firefox `data` is seen through an Xray wrapper, and nothing here should lean on more than the language.

function hasOrigin(vendor: VendorSources, origin: string): boolean {
  for (const own of vendor.origins) if (own === origin) return true;
  return false;
}

function nameIn(data: unknown, key: string): unknown {
  if (!isKeyed(data)) return undefined;
  return data[key];
}

function isKeyed(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function startsWith(text: string, prefix: string): boolean {
  for (let at = 0; at < prefix.length; at += 1) if (text[at] !== prefix[at]) return false;
  return true;
}
