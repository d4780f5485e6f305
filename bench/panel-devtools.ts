import type { CDPSession, Page, Target } from 'puppeteer-core';
import type { DrivenPage } from '../test/support/browser.ts';
import type { ExtensionView } from '../test/support/extension-view.ts';
import { waitFor } from '../test/support/wait-for.ts';
import { probeSource } from './panel-probe.ts';

/** The panel in real DevTools, and what a benchmark needs of them beyond what a test does. */
export interface BenchedPanel {
  panel: ExtensionView;
  /** The window of DevTools, for the mouse. */
  devtools: Page;
  /** The panel's document, for the profiler. */
  session: CDPSession;
}

/** Opens DevTools on the page with the panel in it, and puts the probe into each document the panel will ever have. */
export async function openBenchedPanel(shop: DrivenPage): Promise<BenchedPanel> {
  const panel = await shop.openPanel();
  const browser = shop.page.browser();
  const targetAt = (what: string, is: (target: Target) => boolean): Promise<Target> =>
    waitFor(what, () => browser.targets().find(is));
  const window = await targetAt('DevTools', (target) => target.url().startsWith('devtools://devtools'));
  const document = await targetAt('the panel', (target) => /^chrome-extension:.*\/panel\.html/.test(target.url()));
  const session = await document.createCDPSession();
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: probeSource });
  return { panel, devtools: await window.asPage(), session };
}

/**
 * Watches the tab as a second DevTools window would, without listing anything: closing the last panel lets all but the newest 1,000
 * events go, and the benchmark opens its panel many times.
 */
export async function keepWatching(keeper: ExtensionView, tabId: number): Promise<void> {
  await keeper.evaluate((tab) => {
    const port = Reflect.get(globalThis, 'chrome').runtime.connect({ name: 'panel' });
    port.postMessage({ type: 'watch', tabId: tab, after: Number.MAX_SAFE_INTEGER, observe: true });
    Reflect.set(globalThis, 'keptPort', port);
    return true;
  }, tabId);
}
