import { expect, test } from 'vitest';
import { untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import type { ExtensionView } from '../support/extension-view.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, postMany, senderPage } from '../support/sender.ts';

const vendor = 'https://oncehub.com/sender';
const site = servePages({ 'https://shop.test/': embedding(vendor), [vendor]: senderPage });

/** What the grid tells assistive technology of rows and columns that are mostly not drawn. */
const told = (panel: ExtensionView) =>
  panel.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    const drawn = [...document.querySelectorAll('.rows [role=row]')];
    const numbers = (elements: readonly Element[], attribute: string) =>
      elements.map((element) => Number(element.getAttribute(attribute)));
    return {
      rows: Number(grid?.getAttribute('aria-rowcount')),
      columns: Number(grid?.getAttribute('aria-colcount')),
      drawn: numbers(drawn, 'aria-rowindex').toSorted((one, other) => one - other),
      orders: drawn.map(({ id }) => Number(id.replace('row-', ''))).toSorted((one, other) => one - other),
      headings: numbers([...document.querySelectorAll('[role=columnheader]')], 'aria-colindex'),
      cells: drawn.map((row) => numbers([...row.querySelectorAll('[role=gridcell]')], 'aria-colindex').join()),
    };
  });

describeBrowsers(
  'the grid',
  (world) => {
    test('counts 5,000 rows of which few are drawn, also filtered, grouped and with fewer columns', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      const frame = await frameAt(shop.page, vendor);
      const untilRowCount = (count: number) =>
        panel.waitUntil(
          `${count} rows`,
          (wanted) => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === String(wanted),
          [count],
        );
      await postMany(frame, 4_990);
      await untilTotal(panel, 4_990);
      await post(frame, ...Array.from({ length: 10 }, () => opened(5_000)));
      await untilTotal(panel, 5_000);
      await untilRowCount(5_001);
      await panel.focus('grid', 'Events');
      await panel.press('End');
      await panel.waitUntil('the last row', () => document.querySelector('[aria-rowindex="5001"]') !== null, []);
      const whole = await told(panel);
      expect(whole.drawn.length).toBeLessThan(200);
      // A row's number is its place among all: as far from the last as its order is.
      const last = whole.orders.at(-1) ?? 0;
      expect(whole.drawn).toEqual(whole.orders.map((order) => 5_001 - (last - order)));
      expect(whole.columns).toBe(9);
      expect(new Set(whole.cells)).toEqual(new Set([whole.headings.join()]));

      await panel.fill('searchbox', 'Filter', 'payload.bot_id:/^BOT-4\\d\\d\\d$/');
      await untilRowCount(991);
      await panel.focus('grid', 'Events');
      await panel.press('Home');
      await panel.waitUntil('the first rows', () => document.querySelector('[aria-rowindex="3"]') !== null, []);
      expect((await told(panel)).drawn.slice(0, 3)).toEqual([2, 3, 4]);

      await panel.fill('searchbox', 'Filter', '');
      await panel.click('button', 'Columns');
      await panel.click('menuitemcheckbox', 'Group repeats');
      await untilRowCount(4_992);
      await panel.click('menuitemcheckbox', 'Size');
      await panel.waitUntil('eight columns', () => document.querySelector('[aria-colcount="8"]') !== null, []);
      const fewer = await told(panel);
      expect(Math.max(...fewer.headings)).toBe(8);
      expect(new Set(fewer.cells)).toEqual(new Set([fewer.headings.join()]));
    });
  },
  { site },
);
