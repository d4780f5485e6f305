import { expect, test } from 'vitest';
import type { DrivenPage } from '../support/browser.ts';
import { exportCapture, untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { serveScripts, visitPage, visits } from './client-source-visits.ts';

const address = (index: number): string => `https://shop.test/visit-${index}`;

const site = servePages(
  {
    ...Object.fromEntries(Object.values(visits).map((visit, index) => [address(index), visitPage(visit)])),
    'https://www.chat-data.com/chatbot-iframe/1': `<script>addEventListener('message', () => {
      parent.postMessage({ event: 'minimize-widget', payload: {} }, '*');
    });</script>`,
  },
  serveScripts,
);

/** Told last of all, the same way as what a bus or a callback tells: what comes before it is all there is. */
const last = ['oncehub', 'SOAfterConfirmationFunction', 'callback', 'SOAfterConfirmationFunction'];

/** Clicks, lets the visit's act happen, and gives the page's log (as JSON shows it). */
async function act(shop: Pick<DrivenPage, 'page'>, code: string): Promise<unknown> {
  await shop.page.waitForFunction(() => document.readyState === 'complete');
  await shop.page.click('h1');
  return shop.page.evaluate(async (text) => {
    // Awaited: a message that is asked for comes later.
    // oxlint-disable-next-line no-eval -- the page is the test's own
    const given: unknown = await window.eval(text);
    const log: unknown[] = Reflect.get(window, 'log');
    Object.assign(window, { SOAfterConfirmationFunction() {} });
    Reflect.get(window, 'SOAfterConfirmationFunction').call(window, {});
    return JSON.parse(JSON.stringify([...log, given]));
  }, code);
}

describeBrowsers(
  'the sources in a page',
  (world) => {
    for (const [index, [title, visit]] of Object.entries(visits).entries()) {
      test(`tell what they should: ${title}`, async () => {
        const shop = await world.open(address(index));
        const panel = await shop.openPanel();
        expect(await act(shop, visit.act)).toEqual(visit.log);
        await untilTotal(panel, visit.told.length + 1);
        const { events } = await exportCapture(world.browser, panel);
        expect(events.map(({ vendor, name, channel, source }) => [vendor, name, channel, source])).toEqual([
          ...visit.told,
          last,
        ]);
        expect(events.map(({ status }) => status)).not.toContain('unknown-event');
      });
    }

    test('a control callback is shown as a function and never called by us', async () => {
      const title = 'Acquire’s co-browsing request, which the page answers';
      const shop = await world.open(address(Object.keys(visits).indexOf(title)));
      const panel = await shop.openPanel();
      await act(shop, visits[title]?.act ?? '');
      await untilTotal(panel, 2);
      const [event] = (await exportCapture(world.browser, panel)).events;
      expect(event?.data).toMatchObject({ arguments: [true, { $type: 'function', name: 'answer' }] });
    });
  },
  { site },
);

describeBrowsers(
  'without the extension',
  (world) => {
    for (const [index, [title, visit]] of Object.entries(visits).entries()) {
      test(`the page sees the same: ${title}`, async () => {
        expect(await act(await world.open(address(index)), visit.act)).toEqual(visit.log);
      });
    }
  },
  { site, extension: null },
);
