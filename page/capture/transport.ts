import { browser } from '@wxt-dev/browser';
import type { ModeMessage, OwnOrigins } from '../../core/frame-protocol.ts';
import type { Mode } from '../../core/tab-state.ts';
import type { Transport } from './delivery.ts';
import { reach } from './gate.ts';

/** The extension's own messaging. */
export const runtimeTransport: Transport = {
  send: (message) => browser.runtime.sendMessage(message),
  alive() {
    try {
      return browser.runtime?.id !== undefined;
    } catch {
      // Firefox: the extension's objects are dead.
      return false;
    }
  },
};

/** Lets the background hold a port to this frame: that it closes is the only sign of a page that crashed. */
export function acceptPorts(): void {
  browser.runtime.onConnect.addListener(() => {});
}

/** Hears the background's changes of mode and of the user's origins. Gives the undo. */
export function onRuntimeMode(listener: (mode: Mode, origins?: OwnOrigins) => void): () => void {
  const hear = (message: unknown): void => {
    if (isModeMessage(message)) listener(message.mode, message.origins);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => {
    if (runtimeTransport.alive()) browser.runtime.onMessage.removeListener(hear);
  };
}

/** Only the background can send one. */
function isModeMessage(value: unknown): value is ModeMessage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'mode' in value &&
    typeof value.mode === 'string' &&
    Object.hasOwn(reach, value.mode)
  );
}
