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
  /** The background's changes of mode, told to every frame. Gives the undo. */
  onMode: (listener: (mode: Mode) => void) => () => void;
}

/** Records what one frame hears of the vendors' widgets and brings it to the background. Gives the undo. */
export function startCapture({ self, sources, transport, clock, onMode }: CaptureOptions): () => void {
  const undo: (() => void)[] = [];
  const isTop = self.top === self;
  let asked = false;

  const delivery = createDelivery({
    transport,
    clock,
    session: createSession(),
    path: ownPath(self),
    onAnswer: ({ mode }) => mode !== null && gate.decide(mode),
    onGone: stop,
  });

  const gate = createGate({
    record: delivery.record,
    shed: delivery.shed,
    ask: () => hello('none'),
  });

  /** A frame without a panel has nothing to say; it asks for its mode when it first hears something. */
  function hello(navigation: 'none' | 'started' | 'restored'): void {
    if (asked && navigation === 'none') return;
    asked = true;
    delivery.hello(Date.now(), navigation);
  }

  function stop(): void {
    for (const end of undo.splice(0)) end();
    delivery.stop();
  }

  const hear = createMessageListener(sources, gate, self);
  const listenings: Listening[] = [
    { target: self, type: 'message', listener: hear },
    { target: self, type: 'messageerror', listener: hear },
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
    listenToHook(self.document, ({ content, markers, ...known }) => {
      if (gate.mode === 'paused') return;
      const read = (): unknown => content;
      gate.offer('vendor', sight(known, read, markers));
    }),
  );
  undo.push(onMode(gate.decide));
  if (isTop) hello('started');
  return stop;
}

/** 32 hex digits. */
function createSession(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => (256 + byte).toString(16).slice(1)).join('');
}
