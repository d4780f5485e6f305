import { expect, test } from 'vitest';
import { exportCapture, totalOf, untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, postMany, senderPage } from '../support/sender.ts';
import { waitFor } from '../support/wait-for.ts';

const vendor = 'https://oncehub.com/sender';
const site = servePages({ 'https://shop.test/': embedding(vendor), [vendor]: senderPage });
const flood = 50_000;

describeBrowsers(
  'a flood',
  (world) => {
    const heardByPage = 'heardByTest';

    test('of 50,000 messages records nothing while paused', { timeout: 120_000 }, async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      const frame = await frameAt(shop.page, vendor);
      await post(frame, opened(0));
      await untilTotal(panel, 1);
      await panel.click('button', 'Record');
      await panel.waitUntil('paused', () => document.querySelector('[aria-pressed=false]') !== null, []);
      await shop.page.evaluate((key) => {
        Reflect.set(window, key, 0);
        addEventListener('message', () => Reflect.set(window, key, Reflect.get(window, key) + 1));
      }, heardByPage);
      // The mode reaches the frames by a message of its own; the first events prove that it has.
      await postMany(frame, flood, { from: 1 });
      await waitFor(
        'the page to hear the flood',
        async () => (await shop.page.evaluate((key) => Reflect.get(window, key), heardByPage)) === flood,
        { within: 60_000 },
      );
      await panel.click('button', 'Record');
      await panel.waitUntil('recording', () => document.querySelector('[aria-pressed=true]') !== null, []);
      await waitFor('an event after the pause', async () => {
        await post(frame, opened(99_999));
        return (await totalOf(panel)) > 1;
      });
      const { events } = await exportCapture(world.browser, panel);
      const names = events.map(({ payload }) => (payload as { bot_id: string }).bot_id);
      expect(names.filter((name) => name !== 'BOT-0' && name !== 'BOT-99999')).toEqual([]);
    });

    test(
      'of 50,000 messages while recording is counted to the last one, and the panel answers',
      { timeout: 180_000 },
      async () => {
        const shop = await world.open('https://shop.test/');
        const panel = await shop.openPanel();
        const frame = await frameAt(shop.page, vendor);
        await post(frame, opened(0));
        await untilTotal(panel, 1);
        const posted = postMany(frame, flood - 1, { chunk: 1_000, pause: 1, from: 1 });
        const delays: number[] = [];
        while ((await totalOf(panel)) < flood / 2) {
          const asked = Date.now();
          await panel.fill('searchbox', 'Filter', delays.length % 2 === 0 ? 'status:valid' : '');
          await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(true))));
          delays.push(Date.now() - asked);
        }
        await posted;
        const integrity = await waitFor(
          'every message to be counted',
          async () => {
            const numbers = await panel.evaluate(() => document.querySelector('footer')?.innerText ?? '');
            if (!numbers.includes('50,000 captured')) throw new Error(numbers);
            return true;
          },
          { within: 120_000 },
        );
        expect(integrity).toBe(true);
        const file = await exportCapture(world.browser, panel);
        expect(file.integrity.captured).toBe(flood);
        expect(file.integrity.stored + file.integrity.dropped).toBe(flood);
        expect(file.events.length).toBe(file.integrity.stored - file.integrity.evicted);
        expect(delays.length).toBeGreaterThan(3);
      },
    );
  },
  { site },
);
