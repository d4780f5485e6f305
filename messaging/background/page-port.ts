import { browser } from 'wxt/browser';
import type { PagePort } from './page-watch.ts';

/** A port to the capture script of the tab's top frame. */
export function connectPage(tabId: number): PagePort {
  const port = browser.tabs.connect(tabId, { frameId: 0 });
  return {
    onClose: (listener) =>
      port.onDisconnect.addListener(() => {
        // Chromium says there that nobody listens, and complains when it is not read; Firefox says it of the port.
        const refused = browser.runtime.lastError ?? Reflect.get(port, 'error');
        listener(refused === undefined || refused === null);
      }),
  };
}

/** Chromium says of a tab whose process has gone that it is unloaded; of one it put to sleep to save memory as well. */
export async function isUnloaded(tabId: number): Promise<boolean> {
  const { status, discarded } = await browser.tabs.get(tabId);
  return status === 'unloaded' && discarded !== true;
}
