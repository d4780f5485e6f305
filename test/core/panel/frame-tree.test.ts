import { describe, expect, test } from 'vitest';
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
  });

  test('tells an opaque origin, as sandboxed frames have', () => {
    const tree = frameTree(widgetEvent({ origin: 'null', source: 'top.frames[0]' }));
    expect(tree?.nodes.find(({ id }) => id === 'top.frames[0]')).toMatchObject({ opaque: true });
  });

  test('tells it also where the frame posts to itself', () => {
    const tree = frameTree(widgetEvent({ origin: 'null', source: 'self', frame: heardIn('top.frames[1]') }));
    expect(tree?.nodes.map(({ id, origin, opaque }) => [id, origin, opaque])).toEqual([
      ['top', null, false],
      ['top.frames[1]', 'null', true],
    ]);
  });

  test('of what is no message is one frame', () => {
    const tree = frameTree(widgetEvent({ channel: 'bus', source: 'createWidget()', frame: heardIn('top.frames[1]') }));
    expect(tree).toMatchObject({ from: 'top.frames[1]', to: 'top.frames[1]', raisedAt: 'createWidget()' });
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
