import { browser } from 'wxt/browser';
import type { SiteAccess } from '../core/panel/empty-list.ts';

const everySite = { origins: ['<all_urls>'] };

/** Whether the browser lets the extension look at this address. Pages without the permissions API (Firefox's DevTools) cannot know. */
export async function siteAccess(url: string): Promise<SiteAccess> {
  // The types promise the API everywhere; Firefox's DevTools pages lack it.
  const permissions: typeof browser.permissions | undefined = browser.permissions;
  if (permissions === undefined) return 'unknown';
  if (await permissions.contains(everySite)) return 'granted';
  const pattern = sitePattern(url);
  if (pattern === null) return 'refused';
  return (await permissions.contains({ origins: [pattern] })) ? 'granted' : 'refused';
}

/** Asks for every site, at once: browsers allow the question only while they handle a click. False when it was refused. */
export function requestSites(): Promise<boolean> {
  return browser.permissions.request(everySite);
}

/** Tells of every change to what may be looked at; gives its own undo. */
export function onSiteAccessChanged(listener: () => void): () => void {
  const permissions: typeof browser.permissions | undefined = browser.permissions;
  permissions?.onAdded.addListener(listener);
  permissions?.onRemoved.addListener(listener);
  return () => {
    permissions?.onAdded.removeListener(listener);
    permissions?.onRemoved.removeListener(listener);
  };
}

function sitePattern(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `*://${hostname}/*` : null;
}
