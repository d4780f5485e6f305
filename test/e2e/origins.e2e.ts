import { expect, test } from 'vitest';
import { exportCapture, totalOf, untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, senderPage } from '../support/sender.ts';
import { waitFor } from '../support/wait-for.ts';

const origins = ['https://oncehub.com', 'https://evil.test', 'https://oncehub.com.evil.test', 'http://oncehub.com'];

// The page itself is plain HTTP: in an HTTPS page a frame at http://oncehub.com would be blocked.
const site = servePages({
  'http://shop.test/': embedding(...origins.map((origin) => `${origin}/sender`)),
  ...Object.fromEntries(origins.map((origin) => [`${origin}/sender`, senderPage])),
});

describeBrowsers(
  'the sender of an event',
  (world) => {
    test('is trusted at https://oncehub.com alone', async () => {
      const shop = await world.open('http://shop.test/');
      const panel = await shop.openPanel();
      for (const [index, origin] of origins.entries())
        await post(await frameAt(shop.page, `${origin}/`), opened(index));
      await shop.page.evaluate(() => {
        const data = { type: 'oncehub.chatbot.opened', payload: { bot_id: 'BOT-9', bot_name: 'test' } };
        window.dispatchEvent(new MessageEvent('message', { data, origin: 'https://oncehub.com' }));
      });
      await untilTotal(panel, 5);
      const { events } = await exportCapture(world.browser, panel);
      const seen = events.map(({ origin, isTrusted, vendor, status, findings }) => [
        origin,
        isTrusted,
        vendor,
        status,
        findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
      ]);
      expect(seen.toSorted()).toEqual(
        [
          ['https://oncehub.com', true, 'oncehub', 'valid', []],
          ['https://evil.test', true, 'oncehub', 'untrusted', ['wrong-origin']],
          ['https://oncehub.com.evil.test', true, 'oncehub', 'untrusted', ['wrong-origin']],
          ['http://oncehub.com', true, 'oncehub', 'untrusted', ['wrong-origin']],
          ['https://oncehub.com', false, 'oncehub', 'untrusted', ['not-trusted']],
        ].toSorted(),
      );
    });

    test('names no vendor by a shape that many programs use', async () => {
      const shop = await world.open('http://shop.test/');
      const panel = await shop.openPanel();
      await panel.click('checkbox', 'All messages');
      const evil = await frameAt(shop.page, 'https://evil.test/');
      // Until the frames have heard of it, such a message is not read.
      await waitFor('a message of no vendor', async () => {
        await post(evil, { event: 'chat', payload: { message: 'hi' } });
        return (await totalOf(panel)) > 0;
      });
      const { events } = await exportCapture(world.browser, panel);
      const [chat] = events;
      expect(chat).toMatchObject({ vendor: null, name: null, status: 'unrecognized', data: { event: 'chat' } });
      expect(new Set(events.map(({ status }) => status))).toEqual(new Set(['unrecognized']));
    });
  },
  { site },
);
