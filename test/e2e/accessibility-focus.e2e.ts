import { expect, test } from 'vitest';
import { auditPanel, clickAt, untilRows } from '../support/audit.ts';
import { findWithAxe } from '../support/axe.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { looks } from '../support/looks.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, senderPage } from '../support/sender.ts';

const vendor = 'https://oncehub.com/sender';
const site = servePages({ 'https://shop.test/': embedding(vendor), [vendor]: senderPage });

/** Where the focus is, and how far the colour of its outline is from what is around it; 0 where it has none. A field in a frame has the frame's, the list one over its rows. */
function focusShown(): { at: string; contrast: number; before: boolean } {
  const { Color, flattenColors, getContrast } = Reflect.get(window, 'axe').commons.color;
  const read = (text: string) => {
    const colour = new Color();
    colour.parseString(text);
    return colour;
  };
  const focused = document.activeElement ?? document.body;
  // The system's highlight lets through what lies below it.
  const ground = (element: Element): unknown => {
    const layers: unknown[] = [];
    for (let around: Element | null = element; around !== null; around = around.parentElement) {
      const colour = read(getComputedStyle(around).backgroundColor);
      layers.push(colour);
      if (colour.alpha === 1) break;
    }
    return layers.reduceRight((below, colour) => flattenColors(colour, below), read('rgb(127, 127, 127)'));
  };
  const drawnBy: [Element | null, string | undefined][] = [
    [focused, undefined],
    [focused.closest('.filter, .tree-search'), undefined],
    [focused.matches('.grid') ? focused.parentElement : null, '::after'],
  ];
  const contrasts = drawnBy.map(([element, pseudo]) => {
    if (element === null) return 0;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, pseudo);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1) return 0;
    // The splitter is a line, and becomes what its outline is.
    const beside = element.matches('[role=separator]') ? (element.parentElement ?? element) : element;
    return getContrast(read(outlineColor), ground(beside));
  });
  // Kept where the next call finds it.
  const visited: Element[] = Reflect.get(window, 'visited');
  const before = visited.includes(focused);
  visited.push(focused);
  const at = `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent?.slice(0, 30) ?? ''}`;
  return { at, before, contrast: Math.max(...contrasts) };
}

describeBrowsers(
  'the focus',
  (world) => {
    test('is seen wherever Tab leads, in light, dark and forced colours', async () => {
      const shop = await world.open('https://shop.test/');
      const { view, lens } = await auditPanel(shop);
      await post(await frameAt(shop.page, vendor), opened(1), { type: 'oncehub.chatbot.opened', payload: {} });
      await untilRows(view, 'valid', 'invalid');
      await clickAt(view, '[role=row][data-status=invalid]');
      await view.waitUntil('the details', () => document.querySelector('aside') !== null, []);
      for (const look of looks) {
        await lens.show(look);
        // Brings what reads the colours.
        await findWithAxe(view, lens);
        await view.focus('button', 'Record');
        await view.evaluate(() => void Reflect.set(window, 'visited', []));
        const stops: string[] = [];
        const unseen: string[] = [];
        for (;;) {
          await view.press('Tab');
          const { at, before, contrast } = await view.evaluate(focusShown);
          if (before || at.startsWith('BODY')) break;
          stops.push(at);
          if (contrast < 3) unseen.push(`${at}: ${contrast}`);
        }
        expect(unseen, look.name).toEqual([]);
        expect(stops.length, `${look.name}: ${stops.join(', ')}`).toBeGreaterThan(20);
      }
    });
  },
  { site, only: 'chrome' },
);
