import { encodeRead } from '../../core/encode.ts';
import type { VendorSources } from '../../core/vendor.ts';
import type { Gate } from './gate.ts';
import type { Listening } from './listening.ts';
import { ownCopy } from './own-copy.ts';

/** The vendors' DOM events, as listeners to be attached. */
export function domEventListenings(sources: readonly VendorSources[], gate: Gate, self: Window): Listening[] {
  return sources.flatMap(({ id, domEvents }) =>
    domEvents.map(({ target, type }) => ({
      target: target === 'window' ? self : self.document,
      type,
      listener: (event: Event) => {
        if (gate.mode === 'paused') return;
        const { isTrusted } = event;
        const encoded = encodeRead(() => ({ type, detail: 'detail' in event ? ownCopy(event.detail) : null }));
        gate.offer('vendor', {
          time: Date.now(),
          channel: 'dom-event',
          origin: null,
          isTrusted,
          source: 'self',
          vendor: id,
          name: type,
          ...encoded,
        });
      },
    })),
  );
}
