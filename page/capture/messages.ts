import { claims, vendorOrigins, withOwnOrigins } from '../../core/claims.ts';
import type { OwnOrigins } from '../../core/frame-protocol.ts';
import type { HeardSources } from '../../core/vendor.ts';
import type { Claim, Gate } from './gate.ts';
import { ownCopy } from './own-copy.ts';
import { sight } from './sighting.ts';
import { pathOfSender } from './window-path.ts';

/** Hears window messages, and is told of the origins the user added. */
export interface MessageListener {
  hear: (event: Event) => void;
  /** The user's origins count as the vendors' from now on, in the place of those of before. */
  setOrigins(own: OwnOrigins | undefined): void;
}

/**
 * Turns window messages into sightings, `messageerror` (what could not be deserialized) included. While no panel is open, only messages from a
 * vendor's origin are read at all.
 */
export function createMessageListener(sources: readonly HeardSources[], gate: Gate, self: Window): MessageListener {
  let known = sources;
  let origins = vendorOrigins(known);

  function hear(event: Event): void {
    const { mode } = gate;
    if (mode === 'paused' || !isMessage(event)) return;
    const { origin, isTrusted, type } = event;
    const fromVendor = origins.has(origin);
    if (mode === 'quiet' && !fromVendor) return;
    // What a script put into an event of its own making reaches this world only when it can be cloned; else Chromium gives null.
    const isUnreadable = (): boolean => type === 'messageerror' || (!isTrusted && event.data === null);
    const claimedBy = (some: readonly HeardSources[], own: boolean): boolean => {
      try {
        return (own && isUnreadable()) || claims(some, origin, event.data);
      } catch {
        // What cannot be looked at is the vendor's when the origin is.
        return own;
      }
    };
    const claim: Claim = claimedBy(known, fromVendor) ? (fromVendor ? 'vendor' : 'shape') : 'other';
    if (claim === 'other' && (mode === 'quiet' || mode === 'watched')) return;
    const read = (): unknown => {
      if (isUnreadable()) throw new Error('unreadable');
      return ownCopy(event.data);
    };
    // Asked now, for the page may change its data: whose it would be if this origin turns out to be the vendor's.
    const owners = mode ? [] : sources.filter((source) => claimedBy([{ ...source, origins: [origin] }], true));
    const again = (): Claim =>
      known.some(({ id, origins }) => origins.includes(origin) && owners.some((owner) => owner.id === id))
        ? 'vendor'
        : claim;
    const source = pathOfSender(self, event.source);
    gate.offer(claim, sight({ channel: 'message', origin: origin.slice(0, 4_096), isTrusted, source }, read), again);
  }

  return {
    hear,
    setOrigins(own) {
      known = withOwnOrigins(sources, own);
      origins = vendorOrigins(known);
    },
  };
}

/** A script may dispatch any event under this type. Not instanceof: see core/encode.ts. */
function isMessage(event: Event): event is MessageEvent {
  return 'origin' in event && 'ports' in event;
}
