import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { openWalked, untilListed, walkedWith } from '../support/keyboard-world.ts';

describeBrowsers(
  'the coverage by keys',
  (world) => {
    test('shows differences, is copied and saved as Markdown, and leads to the events of a line', async () => {
      const { panel, walk } = await openWalked(world);
      await walk.tabTo('button', 'Coverage');
      await walk.press('Enter');
      await walk.until('the coverage', () => document.querySelector('.coverage table') !== null, []);
      await walk.standsOn('button', 'Coverage');
      await walk.tabTo('region', 'Coverage');
      await walk.tabTo('button', 'Copy as Markdown: OnceHub');
      await walk.press('Enter');
      await walk.until(
        'that it is copied',
        () => /OnceHub is on the clipboard/.test(document.querySelector('.coverage-note')?.textContent ?? ''),
        [],
      );
      const report = await walk.clipboard();
      expect(report).toContain('oncehub.chatbot.opened');
      expect(report).not.toContain('BKNG-1');
      await walk.tabTo('button', 'Save: OnceHub');
      const path = await world.browser.download(() => walk.press(' '));
      expect(path).toMatch(/\.md$/);
      expect(await readFile(path, 'utf8')).toContain('oncehub.booking.scheduled');
      await walk.tabTo('button', 'Differences of oncehub.chatbot.opened: 1');
      await walk.press('Enter');
      await walk.until(
        'what is missing',
        () => /bot_id/.test(document.querySelector('table.drift')?.textContent ?? ''),
        [],
      );
      await walk.tabTo('button', 'oncehub.booking.scheduled');
      await walk.press('Enter');
      await untilListed(panel, 1);
      await walk.standsOn('grid', 'Events');
      await walk.press('Control+f', 'Escape');
      await walk.tabTo('button', 'Coverage', 'Shift+Tab');
      await walk.press(' ');
      await walk.until('the coverage', () => document.querySelector('.coverage table') !== null, []);
      await walk.tabTo('button', 'Events', 'Shift+Tab');
      await walk.press(' ');
      await walk.until('the events', () => document.querySelector('[role=grid]') !== null, []);
      await walk.standsOn('button', 'Events');
    });
  },
  walkedWith,
);
