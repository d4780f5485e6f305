import type { HeardSources } from '../../core/vendor.ts';
import type { Gate } from './gate.ts';
import type { Listening } from './listening.ts';
import { ownCopy } from './own-copy.ts';
import { sight } from './sighting.ts';

/** The vendors' DOM events, as listeners to be attached. */
export function domEventListenings(sources: readonly HeardSources[], gate: Gate, self: Window): Listening[] {
  return sources.flatMap(({ id: vendor, domEvents }) =>
    domEvents.map(({ target, type }) => ({
      target: target === 'window' ? self : self.document,
      type,
      listener: (event: Event) => {
        if (gate.mode === 'paused') return;
        const { isTrusted } = event;
        const read = () => ({ type, detail: 'detail' in event ? ownCopy(event.detail) : null });
        gate.offer('vendor', sight({ channel: 'dom-event', isTrusted, vendor, name: type }, read));
      },
    })),
  );
}
