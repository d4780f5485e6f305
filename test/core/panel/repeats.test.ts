import { describe, expect, test } from 'vitest';
import type { WidgetEvent } from '../../../core/event.ts';
import { type Arrangement, createListView } from '../../../core/panel/list-view.ts';
import { isRepeat } from '../../../core/panel/repeats.ts';
import { countNewer, timeBefore, withRepeats } from '../../../core/panel/row-view.ts';
import { createTimeline, type Timeline } from '../../../core/panel/timeline.ts';
import { eventEntry } from '../../support/panel-entries.ts';

function start() {
  const view = createListView(() => timeline.shown);
  const timeline: Timeline = createTimeline(view.watch);
  return { view, timeline, orders: () => view.rows.slice(0, view.rows.length).map(({ order }) => order) };
}

const byTime = (direction: 'ascending' | 'descending'): Arrangement => ({
  sort: { column: 'time', direction },
  grouped: true,
});
const grouped = byTime('ascending');

describe('repeats', () => {
  test('one after the other share a row, until it is opened', () => {
    const { view, timeline, orders } = start();
    const [first, ...others] = [1, 2, 3, 4, 5].map((order) => eventEntry(order, order === 4 ? { name: 'other' } : {}));
    if (first === undefined) throw new Error('no entry');
    timeline.add([first, ...others]);
    view.arrange(grouped);
    expect(orders()).toEqual([1, 4, 5]);
    expect(view.rows.groupAt(0)).toEqual({ size: 3, open: false, head: true });
    expect(view.rows.groupAt(1)).toBeNull();
    view.toggleGroup(first);
    expect(orders()).toEqual([1, 2, 3, 4, 5]);
    expect(view.rows.groupAt(1)).toEqual({ size: 3, open: true, head: false });
    view.arrange({ ...grouped, sort: { column: 'time', direction: 'descending' } });
    expect(orders()).toEqual([5, 4, 1, 2, 3]);
  });

  test('stay open when their first is evicted, and shut when they were', () => {
    const { view, timeline, orders } = start();
    const entries = [1, 2, 3, 4, 5, 6].map((order) => eventEntry(order, { name: order < 4 ? 'one' : 'other' }));
    timeline.add(entries);
    view.arrange(grouped);
    for (const entry of entries.slice(0, 1)) view.toggleGroup(entry);
    expect(orders()).toEqual([1, 2, 3, 4]);
    timeline.removeThrough(1);
    expect(orders()).toEqual([2, 3, 4]);
    timeline.removeThrough(2);
    timeline.add([eventEntry(7, { name: 'other' })]);
    expect(orders()).toEqual([3, 4]);
    timeline.removeThrough(4);
    expect(orders()).toEqual([5]);
  });

  test('are all meant by the row that stands for them, and one alone where they are opened', () => {
    const { view, timeline } = start();
    const entries = [1, 2, 3, 4].map((order) => eventEntry(order, order === 4 ? { name: 'other' } : {}));
    timeline.add(entries);
    view.arrange(grouped);
    const meant = (from: number, to: number) =>
      withRepeats(view.rows, timeline.shown, entries.slice(from, to)).map(({ order }) => order);
    expect([meant(0, 1), meant(0, 4), meant(3, 4)]).toEqual([[1, 2, 3], [1, 2, 3, 4], [4]]);
    for (const entry of entries.slice(0, 1)) view.toggleGroup(entry);
    expect([meant(0, 1), meant(1, 3)]).toEqual([[1], [2, 3]]);
  });

  test.each([
    ['ascending', [1, 2, 3, 4, 5]],
    ['descending', [5, 4, 1, 2, 3]],
  ] as const)('do not hide which row was before in time, opened in %s order', (direction, rows) => {
    const { view, timeline, orders } = start();
    const [first, ...others] = [1, 2, 3, 4, 5].map((order) => eventEntry(order, order === 4 ? { name: 'other' } : {}));
    if (first === undefined) throw new Error('no entry');
    timeline.add([first, ...others]);
    view.arrange({ ...grouped, sort: { column: 'time', direction } });
    view.toggleGroup(first);
    expect(orders()).toEqual(rows);
    const before = orders().map((_, index) => timeBefore(view.rows, index, direction === 'descending'));
    expect(before).toEqual(rows.map((order) => (order === 1 ? null : order - 1)));
  });

  test.each<[string, Partial<WidgetEvent>]>([
    ['name', { name: 'other' }],
    ['vendor', { vendor: 'other' }],
    ['channel', { channel: 'dom-event' }],
    ['status', { status: 'invalid' }],
    ['payload', { data: { payload: { bot_id: 'BOT-2', bot_name: 'Shop assistant' } } }],
    ['origin', { origin: 'https://evil.test' }],
    ['source', { source: 'opener' }],
    ['file', { imported: 'old.json' }],
    ['signature', { webhook: { method: 'POST', headers: {}, signature: 'wrong', note: '' } }],
    [
      'findings',
      {
        findings: [
          { severity: 'warning', code: 'unrecognized_keys', path: ['x'], message: 'x', expected: null, received: null },
        ],
      } as const,
    ],
  ])('are none where the %s differs', (_, given) => {
    expect(isRepeat(eventEntry(1), eventEntry(2))).toBe(true);
    expect(isRepeat(eventEntry(1), eventEntry(2, given))).toBe(false);
  });
});

describe('rows newer than one', () => {
  test.each(['ascending', 'descending'] as const)(
    'are counted in %s order, whether or not it is still shown',
    (direction) => {
      const { view, timeline } = start();
      const entries = [1, 2, 3, 4, 5].map((order) => eventEntry(order, { size: order % 2 }));
      timeline.add(entries);
      view.arrange({ ...byTime(direction), grouped: false });
      const counts = () => entries.map((entry) => countNewer(view.rows, entry, direction === 'descending'));
      expect(counts()).toEqual([4, 3, 2, 1, 0]);
      timeline.startFilter((event) => event.size === 1);
      timeline.stepFilter(10);
      expect(counts()).toEqual([2, 2, 1, 1, 0]);
    },
  );
});
