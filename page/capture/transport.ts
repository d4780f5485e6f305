import { browser } from '@wxt-dev/browser';
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

/** Hears the background's changes of mode. Gives the undo. */
export function onRuntimeMode(listener: (mode: Mode) => void): () => void {
  const hear = (message: unknown): void => {
    const mode = typeof message === 'object' && message !== null && 'mode' in message ? message.mode : null;
    if (isMode(mode)) listener(mode);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => {
    if (runtimeTransport.alive()) browser.runtime.onMessage.removeListener(hear);
  };
}

function isMode(value: unknown): value is Mode {
  return typeof value === 'string' && Object.hasOwn(reach, value);
}
