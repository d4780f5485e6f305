import type { Sighting } from '../../core/capture.ts';
import { encodeRead } from '../../core/encode.ts';
import type { Mode } from '../../core/tab-state.ts';
import type { VendorSources } from '../../core/vendor.ts';
import type { Report } from '../report.ts';
import type { Clock } from './clock.ts';
import type { Transport } from './delivery.ts';
import { createDelivery } from './delivery.ts';
import { domEventListenings } from './dom-events.ts';
import { createGate } from './gate.ts';
import { listenToHook } from './hook-port.ts';
import type { Listening } from './listening.ts';
import { keepListening } from './listening.ts';
import { createMessageListener } from './messages.ts';
import { pathOf } from './window-path.ts';

export interface CaptureOptions {
  self: Window;
  sources: readonly VendorSources[];
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
    path: () => pathOf(self, self.top) ?? 'top',
    onAnswer: ({ mode }) => gate.decide(mode),
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
    else if (asked) delivery.hello(Date.now(), 'none');
    delivery.resume();
  }

  undo.push(keepListening(listenings, self.document));
  undo.push(
    listenToHook(self.document, (report) => gate.mode !== 'paused' && gate.offer('vendor', toSighting(report))),
  );
  undo.push(onMode(gate.decide));
  if (isTop) hello('started');
  return stop;
}

function toSighting({ channel, time, source, vendor, name, content, markers }: Report): Sighting {
  return {
    channel,
    time,
    origin: null,
    isTrusted: true,
    source,
    vendor,
    name,
    ...encodeRead(() => content, markers),
  };
}

/** 32 hex digits. */
function createSession(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
