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
    if (typeof message !== 'object' || message === null || !('kind' in message) || message.kind !== 'mode') return;
    if ('mode' in message && isMode(message.mode)) listener(message.mode);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => {
    if (runtimeTransport.alive()) browser.runtime.onMessage.removeListener(hear);
  };
}

function isMode(value: unknown): value is Mode {
  return typeof value === 'string' && Object.hasOwn(reach, value);
}
