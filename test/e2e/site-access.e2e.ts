import { expect, test } from 'vitest';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { waitFor } from '../support/wait-for.ts';

const site = servePages({ 'https://shop.test/': '<!doctype html><h1>Shop</h1>' });

interface Api {
  permissions: { remove: (what: object) => Promise<boolean>; contains: (what: object) => Promise<boolean> };
}

describeBrowsers(
  'without access to the site',
  (world) => {
    // In Firefox the user can take host permissions away at any time.
    test('the popup says so and offers to grant it', async () => {
      const popup = await world.browser.openExtensionPage('popup.html');
      const shop = await world.open('https://shop.test/');
      const taken = await world.browser.background.evaluate(() => {
        const { permissions }: Api = Reflect.get(self, 'browser');
        return permissions.remove({ origins: ['<all_urls>'] });
      });
      expect(taken).toBe(true);
      await shop.page.bringToFront();
      await popup.evaluate(() => void setTimeout(() => location.reload(), 0));
      // It may say so already before it is reloaded; what counts is that it says so in the end, with the button beside it.
      await waitFor('the notice and its button', async () => {
        const says = await popup.evaluate(() => document.body.innerText.includes('no access to this site'));
        return says && (await popup.count('button', 'Grant access')) === 1;
      });
    });
  },
  { site, only: 'firefox' },
);
