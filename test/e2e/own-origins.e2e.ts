import { expect, test } from 'vitest';
import { exportCapture, untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, post, senderPage } from '../support/sender.ts';

const reseller = 'https://chat.reseller.test/frame';
const site = servePages({ 'https://shop.test/': embedding(reseller), [reseller]: senderPage });
const minimized = { event: 'minimize-widget', payload: {} };

describeBrowsers(
  'an origin the user adds',
  (world) => {
    test("is not looked at before, counts as the vendor's at once, without a panel too, and no more once removed", async () => {
      const before = await world.open('https://shop.test/');
      await post(await frameAt(before.page, reseller), minimized);
      const beforePanel = await before.openPanel();
      await untilTotal(beforePanel, 0);

      const options = await world.browser.openExtensionPage('options.html');
      await options.waitUntil('Chat Data', () => document.body.innerText.includes('Chat Data'), []);
      const add = (origin: string): Promise<void> =>
        options.evaluate((text: string) => {
          const sections = [...document.querySelectorAll('section')];
          const section = sections.find((part) => part.querySelector('h2')?.textContent === 'Chat Data');
          const input = section?.querySelector('input');
          if (!section || !input) throw new Error('no field');
          input.value = text;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          return new Promise<void>((resolve) => {
            setTimeout(() => {
              section.querySelector('form')?.requestSubmit();
              resolve();
            });
          });
        }, origin);
      await add('not an origin');
      await options.waitUntil('an error', () => document.querySelector('[role=alert]') !== null, []);
      await add('https://chat.reseller.test/widget?x=1');
      await options.waitUntil(
        'the origin',
        () => document.querySelector('[aria-label="Remove https://chat.reseller.test"]') !== null,
        [],
      );

      // The page that was open all the time.
      await post(await frameAt(before.page, reseller), minimized);
      await untilTotal(beforePanel, 1);
      // A page without a panel: recorded from its very start.
      const after = await world.open('https://shop.test/');
      await post(await frameAt(after.page, reseller), minimized);
      const panel = await after.openPanel();
      await untilTotal(panel, 1);
      const { events } = await exportCapture(world.browser, panel);
      expect(events).toMatchObject([
        { vendor: 'chat-data', name: 'minimize-widget', status: 'valid', origin: 'https://chat.reseller.test' },
      ]);

      await options.click('button', 'Remove https://chat.reseller.test');
      await options.waitUntil('its end', () => document.querySelector('button[aria-label^=Remove]') === null, []);
      const again = await world.open('https://shop.test/');
      const againPanel = await again.openPanel();
      await post(await frameAt(again.page, reseller), minimized, { type: 'oncehub.chatbot.opened', payload: {} });
      await untilTotal(againPanel, 1);
      const { events: later } = await exportCapture(world.browser, againPanel);
      expect(later).toMatchObject([{ vendor: 'oncehub', status: 'untrusted' }]);
      await options.close();
    });
  },
  { site },
);
