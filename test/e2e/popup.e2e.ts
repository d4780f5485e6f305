import { expect, test } from 'vitest';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, senderPage } from '../support/sender.ts';
import { waitFor } from '../support/wait-for.ts';

const vendor = 'https://oncehub.com/sender';
const site = servePages({ 'https://shop.test/': embedding(vendor), [vendor]: senderPage });

interface Api {
  tabs: { query: (what: object) => Promise<{ id: number; url?: string }[]>; remove: (id: number) => Promise<void> };
}

describeBrowsers(
  'the popup',
  (world) => {
    test('tells what is on the tab in front, and opens the panel for it in a tab', async () => {
      const popup = await world.browser.openExtensionPage('popup.html');
      const shop = await world.open('https://shop.test/');
      const tabId = await shop.tabId();
      await post(await frameAt(shop.page, vendor), opened(1), opened(2), {
        type: 'oncehub.chatbot.opened',
        payload: {},
      });
      // The popup asks for the tab in front: here it stands in a tab of its own, behind the shop.
      await shop.page.bringToFront();
      await popup.evaluate(() => void setTimeout(() => location.reload(), 0));
      await popup.waitUntil(
        'the counts',
        () => {
          const text = document.body.innerText.replaceAll(/\s+/g, ' ');
          return text.includes('OnceHub') && text.includes('2 valid') && text.includes('1 invalid');
        },
        [],
      );
      await popup.click('button', 'Open in a tab');
      const panelTab = await waitFor('the panel in a tab', () =>
        world.browser.background.evaluate(async (id: number) => {
          const { tabs }: Api = Reflect.get(self, 'browser') ?? Reflect.get(self, 'chrome');
          const open = await tabs.query({});
          return open.find(({ url }) => url?.endsWith(`panel.html?tabId=${id}`))?.id ?? null;
        }, tabId),
      );
      expect(panelTab).toBeGreaterThan(0);
      await world.browser.background.evaluate(async (id: number) => {
        const { tabs }: Api = Reflect.get(self, 'browser') ?? Reflect.get(self, 'chrome');
        await tabs.remove(id);
      }, panelTab ?? 0);
    });
  },
  { site },
);
