import { expect, test } from 'vitest';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, senderPage } from '../support/sender.ts';
import { waitFor } from '../support/wait-for.ts';

const vendor = 'https://oncehub.com/sender';
const site = servePages({ 'https://shop.test/': embedding(vendor), [vendor]: senderPage });

interface Action {
  getBadgeText: (of: { tabId: number }) => Promise<string>;
  getBadgeBackgroundColor: (of: { tabId: number }) => Promise<number[]>;
}

describeBrowsers(
  'the badge',
  (world) => {
    test('counts vendor events without a panel, and turns red at the first bad one', async () => {
      const shop = await world.open('https://shop.test/');
      const tabId = await shop.tabId();
      const badge = () =>
        world.browser.background.evaluate(async (id: number) => {
          const { action }: { action: Action } = Reflect.get(self, 'browser') ?? Reflect.get(self, 'chrome');
          const [red = 0, , blue = 0] = await action.getBadgeBackgroundColor({ tabId: id });
          return `${await action.getBadgeText({ tabId: id })} ${red > blue ? 'red' : 'calm'}`;
        }, tabId);
      const frame = await frameAt(shop.page, vendor);
      await post(frame, opened(1), opened(2));
      await waitFor('two events', async () => (await badge()) === '2 calm');
      await post(frame, { type: 'oncehub.chatbot.opened', payload: {} });
      await waitFor('three events, one bad', async () => (await badge()) === '3 red');
      await shop.page.reload();
      await waitFor('a new page', async () => (await badge()).startsWith(' '));
      expect(await badge()).toMatch(/^ /);
    });
  },
  { site },
);
