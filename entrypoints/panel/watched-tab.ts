import { browser } from 'wxt/browser';

/** The tab this panel watches: the inspected one in DevTools, the one the address names (`?tabId=`) in a tab of its own; null without either. */
export function watchedTab(): number | null {
  const devtools: typeof browser.devtools | undefined = browser.devtools;
  if (devtools !== undefined) return devtools.inspectedWindow.tabId;
  const named = Number.parseInt(new URLSearchParams(location.search).get('tabId') ?? '', 10);
  return Number.isSafeInteger(named) ? named : null;
}
