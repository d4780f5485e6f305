import { test } from 'vitest';
import { untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, senderPage } from '../support/sender.ts';

const vendor = 'https://oncehub.com/sender';
const site = servePages({ 'https://shop.test/': embedding(vendor), [vendor]: senderPage });

const isTold = (): boolean => document.body.innerText.includes('The page has crashed');

// Firefox's driver has no way to crash a page.
describeBrowsers(
  'a page that crashes',
  (world) => {
    test('is told, also after the background has ended, and recorded again once it is reloaded', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      const tabId = await shop.tabId();
      await post(await frameAt(shop.page, vendor), opened(1));
      await untilTotal(panel, 1);

      const session = await shop.page.createCDPSession();
      // Answered by nobody.
      session.send('Page.crash').catch(() => {});
      await panel.waitUntil('the notice', isTold, []);
      // The background remembers nothing: a panel that comes later is told as well.
      await world.browser.background.stop();
      const later = await world.browser.openExtensionPage(`panel.html?tabId=${tabId}`);
      await later.waitUntil('the notice', isTold, []);
      await later.close();

      // The crashed page's target is gone for the driver: the extension reloads the tab, as its user does.
      await world.browser.background.evaluate((id) => Reflect.get(globalThis, 'chrome').tabs.reload(id), tabId);
      await panel.waitUntil('no notice', () => !document.body.innerText.includes('The page has crashed'), []);
    });
  },
  { site, only: 'chrome' },
);
