import { expect, test } from 'vitest';
import { exportCapture, exportText, totalOf, untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, senderPage } from '../support/sender.ts';
import { waitFor } from '../support/wait-for.ts';

const vendor = 'https://oncehub.com/sender';
const site = servePages({ 'https://shop.test/': embedding(vendor), [vendor]: senderPage });

describeBrowsers(
  'bad input',
  (world) => {
    test('a file that is no capture file is refused with what and where, and nothing is stored', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      await post(await frameAt(shop.page, vendor), opened(1));
      await untilTotal(panel, 1);
      const good = JSON.parse(await exportText(world.browser, panel)) as {
        version: number;
        events: { time: unknown }[];
      };
      const later = JSON.stringify({ ...good, version: 2 });
      const broken = JSON.stringify({ ...good, events: [{ ...good.events[0], time: 12 }] });
      const files: [string, RegExp][] = [
        ['not json', /JSON.*line 1/is],
        ['{"hello": 1}', /format/i],
        [later, /version 2/],
        [broken, /events.*0.*time/is],
      ];
      for (const [text, message] of files) {
        await panel.chooseFile({ name: 'bad.json', text });
        const said = await panel.waitUntil(
          `a refusal like ${message}`,
          () => document.querySelector('[role=alert]')?.textContent ?? '',
          [],
        );
        expect(said).toMatch(message);
        expect(await totalOf(panel)).toBe(1);
        await panel.click('button', 'Dismiss');
      }
    });

    test('an exported file is imported, marked as imported and checked anew', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      await post(await frameAt(shop.page, vendor), opened(1), { type: 'oncehub.chatbot.opened', payload: {} });
      await untilTotal(panel, 2);
      const text = (await exportText(world.browser, panel)).replaceAll('"invalid"', '"valid"');
      await panel.click('button', 'Clear');
      await untilTotal(panel, 0);
      await panel.dropFile('grid', 'Events', { name: 'shop.json', text });
      await untilTotal(panel, 2);
      const { events } = await exportCapture(world.browser, panel);
      expect(events.map(({ status }) => status)).toEqual(['valid', 'invalid']);
      expect(
        await panel.evaluate(() => document.querySelector('[role=row][data-status=invalid]')?.textContent ?? ''),
      ).toMatch(/import/i);
    });

    test('a payload over the caps is cut, marked and counted', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      const frame = await frameAt(shop.page, vendor);
      await frame.evaluate(() => {
        const bot_name = 'x'.repeat(1_000_000);
        parent.postMessage({ type: 'oncehub.chatbot.opened', payload: { bot_id: 'BOT-1', bot_name } }, '*');
      });
      await untilTotal(panel, 1);
      const { events, integrity } = await exportCapture(world.browser, panel);
      expect(events[0]).toMatchObject({ truncated: true, status: 'valid' });
      expect(events[0]?.size).toBeGreaterThan(1_000_000);
      expect(JSON.stringify(events[0]?.data).length).toBeLessThan(110_000);
      expect(events[0]?.findings.map(({ code }) => code)).toContain('truncated');
      expect(integrity.truncated).toBe(1);
    });

    test('values JSON cannot hold arrive as markers', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      const frame = await frameAt(shop.page, vendor);
      await frame.evaluate(() => {
        const circular: Record<string, unknown> = { bot_id: undefined, bot_name: 'a' };
        circular['self'] = circular;
        circular['when'] = new Date(0);
        circular['many'] = new Map([[1, new Set([2n])]]);
        circular['none'] = [Number.NaN, -0, Number.POSITIVE_INFINITY];
        circular['bytes'] = new Uint8Array(3);
        circular['pattern'] = /a/i;
        circular['$type'] = 'mine';
        parent.postMessage({ type: 'oncehub.chatbot.opened', payload: circular }, '*');
      });
      await untilTotal(panel, 1);
      const [event] = (await exportCapture(world.browser, panel)).events;
      expect(event?.payload).toEqual({
        $type: 'object',
        entries: [
          ['bot_id', { $type: 'undefined' }],
          ['bot_name', 'a'],
          ['self', { $type: 'circular', path: '$.payload' }],
          ['when', { $type: 'Date', value: '1970-01-01T00:00:00.000Z' }],
          ['many', { $type: 'Map', entries: [[1, { $type: 'Set', values: [{ $type: 'bigint', value: '2' }] }]] }],
          [
            'none',
            [
              { $type: 'number', value: 'NaN' },
              { $type: 'number', value: '-0' },
              { $type: 'number', value: 'Infinity' },
            ],
          ],
          ['bytes', { $type: 'Uint8Array', byteLength: 3 }],
          ['pattern', { $type: 'RegExp', value: '/a/i' }],
          ['$type', 'mine'],
        ],
      });
      const missing = event?.findings.find(({ path }) => path[0] === 'bot_id');
      expect(missing).toMatchObject({ severity: 'error', received: 'undefined' });
    });

    test('a message that the browser cannot deserialise is an event all the same', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      const frame = await frameAt(shop.page, vendor);
      // A WebAssembly module may not leave its agent cluster: at another origin it arrives as `messageerror`.
      await frame.evaluate(() => {
        const payload = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
        parent.postMessage({ type: 'oncehub.chatbot.opened', payload }, '*');
      });
      await untilTotal(panel, 1);
      const [event] = (await exportCapture(world.browser, panel)).events;
      expect(event).toMatchObject({ origin: 'https://oncehub.com', isTrusted: true, data: { $type: 'error-reading' } });
    });

    test('a message that throws when it is read is an event all the same', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      await panel.click('checkbox', 'All messages');
      const dispatch = (): Promise<string[]> =>
        shop.page.evaluate(() => {
          const errors: string[] = [];
          addEventListener('error', ({ message }) => errors.push(message));
          const data = {
            get type(): string {
              throw new Error('of the page');
            },
          };
          window.dispatchEvent(new MessageEvent('message', { data, origin: 'https://oncehub.com' }));
          return errors;
        });
      await waitFor('the event', async () => {
        expect(await dispatch()).toEqual([]);
        return (await totalOf(panel)) > 0;
      });
      const [event] = (await exportCapture(world.browser, panel)).events;
      // Firefox shows us the object without its getters: nothing throws, and nothing in it names a vendor.
      const data = world.name === 'firefox' ? {} : { $type: 'error-reading' };
      expect(event).toMatchObject({ origin: 'https://oncehub.com', isTrusted: false, data });
    });

    test('storage that fails is shown, and nothing is lost once it works again', { timeout: 60_000 }, async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      const frame = await frameAt(shop.page, vendor);
      await post(frame, opened(1));
      await untilTotal(panel, 1);
      await world.browser.background.evaluate(() => {
        const put = IDBObjectStore.prototype.put;
        Reflect.set(self, 'putForTest', put);
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('The disk is full', 'QuotaExceededError');
        };
      });
      await post(frame, opened(2), opened(3));
      await panel.waitUntil('the failure', () => document.body.innerText.includes('QuotaExceededError'), []);
      expect(await totalOf(panel)).toBe(1);
      await world.browser.background.evaluate(() => {
        IDBObjectStore.prototype.put = Reflect.get(self, 'putForTest');
      });
      await untilTotal(panel, 3);
      await panel.waitUntil('no failure', () => !document.body.innerText.includes('QuotaExceededError'), []);
      const { integrity } = await exportCapture(world.browser, panel);
      expect(integrity).toMatchObject({ captured: 3, stored: 3, dropped: 0 });
    });
  },
  { site },
);
