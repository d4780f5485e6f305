import { browser } from 'wxt/browser';
import type { ModeMessage, OwnOrigins } from '../../core/frame-protocol.ts';
import { toldOrigins } from '../../core/own-origins.ts';
import type { Mode } from '../../core/tab-state.ts';

/** Tells frames what to record, and which origins count as whose. */
export interface ModeAnnouncer {
  /** Tells every frame of the tab, unless this mode, with these origins, is what they were last told. After a restart of the worker it is told once too often. */
  announce(tabId: number, mode: Mode): void;
  /** Resolves once the tab's frames have the mode they were last told; at the latest after {@link patience}. */
  announced(tabId: number): Promise<unknown>;
  forget(tabId: number): void;
}

/** A frame that is busy or frozen is not waited for longer than this, in milliseconds. It hears the mode when it goes on. */
const patience = 500;

/** `origins` gives those the user set, at any time. */
export function createModeAnnouncer(origins: () => OwnOrigins): ModeAnnouncer {
  const told = new Map<number, { text: string; heard: Promise<unknown> }>();
  return {
    announce(tabId, mode) {
      const message: ModeMessage = { kind: 'mode', mode, ...toldOrigins(origins()) };
      const text = JSON.stringify(message);
      if (told.get(tabId)?.text === text) return;
      // Frames do not answer: it is over when each has heard, and rejected where there is no frame of ours.
      const heard = browser.tabs.sendMessage(tabId, message).catch(() => undefined);
      told.set(tabId, { text, heard });
    },
    announced: (tabId) =>
      Promise.race([told.get(tabId)?.heard, new Promise((resolve) => setTimeout(resolve, patience))]),
    forget: (tabId) => void told.delete(tabId),
  };
}
