import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import type { FrameSender } from './recorder.ts';

/** What the browser says of the frame a message came from; null when it did not come from a frame of a tab. */
export function frameSender(sender: Browser.runtime.MessageSender): FrameSender | null {
  if (sender.id !== browser.runtime.id || sender.tab?.id === undefined || sender.frameId === undefined) return null;
  const url = sender.url ?? '';
  return {
    tabId: sender.tab.id,
    private: sender.tab.incognito,
    top: sender.frameId === 0,
    url,
    origin: sender.origin ?? originOf(url),
    documentId: sender.documentId ?? null,
  };
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'null';
}
