import { expect, test } from 'vitest';
import { exportCapture, totalOf, untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, postThrough, senderPage } from '../support/sender.ts';
import { waitFor } from '../support/wait-for.ts';

const vendor = 'https://oncehub.com/sender';
const site = servePages({
  'https://shop.test/': embedding(vendor),
  'https://shop.test/next': embedding(vendor),
  [vendor]: senderPage,
});

describeBrowsers(
  'navigation',
  (world) => {
    const separators = (panel: Awaited<ReturnType<Awaited<ReturnType<typeof world.open>>['openPanel']>>) =>
      panel.evaluate(() => [...document.querySelectorAll('.row.navigation')].map((row) => row.textContent ?? ''));

    test('clears the list without Preserve log', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      await post(await frameAt(shop.page, vendor), opened(1), opened(2));
      await untilTotal(panel, 2);
      await shop.page.reload();
      await untilTotal(panel, 0);
      await post(await frameAt(shop.page, vendor), opened(3));
      await untilTotal(panel, 1);
      const { events, integrity } = await exportCapture(world.browser, panel);
      expect(events.map(({ payload }) => payload)).toEqual([opened(3).payload]);
      expect(integrity.captured).toBe(1);
    });

    test('keeps the list with Preserve log, and marks each page', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      await panel.click('checkbox', 'Preserve log');
      await post(await frameAt(shop.page, vendor), opened(1));
      await untilTotal(panel, 1);
      await shop.page.goto('https://shop.test/next');
      await post(await frameAt(shop.page, vendor), opened(2));
      await untilTotal(panel, 2);
      expect((await separators(panel)).join()).toContain('https://shop.test/next');
      const { events } = await exportCapture(world.browser, panel);
      expect(events.map(({ frame }) => frame?.url)).toEqual(['https://shop.test/', 'https://shop.test/next']);
      expect(new Set(events.map(({ frame }) => frame?.document)).size).toBe(2);
    });

    test('back through the back/forward cache goes on recording, once', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      await panel.click('checkbox', 'Preserve log');
      await shop.page.evaluate(() => {
        Reflect.set(window, 'stillHere', true);
        addEventListener('pageshow', (event) => Reflect.set(window, 'restored', event.persisted));
      });
      await post(await frameAt(shop.page, vendor), opened(1));
      await untilTotal(panel, 1);
      await shop.page.goto('https://shop.test/next');
      await post(await frameAt(shop.page, vendor), opened(2));
      await untilTotal(panel, 2);
      // Not goBack(): Firefox's driver waits for a load that a restored page does not have.
      await shop.page.evaluate(() => setTimeout(() => history.back(), 0));
      const restored = await waitFor('the first page', () =>
        shop.page.evaluate(() => Reflect.get(window, 'restored') ?? null),
      );
      expect(restored).toBe(true);
      await postThrough(shop.page, opened(3));
      await untilTotal(panel, 3);
      const { events, integrity } = await exportCapture(world.browser, panel);
      expect(events.map(({ payload }) => payload)).toEqual([1, 2, 3].map((index) => opened(index).payload));
      expect(events[2]?.frame?.document).toBe(events[0]?.frame?.document);
      expect(integrity).toMatchObject({ captured: 3, stored: 3, gaps: [] });
    });

    test('two tabs with two panels never mix', async () => {
      const one = await world.open('https://shop.test/');
      const onePanel = await world.browser.openExtensionPage(`panel.html?tabId=${await one.tabId()}`);
      const two = await world.open('https://shop.test/next');
      const twoPanel = await world.browser.openExtensionPage(`panel.html?tabId=${await two.tabId()}`);
      await post(await frameAt(one.page, vendor), opened(1), opened(2));
      await post(await frameAt(two.page, vendor), opened(3));
      await untilTotal(onePanel, 2);
      await untilTotal(twoPanel, 1);
      await twoPanel.click('button', 'Clear');
      await untilTotal(twoPanel, 0);
      expect(await totalOf(onePanel)).toBe(2);
      const { events } = await exportCapture(world.browser, onePanel);
      expect(events.map(({ payload }) => payload)).toEqual([opened(1).payload, opened(2).payload]);
      await onePanel.close();
      await twoPanel.close();
    });

    test('a closed tab leaves nothing in the store', async () => {
      const shop = await world.browser.open('https://shop.test/');
      const tabId = await shop.tabId();
      await post(await frameAt(shop.page, vendor), opened(1));
      const stored = () =>
        world.browser.background.evaluate(async (id: number) => {
          const database = await new Promise<IDBDatabase>((resolve, reject) => {
            const request = indexedDB.open('widgetscope');
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          const keys = await new Promise<IDBValidKey[]>((resolve) => {
            const request = database.transaction('entries').objectStore('entries').getAllKeys();
            request.onsuccess = () => resolve(request.result);
          });
          database.close();
          return keys.filter((key) => Array.isArray(key) && key[0] === id).length;
        }, tabId);
      await waitFor('the event in the store', async () => (await stored()) === 1);
      await shop.close();
      await waitFor('nothing in the store', async () => (await stored()) === 0);
    });
  },
  { site },
);
