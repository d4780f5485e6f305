import { expect, test } from 'vitest';
import { untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, senderPage } from '../support/sender.ts';

const vendor = 'https://oncehub.com/sender';
const site = servePages({ 'https://shop.test/': embedding(vendor), [vendor]: senderPage });

describeBrowsers(
  'the settings',
  (world) => {
    test('draw the panel in the theme that was chosen, whatever DevTools look like', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      expect(await panel.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
      await panel.click('button', 'Settings');
      await panel.fill('combobox', 'Theme', 'dark');
      await panel.waitUntil('the dark theme', () => document.documentElement.dataset['theme'] === 'dark', []);
      // Another window: a panel of its own on another tab.
      const other = await world.open('https://shop.test/');
      const otherPanel = await other.openPanel();
      await otherPanel.waitUntil('the dark theme', () => document.documentElement.dataset['theme'] === 'dark', []);
      await panel.fill('combobox', 'Theme', 'devtools');
      await otherPanel.waitUntil('its own theme', () => document.documentElement.dataset['theme'] === 'light', []);
    });

    test('let nothing be recorded while no panel is open, and everything again once one is', async () => {
      const before = await world.open('https://shop.test/');
      const settings = await before.openPanel();
      await settings.click('button', 'Settings');
      await settings.fill('combobox', 'Record while no panel is open', 'nothing');

      const shop = await world.open('https://shop.test/');
      await post(await frameAt(shop.page, vendor), opened(1), opened(2));
      const panel = await shop.openPanel();
      await untilTotal(panel, 0);
      await post(await frameAt(shop.page, vendor), opened(3));
      await untilTotal(panel, 1);

      await settings.fill('combobox', 'Record while no panel is open', 'vendor-events');
      const heard = await world.open('https://shop.test/');
      await post(await frameAt(heard.page, vendor), opened(1), opened(2));
      await untilTotal(await heard.openPanel(), 2);
    });
  },
  { site },
);
