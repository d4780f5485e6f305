import { test } from 'vitest';
import { auditView } from '../support/audit.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, senderPage } from '../support/sender.ts';
import { waitFor } from '../support/wait-for.ts';

const vendor = 'https://oncehub.com/sender';
const site = servePages({
  'https://shop.test/': embedding(vendor),
  [vendor]: senderPage,
  'https://chromewebstore.google.com/': '<h1>Store</h1>',
});

// Pages in a tab of their own: the popup and the options, and the panel in states that DevTools do not come to by themselves.
describeBrowsers(
  'axe-core finds nothing in light, dark and forced colours',
  (world) => {
    test('in the popup, with events and without', async () => {
      const popup = await world.browser.openExtensionPage('popup.html');
      const shop = await world.open('https://shop.test/');
      const { check } = await auditView(shop, popup, '/popup.html');
      // The popup asks for the tab in front; to be drawn anew it must be in front itself.
      const ask = async (): Promise<void> => {
        await shop.page.bringToFront();
        await popup.evaluate(() => void setTimeout(() => location.reload(), 0));
        await popup.waitUntil('an answer', () => document.querySelector('.popup section p, .popup table') !== null, []);
        await popup.evaluate(async () => {
          const { tabs } = Reflect.get(globalThis, 'chrome');
          await tabs.update((await tabs.getCurrent()).id, { active: true });
        });
      };
      await ask();
      await check('a popup without events', '.popup section p');
      await post(await frameAt(shop.page, vendor), opened(1), { type: 'oncehub.chatbot.opened', payload: {} });
      // What is posted is stored a moment later.
      await waitFor('its counts', async () => {
        await ask();
        return popup.evaluate(() => document.querySelector('.popup table') !== null);
      });
      await check('a popup with events', '.popup table');
      await popup.close();
    });

    test('in the options, with an origin added and one refused', async () => {
      const shop = await world.open('https://shop.test/');
      const options = await world.browser.openExtensionPage('options.html');
      const { check } = await auditView(shop, options, '/options.html');
      await check('options', '.options form');
      await options.fill('textbox', null, 'https://chat.example.com');
      await options.click('button', 'Add');
      await check('an origin added', '.options li button');
      await options.fill('textbox', null, 'no origin');
      await options.click('button', 'Add');
      await check('an origin refused', '.options .wrong');
      await options.close();
    });

    test('in the panel of a tab that is gone, and of a page no extension may look at', async () => {
      const shop = await world.open('https://shop.test/');
      const gone = await world.browser.openExtensionPage('panel.html?tabId=999999');
      await (await auditView(shop, gone)).check('a tab that is gone', '.notice.warning');
      await gone.close();
      const closed = await world.open('https://chromewebstore.google.com/');
      const panel = await world.browser.openExtensionPage(`panel.html?tabId=${await closed.tabId()}`);
      await panel.waitUntil('a closed page', () => document.body.innerText.includes('No extension may look'), []);
      await (await auditView(shop, panel)).check('a page no extension may look at', '.empty');
      await panel.close();
      const nothing = await world.browser.openExtensionPage('panel.html');
      await (await auditView(shop, nothing)).check('a panel that watches no tab', '.empty');
      await nothing.close();
    });

    test('in the panel whose background does not answer, or hangs up', async () => {
      const shop = await world.open('https://shop.test/');
      const path = `panel.html?tabId=${await shop.tabId()}`;
      const worker = shop.page
        .browser()
        .targets()
        .find((target) => target.type() === 'service_worker');
      const session = await worker?.createCDPSession();
      await session?.send('Debugger.enable');
      await session?.send('Debugger.pause');
      const waiting = await world.browser.openExtensionPage(path);
      await waiting.waitUntil('a panel that waits', () => document.body.innerText.includes('Connecting'), []);
      await (await auditView(shop, waiting)).check('connecting', '.empty');
      await waiting.close();
      await session?.send('Debugger.disable');
      await session?.detach();
      await world.browser.background.evaluate(() => {
        const { runtime } = Reflect.get(globalThis, 'chrome');
        runtime.onConnect.addListener((port: { disconnect: () => void }) => port.disconnect());
      });
      const lost = await world.browser.openExtensionPage(path);
      await (await auditView(shop, lost)).check('a lost connection', '.notice.warning');
      await lost.close();
      await world.browser.background.stop();
    });
  },
  { site, only: 'chrome' },
);
