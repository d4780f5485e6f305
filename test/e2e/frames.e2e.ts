import { expect, test } from 'vitest';
import { exportCapture, untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, senderPage } from '../support/sender.ts';

const vendor = 'https://oncehub.com/sender';

const site = servePages({
  [vendor]: senderPage,
  'https://shop.test/nested': embedding('https://agency.test/'),
  'https://agency.test/': embedding(vendor),
  'https://shop.test/srcdoc': `<!doctype html><body><iframe srcdoc='<p>inner</p><iframe src="${vendor}"></iframe>'></iframe></body>`,
  'https://shop.test/removed': embedding(vendor),
  'https://shop.test/blank': '<!doctype html><body><h1>blank</h1></body>',
});

describeBrowsers(
  'frames',
  (world) => {
    test('hear what is sent to them, and say which frame sent it', async () => {
      const shop = await world.open('https://shop.test/nested');
      const panel = await shop.openPanel();
      await post(await frameAt(shop.page, vendor), opened(1));
      await untilTotal(panel, 1);
      const [event] = (await exportCapture(world.browser, panel)).events;
      expect(event).toMatchObject({
        status: 'valid',
        source: 'top.frames[0].frames[0]',
        frame: { url: 'https://agency.test/', path: 'top.frames[0]' },
      });
    });

    test('hear inside srcdoc', async () => {
      const shop = await world.open('https://shop.test/srcdoc');
      const panel = await shop.openPanel();
      await post(await frameAt(shop.page, vendor), opened(1));
      await untilTotal(panel, 1);
      const [event] = (await exportCapture(world.browser, panel)).events;
      expect(event).toMatchObject({ status: 'valid', frame: { url: 'about:srcdoc', path: 'top.frames[0]' } });
    });

    test('hear inside about:blank and blob: frames', async () => {
      const shop = await world.open('https://shop.test/blank');
      const panel = await shop.openPanel();
      await shop.page.evaluate(async (address) => {
        const blank = document.createElement('iframe');
        document.body.append(blank);
        blank.contentDocument?.body.insertAdjacentHTML('beforeend', `<iframe src="${address}"></iframe>`);
        const blob = document.createElement('iframe');
        const html = `<body><iframe src="${address}"></iframe></body>`;
        blob.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
        document.body.append(blob);
        await new Promise((resolve) => blob.addEventListener('load', resolve));
      }, vendor);
      const senders = await shop.page.waitForFunction(
        () => frames.length === 2 && frames[0]?.length === 1 && frames[1]?.length === 1,
      );
      await senders.dispose();
      for (const frame of shop.page.frames()) if (frame.url() === vendor) await post(frame, opened(1));
      await untilTotal(panel, 2);
      const { events } = await exportCapture(world.browser, panel);
      expect(events.map(({ status }) => status)).toEqual(['valid', 'valid']);
      expect(events.map(({ frame }) => frame?.path).toSorted()).toEqual(['top.frames[0]', 'top.frames[1]']);
      expect(events.map(({ frame }) => frame?.url.split(':')[0]).toSorted()).toEqual(['about', 'blob']);
    });

    test('that are removed right after they posted lose nothing', async () => {
      const shop = await world.open('https://shop.test/removed');
      const panel = await shop.openPanel();
      await shop.page.evaluate(() => {
        addEventListener('message', () => document.querySelector('iframe')?.remove());
      });
      const frame = await frameAt(shop.page, vendor);
      await frame
        .evaluate(() => {
          for (const index of [1, 2, 3]) {
            parent.postMessage(
              { type: 'oncehub.chatbot.opened', payload: { bot_id: `BOT-${index}`, bot_name: 'test' } },
              '*',
            );
          }
        })
        .catch(() => undefined); // the frame may be gone before it can answer
      await untilTotal(panel, 3);
      const { events, integrity } = await exportCapture(world.browser, panel);
      expect(events.map(({ payload }) => payload)).toEqual([1, 2, 3].map((index) => opened(index).payload));
      expect(events[0]?.source).toBe('top.frames[0]');
      expect(integrity).toMatchObject({ captured: 3, stored: 3, dropped: 0, gaps: [] });
    });

    test('that are removed right after they heard something lose nothing', async () => {
      const shop = await world.open('https://shop.test/blank');
      const panel = await shop.openPanel();
      await shop.page.evaluate(async (address) => {
        const listening = document.createElement('iframe');
        listening.srcdoc = `<iframe src="${address}"></iframe>`;
        document.body.append(listening);
        await new Promise((resolve) => listening.addEventListener('load', resolve));
        listening.contentWindow?.addEventListener('message', () => listening.remove());
      }, vendor);
      await post(await frameAt(shop.page, vendor), opened(1)).catch(() => undefined);
      await untilTotal(panel, 1);
      const [event] = (await exportCapture(world.browser, panel)).events;
      expect(event).toMatchObject({ status: 'valid', frame: { path: 'top.frames[0]' } });
    });
  },
  { site },
);
