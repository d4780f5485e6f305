import { expect, test } from 'vitest';
import { untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, senderPage } from '../support/sender.ts';

const vendor = 'https://oncehub.com/sender';
const site = servePages({ 'https://shop.test/': embedding(vendor), [vendor]: senderPage });

describeBrowsers(
  'the keyboard',
  (world) => {
    test('moves through the list, opens and closes the details, and keeps its place while rows arrive', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      const frame = await frameAt(shop.page, vendor);
      await post(frame, opened(1), opened(2), { type: 'oncehub.chatbot.opened', payload: { bot_name: 'a' } });
      await untilTotal(panel, 3);
      const selected = () =>
        panel.evaluate(
          () => document.querySelector('[role=row][aria-selected=true]')?.getAttribute('aria-rowindex') ?? null,
        );
      const isSelected = (index: string) =>
        panel.waitUntil(
          `row ${index}`,
          (wanted) =>
            document.querySelector('[role=row][aria-selected=true]')?.getAttribute('aria-rowindex') === wanted,
          [index],
        );
      await panel.focus('grid', 'Events');
      await panel.press('Home');
      await isSelected('2');
      await panel.press('j');
      await isSelected('3');
      await panel.press('End');
      await isSelected('4');
      await panel.press('Enter');
      await panel.waitUntil('the details', () => document.querySelector('[aria-label=Details]') !== null, []);
      expect((await panel.texts('complementary', 'Details')).join()).toContain('bot_id');
      await post(frame, opened(4), opened(5));
      await untilTotal(panel, 5);
      expect(await selected()).toBe('4');
      await panel.press('Escape');
      await panel.waitUntil('no details', () => document.querySelector('aside[aria-label=Details]') === null, []);
      expect(await panel.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Events');
    });
  },
  { site },
);
