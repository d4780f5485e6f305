import { expect, test } from 'vitest';
import { untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { openWalked, untilSelected, walked, walkedWith, type Walked } from '../support/keyboard-world.ts';
import type { World } from '../support/describe-browsers.ts';
import { opened, post } from '../support/sender.ts';

/** The booking's details, the focus in the list. */
async function openBooking(world: World): Promise<Walked> {
  const opening = await openWalked(world);
  const { panel, walk } = opening;
  await walk.tabTo('grid', 'Events');
  await walk.press('End', 'ArrowUp', 'Enter');
  await untilSelected(panel, walked);
  await walk.until('the details', () => document.querySelector('aside.details') !== null, []);
  return opening;
}

const lineHas = (text: string): boolean => document.activeElement?.textContent.includes(text) === true;
const says = (text: string): boolean => document.querySelector('.details .copied')?.textContent.includes(text) === true;

describeBrowsers(
  'the details by keys',
  (world) => {
    test('have tabs and a size, and keep the focus while rows arrive', async () => {
      const { panel, walk, frame } = await openBooking(world);
      const share = () => panel.attribute('separator', 'Size of details', 'aria-valuenow');
      await walk.tabTo('separator', 'Size of details');
      await walk.press('ArrowLeft');
      await expect.poll(share).toBe('54');
      await walk.press('ArrowRight');
      await expect.poll(share).toBe('50');
      await walk.tabTo('tab', 'Payload');
      for (const name of ['Findings', 'Raw', 'Sender'] as const) {
        await walk.press('ArrowRight');
        await walk.standsOn('tab', name);
        await walk.until(
          `the tab ${name}`,
          (wanted: string) => document.querySelector('#tab-panel')?.getAttribute('aria-labelledby') === `tab-${wanted}`,
          [name],
        );
      }
      await walk.press('Home', 'End', 'ArrowRight');
      await walk.standsOn('tab', 'Payload');
      await post(frame, opened(4));
      await untilTotal(panel, walked + 1);
      await walk.standsOn('tab', 'Payload');
      await walk.press('Escape');
      await walk.standsOn('grid', 'Events');
    });

    test('have a payload whose lines open and close, and whose values and paths are copied', async () => {
      const { walk } = await openBooking(world);
      await walk.tabTo('button', 'Collapse all');
      await walk.press('Enter');
      await walk.tabTo('button', 'Expand all', 'Shift+Tab');
      await walk.press(' ');
      await walk.tabTo('treeitem', null);
      await walk.press('Home', 'ArrowDown');
      await walk.until('its first field', lineHas, ['BKNG-1']);
      await walk.press('c');
      await walk.until('that it is copied', says, ['payload.id']);
      expect(await walk.clipboard()).toBe('BKNG-1');
      await walk.press('p');
      await walk.until('that the path is', says, ['payload.id']);
      expect(await walk.clipboard()).toBe('payload.id');
      await walk.press('End', 'ArrowLeft', 'ArrowLeft');
      await walk.until('its parent', lineHas, ['0']);
      await walk.press('Home', 'ArrowLeft');
      await walk.until('all of it closed', () => document.activeElement?.getAttribute('aria-expanded') === 'false', []);
      await walk.press('Enter');
      await walk.until('it open', () => document.activeElement?.getAttribute('aria-expanded') === 'true', []);
      await walk.press('ArrowDown', 'Shift+F10');
      await walk.standsOn('menuitem', 'Copy valuec');
      await walk.press('ArrowDown', 'Enter');
      await walk.until('the line again', lineHas, ['BKNG-1']);
      expect(await walk.clipboard()).toBe('payload.id');
      await walk.press('ContextMenu');
      await walk.standsOn('menuitem', 'Copy valuec');
      await walk.press('Escape');
      await walk.until('the line again', lineHas, ['BKNG-1']);
    });

    test('are searched, and lead to what the vendor documents', async () => {
      const { walk } = await openBooking(world);
      await walk.tabTo('searchbox', 'Search in payload');
      await walk.type('shop');
      const at = (words: string): boolean =>
        document.querySelector('.tree-search [role=status]')?.textContent === words;
      await walk.until('the first of two', at, ['1 of 2']);
      await walk.press('Enter');
      await walk.until('the second', at, ['2 of 2']);
      await walk.press('Shift+Enter');
      await walk.tabTo('button', 'Next match');
      await walk.press('Enter');
      await walk.until('the second', at, ['2 of 2']);
      await walk.tabTo('button', 'Clear search');
      await walk.press('Enter');
      await walk.standsOn('searchbox', 'Search in payload');
      await walk.type('x');
      await walk.press('Escape');
      await walk.until('no search', at, ['']);
      await walk.tabTo('link', null);
      await walk.until('the vendor’s page', () => document.activeElement?.closest('.documented') !== null, []);
    });

    test('compare with what is documented, the one before and a picked one', async () => {
      const { panel, walk } = await openBooking(world);
      await walk.press('d');
      await walk.until('the comparison', () => document.querySelector('.diff') !== null, []);
      await walk.standsOn('grid', 'Events');
      await walk.tabTo('combobox', null);
      await walk.tabTo('button', 'Pick this event');
      await walk.press('Enter');
      await walk.until(
        'that it is picked',
        () => /This is the picked event/.test(document.querySelector('.diff')?.textContent ?? ''),
        [],
      );
      await walk.standsOn('combobox', null);
      await walk.tabTo('grid', 'Events', 'Shift+Tab');
      await walk.press('Home', 'ArrowDown');
      await untilSelected(panel, 3);
      const heads = (head: string): boolean => document.querySelectorAll('.changes th')[2]?.textContent === head;
      await walk.until('the picked one beside it', heads, ['Picked']);
      await walk.tabTo('combobox', null);
      await walk.press('Home');
      await walk.until('what is documented', (): boolean => document.querySelector('.diff .check') !== null, []);
      await walk.press('ArrowDown');
      await walk.until(
        'the one before',
        () => /No difference|same/i.test(document.querySelector('.diff [role=status]')?.textContent ?? ''),
        [],
      );
      await walk.press('Home');
      await walk.tabTo('checkbox', 'Values too');
      await walk.press(' ');
      await walk.until('the documented values', heads, ['Documented']);
      await walk.tabTo('button', 'payload.bot_id');
      await walk.press('Enter');
      await walk.standsOn('treeitem', null);
      await walk.until('its line in the payload', lineHas, ['bot_id']);
      await walk.press('d');
      await walk.until('the comparison', () => document.querySelector('.diff') !== null, []);
      await walk.tabTo('button', 'Compare');
      await walk.press('Enter');
      await walk.until('no comparison', () => document.querySelector('.diff') === null, []);
    });

    test('copy the event, and give the focus to the list when it is cleared away', async () => {
      const { walk } = await openBooking(world);
      await walk.tabTo('button', 'Copy as');
      await walk.press('Enter');
      await walk.standsOn('menuitem', 'JSON');
      await walk.press('p', 'Enter');
      expect(JSON.parse(await walk.clipboard())).toMatchObject({ id: 'BKNG-1' });
      await walk.standsOn('button', 'Copy as');
      await walk.press('Control+l');
      await walk.until('no details', () => document.querySelector('aside.details') === null, []);
      await walk.standsOn('grid', 'Events');
    });
  },
  walkedWith,
);
