import { expect, test } from 'vitest';
import { exportCapture, untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, senderPage } from '../support/sender.ts';

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
      await panel.waitUntil('the panel to record', () => document.querySelector('[aria-pressed=true]') !== null, []);
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
      await panel.waitUntil(
        'all messages on',
        () => document.querySelector('input[type=checkbox]:checked') !== null,
        [],
      );
      await post(await frameAt(shop.page, 'https://evil.test/'), { event: 'chat', payload: { message: 'hi' } });
      await post(await frameAt(shop.page, 'https://oncehub.com/'), opened(1));
      await untilTotal(panel, 2);
      const { events } = await exportCapture(world.browser, panel);
      const chat = events.find((event) => event.origin === 'https://evil.test');
      expect(chat).toMatchObject({ vendor: null, name: null, status: 'unrecognized', data: { event: 'chat' } });
    });
  },
  { site },
);
