import { expect, test } from 'vitest';
import { frameWords } from '../../../components/words/frame-words.ts';
import type { WidgetEvent } from '../../../core/event.ts';
import { frameTree } from '../../../core/panel/frame-tree.ts';
import { widgetEvent } from '../../support/panel-entries.ts';

const frame = { url: 'https://shop.test/cart?id=1', path: 'top', document: 'D1', seq: 1 };
const inside = { ...frame, path: 'top.frames[1]' };

test.each<[Partial<WidgetEvent>, string]>([
  [{ source: 'top.frames[0]' }, 'top.frames[0] (https://oncehub.com) posted the message to top (https://shop.test).'],
  [{ source: 'self' }, 'top (https://shop.test) posted the message to itself.'],
  [{ source: 'opener' }, 'opener (https://oncehub.com) posted the message to top (https://shop.test).'],
  [{ source: 'opener', origin: null }, 'opener posted the message to top (https://shop.test).'],
  [
    { source: 'unknown' },
    'A window that is not among the page’s frames (https://oncehub.com) posted the message to top (https://shop.test).',
  ],
  [
    { source: 'top.frames[0]', origin: 'null' },
    'top.frames[0] (an opaque origin, as sandboxed frames have) posted the message to top (https://shop.test).',
  ],
  [
    { channel: 'bus', source: 'createWidget()', frame: inside },
    'top.frames[1] (https://shop.test) raised the event in its own page, at createWidget().',
  ],
])('the picture of %j in words', (given, words) => {
  const tree = frameTree(widgetEvent({ frame, ...given }));
  expect(tree && frameWords(tree)).toBe(words);
});
