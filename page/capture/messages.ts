import { claims, vendorOrigins } from '../../core/claims.ts';
import type { HeardSources } from '../../core/vendor.ts';
import type { Claim, Gate } from './gate.ts';
import { ownCopy } from './own-copy.ts';
import { sight } from './sighting.ts';
import { pathOfSender } from './window-path.ts';

/**
 * Turns window messages into sightings, `messageerror` (what could not be deserialized) included. While no panel is open, only messages from a
 * vendor's origin are read at all.
 */
export function createMessageListener(
  sources: readonly HeardSources[],
  gate: Gate,
  self: Window,
): (event: Event) => void {
  const origins = vendorOrigins(sources);

  return (event) => {
    const { mode } = gate;
    if (mode === 'paused' || !isMessage(event)) return;
    const { origin, isTrusted, type } = event;
    const fromVendor = origins.has(origin);
    if (mode === 'quiet' && !fromVendor) return;
    // What a script put into an event of its own making reaches this world only when it can be cloned; else Chromium gives null.
    const isUnreadable = (): boolean => type === 'messageerror' || (!isTrusted && event.data === null);
    let claimed = fromVendor;
    try {
      claimed = (fromVendor && isUnreadable()) || claims(sources, origin, event.data);
    } catch {
      // What cannot be looked at is the vendor's when the origin is.
    }
    const claim: Claim = claimed ? (fromVendor ? 'vendor' : 'shape') : 'other';
    if (claim === 'other' && (mode === 'quiet' || mode === 'watched')) return;
    const read = (): unknown => {
      if (isUnreadable()) throw new Error('unreadable');
      return ownCopy(event.data);
    };
    const source = pathOfSender(self, event.source);
    gate.offer(claim, sight({ channel: 'message', origin: origin.slice(0, 4_096), isTrusted, source }, read));
  };
}

/** A script may dispatch any event under this type. Not instanceof: see core/encode.ts. */
function isMessage(event: Event): event is MessageEvent {
  return 'origin' in event && 'ports' in event;
}
