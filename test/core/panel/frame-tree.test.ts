import { describe, expect, test } from 'vitest';
import { deliveryWords } from '../../../core/panel/delivery-words.ts';
import { frameTree } from '../../../core/panel/frame-tree.ts';
import { widgetEvent } from '../../support/panel-entries.ts';

const heardIn = (path: string) => ({ url: 'https://shop.test/cart?id=1', path, document: 'D1', seq: 1 });

describe('the picture of who posted to whom', () => {
  test('has the frames on the way to both, each after the one it stands in', () => {
    const tree = frameTree(widgetEvent({ source: 'top.frames[10].frames[0]', frame: heardIn('top.frames[2]') }));
    expect(tree?.nodes.map(({ id, depth, origin }) => [id, depth, origin])).toEqual([
      ['top', 0, null],
      ['top.frames[2]', 1, 'https://shop.test'],
      ['top.frames[10]', 1, null],
      ['top.frames[10].frames[0]', 2, 'https://oncehub.com'],
    ]);
    expect(tree?.words).toBe(
      'top.frames[10].frames[0] (https://oncehub.com) posted the message to top.frames[2] (https://shop.test).',
    );
  });

  test.each([
    ['top.frames[0]', 'top', 'top.frames[0] (https://oncehub.com) posted the message to top (https://shop.test).'],
    ['self', 'top', 'top (https://shop.test) posted the message to itself.'],
    ['opener', 'top', 'opener (https://oncehub.com) posted the message to top (https://shop.test).'],
    [
      'unknown',
      'top',
      'A window that is not among the page’s frames (https://oncehub.com) posted the message to top (https://shop.test).',
    ],
  ])('from %s to %s', (source, path, words) => {
    expect(frameTree(widgetEvent({ source, frame: heardIn(path) }))?.words).toBe(words);
  });

  test('tells an opaque origin, as sandboxed frames have', () => {
    const tree = frameTree(widgetEvent({ origin: 'null', source: 'top.frames[0]' }));
    expect(tree?.nodes.find(({ id }) => id === 'top.frames[0]')).toMatchObject({ opaque: true });
    expect(tree?.words).toContain('opaque origin');
  });

  test('of what is no message is one frame', () => {
    const tree = frameTree(widgetEvent({ channel: 'bus', source: 'createWidget()', frame: heardIn('top.frames[1]') }));
    expect(tree).toMatchObject({ from: 'top.frames[1]', to: 'top.frames[1]' });
    expect(tree?.words).toBe('top.frames[1] (https://shop.test) raised the event in its own page, at createWidget().');
  });

  test('is none for a webhook and where no frame is known', () => {
    expect(frameTree(widgetEvent({ channel: 'webhook' }))).toBeNull();
    expect(frameTree(widgetEvent({ frame: null }))).toBeNull();
  });

  test('of an imported event with odd paths is drawn all the same', () => {
    const tree = frameTree(widgetEvent({ source: '', frame: { ...heardIn('nowhere.frames'), url: '' } }));
    expect(tree?.nodes.map(({ id, inPage }) => [id, inPage])).toEqual([
      ['', false],
      ['nowhere.frames', false],
    ]);
  });
});

describe('the way of a webhook', () => {
  test.each([
    [{ method: 'POST', target: '/hook', headers: { host: 'me.test' } }, 'A called me.test with POST /hook.'],
    [{ method: 'POST', target: '', headers: null }, 'A called your receiver with POST.'],
    [{ method: '', target: '', headers: {} }, 'A called your receiver.'],
  ])('%j', (given, words) => {
    expect(deliveryWords('A', { signature: null, note: '', ...given }).words).toBe(words);
    expect(deliveryWords('A', null).words).toBe('A called your receiver.');
  });
});
