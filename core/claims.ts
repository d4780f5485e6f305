import type { OwnOrigins } from './frame-protocol.ts';
import type { HeardSources } from './vendor.ts';

/** The sources with the origins the user added, as if the vendors had named them themselves. */
export function withOwnOrigins(sources: readonly HeardSources[], own: OwnOrigins = {}): HeardSources[] {
  return sources.map((source) => ({ ...source, origins: [...source.origins, ...(own[source.id] ?? [])] }));
}

/** Every origin some vendor's messages come from. */
export function vendorOrigins(sources: readonly HeardSources[]): Set<string> {
  return new Set(sources.flatMap(({ origins }) => origins));
}

/**
 * True when a window message is one a vendor would claim: its name starts with a prefix only that vendor uses, its payload has a key
 * only that vendor's have, or it comes from the vendor's origin and has a name where that vendor's messages have theirs. The same rule as core/recognise.ts, for the raw
 * `event.data` in the content script: what cannot be read counts as the vendor's when the origin is.
 */
export function claims(sources: readonly HeardSources[], origin: string, data: unknown): boolean {
  return sources.some(({ origins, messages }) => {
    const own = origins.includes(origin);
    try {
      return messages.some(({ nameKey, payloadKey, prefix, distinctive, marks }) => {
        const name = valueIn(data, nameKey);
        if (typeof name !== 'string') return false;
        return (
          own ||
          (distinctive && name.startsWith(prefix)) ||
          marks?.some((mark) => valueIn(valueIn(data, payloadKey), mark) !== undefined) === true
        );
      });
    } catch {
      return own;
    }
  });
}

function valueIn(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
}
