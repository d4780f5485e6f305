import { expect, test } from 'vitest';
import { untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { openWalked, untilSelected, walked, walkedWith } from '../support/keyboard-world.ts';
import { opened, post, postMany } from '../support/sender.ts';

const last = walked + 1;

describeBrowsers(
  'the list by keys',
  (world) => {
    test('moves, opens and closes the details, and keeps its place while rows arrive', async () => {
      const { panel, walk, frame } = await openWalked(world);
      await walk.tabTo('grid', 'Events');
      await walk.press('Home');
      await untilSelected(panel, 2);
      await walk.press('j', 'ArrowDown', 'k');
      await untilSelected(panel, 3);
      await walk.press('PageDown');
      await untilSelected(panel, last);
      await walk.press('PageUp');
      await untilSelected(panel, 2);
      await walk.press('End', 'ArrowUp', 'ArrowUp');
      await untilSelected(panel, last - 2);
      await walk.press('Enter');
      await walk.until('the details', () => document.querySelector('aside.details') !== null, []);
      await walk.standsOn('grid', 'Events');
      expect((await panel.texts('complementary', 'Details')).join()).toContain('bot_id');
      await post(frame, opened(4), opened(5));
      await untilTotal(panel, walked + 2);
      await untilSelected(panel, last - 2);
      await walk.standsOn('grid', 'Events');
      await walk.press('Escape');
      await walk.until('no details', () => document.querySelector('aside.details') === null, []);
      await walk.standsOn('grid', 'Events');
    });

    test('stays at the row a key led to, also in a flood', async () => {
      const { panel, walk, frame } = await openWalked(world);
      await postMany(frame, 300, { from: 10 });
      await untilTotal(panel, walked + 300);
      await walk.tabTo('grid', 'Events');
      const flood = postMany(frame, 600, { chunk: 20, pause: 10, from: 400 });
      await walk.press('Home');
      await flood;
      await untilTotal(panel, walked + 900);
      await untilSelected(panel, 2);
      expect(await panel.evaluate(() => document.querySelector('[role=grid]')?.scrollTop)).toBe(0);
    });

    test('selects several and copies them, from the menu of the rows and by Ctrl+C', async () => {
      const { panel, walk } = await openWalked(world);
      await walk.tabTo('grid', 'Events');
      await walk.press('Home', 'Shift+ArrowDown', 'Shift+ArrowDown');
      await untilSelected(panel, 4, [2, 3, 4]);
      await walk.press('Control+c');
      await walk.until(
        'that it is copied',
        () => /3 events/.test(document.querySelector('[role=log]')?.textContent ?? ''),
        [],
      );
      const copied: unknown = JSON.parse(await walk.clipboard());
      expect(copied).toMatchObject([{}, {}, { status: 'invalid' }]);
      await walk.press('Shift+End');
      await untilSelected(panel, last, [2, 3, 4, 5, last]);
      await walk.press('Control+a');
      await untilSelected(panel, last, [2, 3, 4, 5, last]);
      await walk.press('End', 'ArrowUp');
      await untilSelected(panel, last - 1);
      await walk.press('Shift+F10');
      await walk.standsOn('menuitem', 'JSON');
      await walk.press('Escape');
      await walk.standsOn('grid', 'Events');
      await walk.press('ContextMenu');
      await walk.standsOn('menuitem', 'JSON');
      await walk.press('t');
      await walk.standsOn('menuitem', 'TypeScript type');
      await walk.press('Enter');
      await walk.standsOn('grid', 'Events');
      expect(await walk.clipboard()).toMatch(/attendees: string\[\]/);
    });

    test('groups repeats and opens and closes them', async () => {
      const { panel, walk } = await openWalked(world);
      await walk.tabTo('button', 'Columns');
      await walk.press('Enter');
      await walk.standsOn('menuitemcheckbox', 'Time');
      await walk.press('End', 'ArrowUp');
      await walk.standsOn('menuitemcheckbox', 'Group repeats');
      await walk.press('Enter');
      await walk.press('Escape');
      await walk.standsOn('button', 'Columns');
      const untilRows = (count: number) =>
        walk.until(
          `${count} rows`,
          (wanted: number) => document.querySelectorAll('.rows [role=row]').length === wanted,
          [count],
        );
      await untilRows(walked - 1);
      await walk.tabTo('grid', 'Events', 'Shift+Tab');
      await walk.press('Home', 'ArrowRight');
      await untilRows(walked);
      await walk.press('ArrowLeft');
      await untilRows(walked - 1);
      await untilSelected(panel, 2);
      await walk.tabTo('button', 'Columns');
      await walk.press(' ', 'End', 'ArrowUp', 'Enter');
      await untilRows(walked);
      await walk.press('Escape');
      await walk.standsOn('button', 'Columns');
    });

    test('sorts by a heading, resizes its column, and hides and shows columns', async () => {
      const { panel, walk } = await openWalked(world);
      await walk.tabTo('grid', 'Events');
      await walk.tabTo('columnheader', 'Status');
      await walk.press('Enter');
      const untilSorted = (name: string, direction: string) =>
        walk.until(
          `${name} ${direction}`,
          (wanted: string) => document.querySelector(`[role=columnheader][aria-sort=${wanted}]`) !== null,
          [direction],
        );
      await untilSorted('status', 'ascending');
      await walk.press(' ');
      await untilSorted('status', 'descending');
      await walk.standsOn('columnheader', 'Status');
      const width = (): Promise<number> =>
        panel.evaluate(() => document.querySelector('[role=columnheader].status')?.getBoundingClientRect().width ?? 0);
      const before = await width();
      await walk.press('Shift+ArrowRight', 'Shift+ArrowRight');
      await expect.poll(width, { timeout: 5_000 }).toBeGreaterThan(before + 15);
      await walk.press('Shift+ArrowLeft');
      await expect.poll(width, { timeout: 5_000 }).toBeLessThan(before + 15);
      await walk.press('ArrowLeft', 'ArrowRight', 'ArrowRight');
      await walk.standsOn('columnheader', 'Vendor');
      // Firefox makes the event of these keys from what GTK tells it, which no driver can: there by the button that stands beside the headings.
      if (world.name === 'chrome') await walk.press('Shift+F10');
      else {
        await walk.tabTo('button', 'Columns');
        await walk.press('Enter');
      }
      await walk.standsOn('menuitemcheckbox', 'Time');
      await walk.press('ArrowDown', 'ArrowDown');
      await walk.standsOn('menuitemcheckbox', 'Vendor');
      await walk.press('Enter');
      await walk.until('no column', () => document.querySelector('[role=columnheader].vendor') === null, []);
      await walk.standsOn('menuitemcheckbox', 'Vendor');
      // In Chromium the heading that the menu was opened from is gone with its column.
      await walk.press('Escape');
      if (world.name === 'chrome') await walk.standsOn('grid', 'Events');
      else await walk.standsOn('button', 'Columns');
      if (world.name === 'chrome') await walk.tabTo('button', 'Columns');
      await walk.press('Enter', 'End', 'Enter');
      await walk.until('the column again', () => document.querySelector('[role=columnheader].vendor') !== null, []);
      await walk.standsOn('button', 'Columns');
    });
  },
  walkedWith,
);
