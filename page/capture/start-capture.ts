import type { OwnOrigins } from '../../core/frame-protocol.ts';
import type { Mode } from '../../core/tab-state.ts';
import type { HeardSources } from '../../core/vendor.ts';
import type { Clock } from './clock.ts';
import type { Transport } from './delivery.ts';
import { createDelivery } from './delivery.ts';
import { domEventListenings } from './dom-events.ts';
import { createGate } from './gate.ts';
import { listenToHook } from './hook-port.ts';
import type { Listening } from './listening.ts';
import { keepListening } from './listening.ts';
import { createMessageListener } from './messages.ts';
import { sight } from './sighting.ts';
import { ownPath } from './window-path.ts';

export interface CaptureOptions {
  self: Window;
  sources: readonly HeardSources[];
  transport: Transport;
  clock: Clock;
  /** The background's changes of mode and of the user's origins, told to every frame. Gives the undo. */
  onMode: (listener: (mode: Mode, origins?: OwnOrigins) => void) => () => void;
}

/** Records what one frame hears of the vendors' widgets and brings it to the background. Gives the undo. */
export function startCapture({ self, sources, transport, clock, onMode }: CaptureOptions): () => void {
  const undo: (() => void)[] = [];
  const isTop = self.top === self;
  let asked = false;
  const started = Date.now();

  const delivery = createDelivery({
    transport,
    clock,
    session: createSession(),
    greets: isTop,
    path: ownPath(self),
    onAnswer: ({ mode, origins }) => mode !== null && decide(mode, origins),
    onGone: stop,
  });

  const gate = createGate({
    record: delivery.record,
    shed: delivery.shed,
    ask: () => hello('none'),
  });

  /** Origins first: what was held is claimed by them. */
  function decide(mode: Mode, origins?: OwnOrigins): void {
    messages.setOrigins(origins);
    gate.decide(mode);
  }

  /** A frame without a panel has nothing to say; it asks for its mode when it first hears something. */
  function hello(navigation: 'none' | 'started' | 'restored'): void {
    if (asked && navigation === 'none') return;
    asked = true;
    delivery.hello(navigation === 'started' ? started : Date.now(), navigation);
  }

  function stop(): void {
    for (const end of undo.splice(0)) end();
    delivery.stop();
  }

  const messages = createMessageListener(sources, gate, self);
  const listenings: Listening[] = [
    { target: self, type: 'message', listener: messages.hear },
    { target: self, type: 'messageerror', listener: messages.hear },
    ...domEventListenings(sources, gate, self),
    { target: self, type: 'pagehide', listener: delivery.sendEverything },
    {
      target: self,
      type: 'pageshow',
      listener: (event) => 'persisted' in event && event.persisted === true && restore(),
    },
  ];

  function restore(): void {
    if (isTop) hello('restored');
    else if (gate.mode !== null) delivery.hello(Date.now(), 'none');
    delivery.resume();
  }

  undo.push(keepListening(listenings, self.document));
  undo.push(
    listenToHook(self.document, ({ channel, time, source, vendor, name, content, markers }) => {
      if (gate.mode === 'paused') return;
      const read = (): unknown => content;
      // Taken piece by piece: whoever else got hold of the port could tell of messages and origins that never were.
      const known = {
        time: Number(time) || Date.now(),
        source: text(source) ?? '',
        vendor: text(vendor),
        name: text(name),
      };
      gate.offer('vendor', sight({ channel: channel === 'callback' ? channel : 'bus', ...known }, read, markers));
    }),
  );
  undo.push(onMode(decide));
  // A page that is rendered ahead begins when it is shown; what it hears before waits.
  const begin = (): void => hello('started');
  if (isTop && 'prerendering' in self.document && self.document.prerendering === true)
    self.document.addEventListener('prerenderingchange', begin, { once: true });
  else if (isTop) begin();
  return stop;
}

/** 32 hex digits. */
function createSession(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => (256 + byte).toString(16).slice(1)).join('');
}

/** A text, of a length that can be sent; null for anything else. */
function text(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, 4_096) : null;
}
