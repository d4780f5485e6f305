import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { exportCapture, untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, postMany, senderPage } from '../support/sender.ts';

const vendor = 'https://oncehub.com/sender';
const site = servePages({ 'https://shop.test/': embedding(vendor), [vendor]: senderPage });
const count = 2_000;

describeBrowsers(
  'delivery',
  (world) => {
    test(
      'brings 2,000 events once each and in order while the background is ended 20 times',
      { timeout: 120_000 },
      async () => {
        const shop = await world.open('https://shop.test/');
        const panel = await shop.openPanel();
        const frame = await frameAt(shop.page, vendor);
        let posting = true;
        const posted = postMany(frame, count, { chunk: 5, pause: 30 }).finally(() => (posting = false));
        let ended = 0;
        while (ended < 20) {
          if (await world.browser.background.stop()) ended += 1;
          await pause(posting ? 400 : 100); // spreads the deaths over the stream of events
        }
        expect(ended).toBe(20);
        await posted;
        await untilTotal(panel, count, 60_000);
        const { events, integrity } = await exportCapture(world.browser, panel);
        const names = events.map(({ payload }) => (payload as { bot_id: string }).bot_id);
        expect(names).toEqual(Array.from({ length: count }, (_, index) => `BOT-${index}`));
        expect(new Set(events.map(({ id }) => id)).size).toBe(count);
        expect(integrity).toMatchObject({ captured: count, stored: count, dropped: 0, gaps: [] });
      },
    );
  },
  { site },
);
