import { expect, test } from 'vitest';
import { viewOf, xOf } from '../../core/panel/overview/columns.ts';
import { vendors } from '../../vendors/index.ts';
import { untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import type { ExtensionView } from '../support/extension-view.ts';
import {
  booking,
  oncehub,
  openWalked,
  selectedRows,
  untilListed,
  untilSelected,
  walked,
  walkedWith,
} from '../support/keyboard-world.ts';
import { walkThrough } from '../support/keyboard-walk.ts';
import { frameAt, opened, post, postMany } from '../support/sender.ts';

/** The words of a column in the drawn rows, from the top. */
const column = (panel: ExtensionView, name: string): Promise<string[]> =>
  panel.evaluate(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('.rows [role=row]')]
        .toSorted((one, other) => Number(one.ariaRowIndex) - Number(other.ariaRowIndex))
        .map((row) => row.querySelector<HTMLElement>(`.${wanted}`)?.title ?? ''),
    name,
  );

/** What an element says; empty where it is not. */
const textOf = (panel: ExtensionView, selector: string): Promise<string> =>
  panel.evaluate((at) => document.querySelector<HTMLElement>(at)?.innerText ?? '', selector);

/** Where the drawn rows stand in the window, and whether the list is at its end. */
const standing = (panel: ExtensionView): Promise<{ tops: Record<string, number>; atEnd: boolean }> =>
  panel.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    if (grid === null) throw new Error('There is no list.');
    const { top, bottom } = grid.getBoundingClientRect();
    const inSight = [...document.querySelectorAll('.rows [role=row]')]
      .map((row) => ({ id: row.id, box: row.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > top && box.top < bottom);
    return {
      tops: Object.fromEntries(inSight.map(({ id, box }) => [id, box.top])),
      atEnd: grid.scrollHeight - grid.scrollTop - grid.clientHeight < 1,
    };
  });

