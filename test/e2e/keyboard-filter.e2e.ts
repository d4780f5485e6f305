import { expect, test } from 'vitest';
import { untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { openWalked, untilListed, walked, walkedWith } from '../support/keyboard-world.ts';
import { opened, post } from '../support/sender.ts';

const textOf = (wanted: string): boolean =>
  document.querySelector<HTMLInputElement>('[aria-label=Filter]')?.value === wanted;
const isOffered = (): boolean => document.querySelector('#filter-suggestions') !== null;
const isNotOffered = (): boolean => document.querySelector('#filter-suggestions') === null;

describeBrowsers(
  'the filter by keys',
  (world) => {
    test('is completed, explains mistakes, and is emptied', async () => {
      const { panel, walk, frame } = await openWalked(world);
      await walk.press('Control+f');
      await walk.standsOn('searchbox', 'Filter');
      await walk.type('sta');
      await walk.until('suggestions', isOffered, []);
      await walk.press('Escape');
      await walk.until('no suggestions', isNotOffered, []);
      await walk.until('the text still there', textOf, ['sta']);
      await walk.press('ArrowDown');
      await walk.until('suggestions', isOffered, []);
      await walk.press('Enter');
      await walk.until('the key', textOf, ['status:']);
      await walk.until('its values', isOffered, []);
      await walk.type('inv');
      await walk.press('ArrowDown', 'Enter');
      await walk.until('the value', textOf, ['status:invalid ']);
      await untilListed(panel, 1);
      await post(frame, opened(8));
      await untilTotal(panel, walked + 1);
      await walk.standsOn('searchbox', 'Filter');
      await walk.type('larger-than:x');
      await walk.until(
        'what is wrong',
        () => /not a size.*last good filter stays/s.test(document.querySelector('#filter-remarks')?.textContent ?? ''),
        [],
      );
      await untilListed(panel, 1);
      await walk.press('Escape', 'Escape');
      await walk.until('no text', textOf, ['']);
      await untilListed(panel, walked + 1);
      await walk.standsOn('searchbox', 'Filter');
    });

    test('is emptied by its button, and by the button of the empty list and of the footer, which leave the focus in the panel', async () => {
      const { panel, walk } = await openWalked(world);
      await walk.press('Control+f');
      await walk.type('nothing-has-this');
      await untilListed(panel, 0);
      await walk.tabTo('button', 'Clear filter');
      await walk.press('Enter');
      await untilListed(panel, walked);
      await walk.standsOn('searchbox', 'Filter');
      await walk.type('nothing-has-this');
      await untilListed(panel, 0);
      await walk.tabTo('button', 'Show all events');
      await walk.press('Enter');
      await untilListed(panel, walked);
      await walk.standsOn('grid', 'Events');
      await walk.press('Control+f');
      await walk.type('status:invalid');
      await untilListed(panel, 1);
      await walk.tabTo('button', 'show all');
      await walk.press('Enter');
      await untilListed(panel, walked);
      await walk.standsOn('grid', 'Events');
    });

    test('takes chips: one stop, arrows from one to the next, Space to switch', async () => {
      const { panel, walk } = await openWalked(world);
      await walk.press('Control+f');
      await walk.tabTo('button', 'Chat Data 1');
      await walk.press('ArrowRight');
      await walk.standsOn('button', 'OnceHub 4');
      await walk.press(' ');
      await walk.until('its filter', textOf, ['vendor:oncehub']);
      await untilListed(panel, walked - 1);
      await walk.standsOn('button', 'OnceHub 4');
      await walk.press(' ');
      await untilListed(panel, walked);
      await walk.press('End');
      await walk.standsOn('button', 'invalid 1');
      await walk.press('Home');
      await walk.standsOn('button', 'Chat Data 1');
      await walk.press('Tab');
      expect(await panel.evaluate(() => document.activeElement?.closest('.chips') === null)).toBe(true);
    });

    test('has a timeline whose range is made, moved, widened, narrowed and ended', async () => {
      const { panel, walk, frame } = await openWalked(world);
      const range = (): Promise<number[]> =>
        panel.evaluate(() => {
          const brush = document.querySelector<HTMLElement>('.overview-brush');
          return brush === null ? [] : [parseFloat(brush.style.left), 100 - parseFloat(brush.style.right)];
        });
      const untilRange = async (what: string, is: (from: number, to: number) => boolean): Promise<number[]> => {
        let seen: number[] = [];
        await expect
          .poll(
            async () => {
              seen = await range();
              return seen.length === 2 && is(seen[0] ?? NaN, seen[1] ?? NaN);
            },
            { message: what, timeout: 5_000 },
          )
          .toBe(true);
        return seen;
      };
      await walk.tabTo('slider', 'Time range');
      await walk.press('Home');
      const [, first = NaN] = await untilRange('the first tenth', (from, to) => from === 0 && to > 0 && to < 50);
      await walk.press('ArrowUp');
      const [, wider = NaN] = await untilRange('wider', (_from, to) => to > first);
      await walk.press('ArrowDown');
      await untilRange('narrower', (_from, to) => to < wider);
      await walk.press('End');
      const [last = NaN] = await untilRange('at the end', (_from, to) => to === 100);
      // The vendors' events are not at the very end of the strip alone: what lies outside is not listed.
      await walk.until(
        'fewer listed',
        (all: number) => Number(/^(\d+) \//.exec(document.querySelector('footer')?.innerText ?? '')?.[1]) < all,
        [walked],
      );
      await walk.press('Shift+ArrowLeft');
      await untilRange('wider to the left', (from, to) => from < last && to === 100);
      await post(frame, opened(9));
      await untilTotal(panel, walked + 1);
      await walk.standsOn('slider', 'Time range');
      await walk.press('Escape');
      await untilListed(panel, walked + 1);
      await walk.standsOn('slider', 'Time range');
      await walk.press('Home');
      await walk.tabTo('button', 'Clear range', 'Shift+Tab');
      await walk.press('Enter');
      await untilListed(panel, walked + 1);
      await walk.standsOn('button', 'Overview');
      await walk.press('Enter');
      await walk.until('the strip to be folded', () => document.querySelector('.overview-strip') === null, []);
      await walk.standsOn('button', 'Overview');
      await walk.press('Enter');
      await walk.until('the strip', () => document.querySelector('.overview-strip') !== null, []);
    });
  },
  walkedWith,
);
