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
    const claim = fromVendor ? 'vendor' : claimByShape(sources, event);
    if (mode === 'watched' && claim === 'other') return;
    const read = (): unknown => {
      if (type === 'messageerror') throw new Error('The message could not be deserialized.');
      // What a script put into an event of its own making reaches this world only when it can be cloned; else Chromium gives null.
      if (!isTrusted && event.data === null)
        throw new Error('A script made this message; its data is null or cannot be cloned.');
      return ownCopy(event.data);
    };
    const source = pathOfSender(self, event.source);
    gate.offer(claim, sight({ channel: 'message', origin, isTrusted, source }, read));
  };
}

/** A script may dispatch any event under this type. Not instanceof: see core/encode.ts. */
function isMessage(event: Event): event is MessageEvent {
  return 'origin' in event && 'ports' in event;
}

function claimByShape(sources: readonly HeardSources[], event: MessageEvent): Claim {
  try {
    return claims(sources, event.origin, event.data) ? 'shape' : 'other';
  } catch {
    return 'other';
  }
}