// In both browsers in the real panel within DevTools: Chromium's protocol and Firefox's own window take a mouse there.
describeBrowsers(
  'the panel by mouse',
  (world) => {
    test('is held to a range by a drag over the overview, and shows all again', async () => {
      const shop = await world.open('https://shop.test/');
      const frame = await frameAt(shop.page, oncehub);
      await post(frame, opened(1), opened(2));
      // DevTools take their time to open: the next ones are further along the strip.
      const panel = await shop.openPanel();
      await untilTotal(panel, 2);
      await post(frame, booking, opened(3), opened(4));
      await untilTotal(panel, 5);
      // The strip is drawn a little after the list.
      await panel.waitUntil(
        'all of them in the strip',
        () => document.querySelector('.overview-words')?.textContent.startsWith('5 events'),
        [],
      );
      const times = (await column(panel, 'time')).map((time) => Date.parse(time));
      const [first = NaN, second = NaN, third = NaN, , last = NaN] = times;
      const between = xOf((second + third) / 2, { range: viewOf({ from: first, to: last }), width: 1 });
      const { mouse } = panel;
      const drag = async (from: number, to: number): Promise<void> => {
        const at = (share: number) => mouse.placeOf('.overview-strip', [share, 0.5]);
        await mouse.drag(await at(from), await at(to));
      };
      await drag(0.995, between);
      await untilListed(panel, 3);
      expect(await column(panel, 'event')).toEqual([booking.type, opened(3).type, opened(4).type]);
      expect(await textOf(panel, '.hidden-count')).toMatch(/^2 hidden by range/);
      await mouse.click('.overview-range button');
      await untilListed(panel, 5);
      expect(await textOf(panel, '.hidden-count')).toBe('');

      await drag(0.005, between);
      await untilListed(panel, 2);
      expect(await textOf(panel, '.hidden-count')).toMatch(/^3 hidden by range/);
      // From its edge.
      await drag(between, 0.995);
      await untilListed(panel, 5);
      await drag(0.995, between);
      await untilListed(panel, 2);
      await mouse.click('.hidden-count button');
      await untilListed(panel, 5);
      expect(await panel.count('button', 'Clear range')).toBe(0);
    });

    test('has rows chosen by Ctrl and Shift, which are copied as JSON', async () => {
      const { panel } = await openWalked(world);
      const { mouse } = panel;
      const { clipboard } = walkThrough(panel);
      const row = (index: number): string => `[aria-rowindex="${index}"] .event`;
      const untilCopied = (count: number) =>
        panel.waitUntil(
          'that it is copied',
          (words) => document.querySelector('[role=log]')?.textContent.includes(words),
          [`${count} events`],
        );
      await mouse.click(row(2));
      await untilSelected(panel, 2);
      await mouse.click(row(5), 'Control');
      await untilSelected(panel, 5, [2, 5]);
      await mouse.click(row(2), 'Control');
      await untilSelected(panel, 2, [5]);
      await mouse.click(row(4), 'Control');
      await untilSelected(panel, 4, [4, 5]);
      await mouse.click('.details .copy-holder > button');
      await mouse.click('[role=menuitem][aria-label=JSON]');
      await untilCopied(2);
      expect(JSON.parse(await clipboard())).toMatchObject([
        { status: 'invalid' },
        { payload: { id: booking.payload.id } },
      ]);

      await mouse.click(row(6));
      await untilSelected(panel, 6);
      await mouse.click(row(4), 'Shift');
      await untilSelected(panel, 4, [4, 5, 6]);
      await mouse.rightClick(row(5));
      await mouse.click('[role=menuitem][aria-label=JSON]');
      await untilCopied(3);
      expect(await selectedRows(panel)).toEqual([4, 5, 6]);
      expect(JSON.parse(await clipboard())).toMatchObject([
        { status: 'invalid' },
        { payload: { id: booking.payload.id } },
        { vendor: 'chat-data' },
      ]);
    });

    test('stays where the wheel left it, and says how many events are new', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      const frame = await frameAt(shop.page, oncehub);
      // With the first one the strip appears, and takes its room from the list.
      await post(frame, opened(0));
      await panel.waitUntil('the strip', () => document.querySelector('.overview-strip') !== null, []);
      await postMany(frame, 199, { from: 1 });
      await untilTotal(panel, 200);
      await expect.poll(async () => (await standing(panel)).atEnd).toBe(true);
      const scrolled = (): Promise<number> =>
        panel.evaluate(() => document.querySelector('[role=grid]')?.scrollTop ?? -1);
      const end = await scrolled();
      await panel.mouse.wheel('[role=grid]', -700);
      await expect.poll(scrolled).toBe(end - 700);
      const before = await standing(panel);
      expect(before.atEnd).toBe(false);
      expect(Object.keys(before.tops).length).toBeGreaterThan(5);
      expect(await textOf(panel, '.newer')).toBe('');

      await post(frame, opened(1), opened(2), booking);
      await expect.poll(() => textOf(panel, '.newer')).toBe('↓ 3 new');
      await post(frame, opened(3));
      await expect.poll(() => textOf(panel, '.newer')).toBe('↓ 4 new');
      expect(await standing(panel)).toEqual(before);

      await panel.mouse.click('.newer');
      await expect.poll(() => textOf(panel, '.newer')).toBe('');
      await panel.waitUntil('the newest row', () => document.querySelector('[aria-rowindex="205"]') !== null, []);
      expect((await standing(panel)).atEnd).toBe(true);
      await post(frame, opened(4));
      await panel.waitUntil('the next one', () => document.querySelector('[aria-rowindex="206"]') !== null, []);
      expect((await standing(panel)).atEnd).toBe(true);
      expect(await textOf(panel, '.newer')).toBe('');
    });

    test('has a coverage whose lines lead to their events', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      const frame = await frameAt(shop.page, oncehub);
      const odd = { type: 'oncehub.chatbot.opened', payload: { bot_name: 'a', colour: 'red' } };
      await post(frame, odd, booking);
      await untilTotal(panel, 2);
      const { mouse } = panel;
      await mouse.click('.view-switch [aria-pressed=false]');
      const documented = vendors.find(({ id }) => id === 'oncehub')?.events.length;
      await expect
        .poll(() => textOf(panel, '[aria-label=OnceHub] header p'))
        .toBe(`2 of ${documented} documented events seen`);
      const counts = await panel.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.coverage tr.seen')].map((line) =>
          ['event', 'seen', 'invalid'].map((cell) => line.querySelector<HTMLElement>(`.${cell}`)?.innerText),
        ),
      );
      expect(counts.toSorted()).toEqual([
        [booking.type, '1', '0'],
        [odd.type, '1', '1'],
      ]);

      await mouse.click(`[aria-label="Differences of ${odd.type}: 2"]`);
      await expect.poll(() => textOf(panel, '.drift tbody')).toMatch(/undocumented\s+colour\s+no\s+string\s+1 of 1/);
      expect(await textOf(panel, '.drift tbody')).toMatch(/missing\s+bot_id/);
      // Beside the name, which is a button.
      await mouse.click(`tr.seen:has([aria-label^="Differences of ${odd.type}"]) td.seen`);
      await untilListed(panel, 1);
      expect(await column(panel, 'event')).toEqual([odd.type]);
      expect(await panel.count('row', null)).toBe(2);
      expect(await panel.evaluate(() => document.querySelector('[data-status=invalid]') !== null)).toBe(true);
    });

    // Last: how the list looks is kept, also where this fails halfway.
    test('is sorted by its headings, and keeps the width a column was dragged to', async () => {
      const { panel, shop } = await openWalked(world);
      const { mouse } = panel;
      const names = await column(panel, 'event');
      const sorted = names.toSorted();
      expect(names).not.toEqual(sorted);
      const heading = '.heading-cell.event';
      await mouse.click(heading);
      await expect.poll(() => column(panel, 'event')).toEqual(sorted);
      await mouse.click(heading);
      await expect.poll(() => column(panel, 'event')).toEqual(sorted.toReversed());
      expect(await panel.attribute('columnheader', 'Event', 'aria-sort')).toBe('descending');
      await mouse.click('.heading-cell.time');
      await expect.poll(() => column(panel, 'event')).toEqual(names);

      const widthIn = (view: ExtensionView): Promise<number> =>
        view.evaluate((at) => Math.round(document.querySelector(at)?.getBoundingClientRect().width ?? 0), heading);
      const before = await widthIn(panel);
      const edge = await mouse.placeOf(`${heading} .column-edge`);
      await mouse.drag(edge, { x: edge.x + 48, y: edge.y });
      await expect.poll(() => widthIn(panel)).toBe(before + 48);
      // No click on the heading.
      expect(await column(panel, 'event')).toEqual(names);
      await expect.poll(() => world.browser.background.evaluate(keptWidth)).toBe(before + 48);
      await panel.close();
      const again = await shop.openPanel();
      await untilTotal(again, walked);
      expect(await widthIn(again)).toBe(before + 48);
    });
  },
  walkedWith,
);

/** Runs in the background: the width that is kept for the column of events. */
async function keptWidth(): Promise<number | null> {
  const kept = await Reflect.get(globalThis, 'chrome').storage.local.get('panel-list');
  return kept['panel-list']?.layout.widths.event ?? null;
}
