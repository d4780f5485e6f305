import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import english from '../../locales/en.json' with { type: 'json' };
import { shortcuts } from '../../core/panel/shortcuts.ts';
import { untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { openWalked, walked, walkedWith } from '../support/keyboard-world.ts';
import { opened, post } from '../support/sender.ts';
import { waitFor } from '../support/wait-for.ts';

describeBrowsers(
  'the toolbar by keys',
  (world) => {
    test('records, pauses and clears, and keeps the focus where it was when rows come and go', async () => {
      const { panel, walk, frame } = await openWalked(world);
      await walk.press(' ');
      await walk.until('paused', () => document.querySelector('footer')?.innerText.includes('Paused'), []);
      await walk.press('Enter');
      await walk.until('recording', () => document.querySelector('footer')?.innerText.includes('Paused') === false, []);
      await walk.tabTo('button', 'Clear');
      await post(frame, opened(7));
      await untilTotal(panel, walked + 1);
      await walk.standsOn('button', 'Clear');
      await walk.press('Enter');
      await untilTotal(panel, 0);
      await walk.standsOn('button', 'Clear');
    });

    test('ticks Preserve log and All messages, which then count', async () => {
      const { panel, walk, frame } = await openWalked(world);
      await walk.tabTo('checkbox', 'Preserve log');
      await walk.press(' ');
      await walk.tabTo('checkbox', 'All messages');
      await walk.press(' ');
      await walk.until(
        'both ticked',
        () =>
          [...document.querySelectorAll<HTMLInputElement>('[role=toolbar] input[type=checkbox]')].filter(
            ({ checked }) => checked,
          ).length === 2,
        [],
      );
      // What is recorded reaches the frames by a message of its own.
      await waitFor('a message of nobody', async () => {
        await post(frame, { hello: 'world' });
        return panel.evaluate(() => document.querySelector('[data-status=unrecognized]') !== null);
      });
      await walk.standsOn('checkbox', 'All messages');
    });

    test('exports a file, and reaches Import', async () => {
      const { walk } = await openWalked(world);
      await walk.tabTo('button', 'Import');
      await walk.tabTo('button', 'Export');
      await walk.press('Enter');
      await walk.standsOn('menuitem', 'Export (sanitized)');
      await walk.press('ArrowDown');
      await walk.standsOn('menuitem', 'Export with sensitive data');
      await walk.press('Escape');
      await walk.standsOn('button', 'Export');
      await walk.press(' ');
      await walk.standsOn('menuitem', 'Export (sanitized)');
      await walk.press('ArrowUp');
      await walk.standsOn('menuitem', 'Export with sensitive data');
      const path = await world.browser.download(() => walk.press('Enter'));
      expect(await readFile(path, 'utf8')).toContain('BKNG-1');
      await walk.standsOn('button', 'Export');
    });

    test('opens the settings, changes them, and gives the focus back', async () => {
      const { walk } = await openWalked(world);
      await walk.tabTo('button', 'Settings');
      await walk.press('Enter');
      await walk.until('the dialog', () => document.querySelector('dialog[open]') !== null, []);
      await walk.tabTo('combobox', 'Theme');
      await walk.press('End');
      await walk.until('the dark theme', () => document.documentElement.dataset['theme'] === 'dark', []);
      await walk.tabTo('combobox', 'Time');
      await walk.press('End');
      const hasTime = (pattern: string): boolean =>
        new RegExp(pattern).test(document.querySelector('[role=row][aria-rowindex="2"] .time')?.textContent ?? '');
      await walk.until('times as ISO 8601', hasTime, ['T.*Z']);
      await walk.press('Home');
      await walk.until('times of day', hasTime, ['^\\d+:\\d+:\\d+']);
      await walk.tabTo('combobox', 'Theme', 'Shift+Tab');
      await walk.press('Home');
      await walk.until('its own theme', () => document.documentElement.dataset['theme'] === 'light', []);
      await walk.tabTo('combobox', 'Record while no panel is open');
      await walk.press('Escape');
      await walk.standsOn('button', 'Settings');
    });

    test('opens the sheet of every shortcut by its button and by ?, and gives the focus back', async () => {
      const { panel, walk } = await openWalked(world);
      await walk.tabTo('button', 'Keyboard shortcuts');
      for (const [open, close] of [
        ['Enter', 'Escape'],
        ['Shift+?', 'Shift+?'],
      ] as const) {
        await walk.press(open);
        await walk.until('the sheet', () => document.querySelector('dialog[open]') !== null, []);
        await walk.standsOn('button', 'Close');
        const rows = await panel.evaluate(() =>
          [...document.querySelectorAll('dialog dd')].map((row) => row.textContent),
        );
        expect(rows.toSorted()).toEqual(Object.values(english.shortcuts.does).toSorted());
        expect(rows).toHaveLength(shortcuts.length);
        await walk.press(close);
        await walk.until('no sheet', () => document.querySelector('dialog') === null, []);
        await walk.standsOn('button', 'Keyboard shortcuts');
      }
    });
  },
  walkedWith,
);
