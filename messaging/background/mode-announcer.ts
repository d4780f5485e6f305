import { browser } from 'wxt/browser';
import type { ModeMessage } from '../../core/frame-protocol.ts';
import type { Mode } from '../../core/tab-state.ts';

/** Tells frames what to record. */
export interface ModeAnnouncer {
  /** Tells every frame of the tab, unless this mode is what they were last told. After a restart of the worker it is told once too often. */
  announce(tabId: number, mode: Mode): void;
  /** Resolves once the tab's frames have the mode they were last told; at the latest after {@link patience}. */
  announced(tabId: number): Promise<unknown>;
  forget(tabId: number): void;
}

/** A frame that is busy or frozen is not waited for longer than this, in milliseconds. It hears the mode when it goes on. */
const patience = 500;

export function createModeAnnouncer(): ModeAnnouncer {
  const told = new Map<number, { mode: Mode; heard: Promise<unknown> }>();
  return {
    announce(tabId, mode) {
      if (told.get(tabId)?.mode === mode) return;
      const message: ModeMessage = { kind: 'mode', mode };
      // Frames do not answer: it is over when each has heard, and rejected where there is no frame of ours.
      const heard = browser.tabs.sendMessage(tabId, message).catch(() => undefined);
      told.set(tabId, { mode, heard });
    },
    announced: (tabId) =>
      Promise.race([told.get(tabId)?.heard, new Promise((resolve) => setTimeout(resolve, patience))]),
    forget: (tabId) => void told.delete(tabId),
  };
}
