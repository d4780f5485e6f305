import { expect, test } from 'vitest';
import { untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, senderPage } from '../support/sender.ts';

const vendor = 'https://oncehub.com/sender';
const site = servePages({ 'https://shop.test/': embedding(vendor), [vendor]: senderPage });

describeBrowsers(
  'in a German browser',
  (world) => {
    test('the panel speaks German, and the words of the format stay what they are', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      await post(await frameAt(shop.page, vendor), opened(1), opened(2));
      await untilTotal(panel, 2);
      expect(await panel.count('button', 'Aufzeichnen')).toBe(1);
      expect(await panel.count('grid', 'Ereignisse')).toBe(1);
      expect(await panel.texts('columnheader', null)).toContain('Anbieter');
      expect(await panel.attribute('row', null, 'aria-rowindex')).toBe('1');
      expect(await panel.count('button', 'Record')).toBe(0);
      await panel.evaluate(() => document.querySelector<HTMLElement>('[role=row][data-status=valid]')?.click());
      expect(await panel.count('tab', 'Absender')).toBe(1);
    });

    test('the popup speaks German', async () => {
      const popup = await world.browser.openExtensionPage('popup.html');
      await popup.waitUntil('its text', () => document.body.innerText.includes('Optionen'), []);
      expect(await popup.evaluate(() => document.documentElement.lang)).toBe('de');
      await popup.close();
    });
  },
  { site, language: 'de' },
);
