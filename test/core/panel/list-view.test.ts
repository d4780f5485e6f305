import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../core/entry.ts';
import { columnIds, type Sort } from '../../../core/panel/columns.ts';
import { type Arrangement, createListView } from '../../../core/panel/list-view.ts';
import { isRepeat } from '../../../core/panel/repeats.ts';
import { compareBy, isTimeOrder } from '../../../core/panel/sort-order.ts';
import { createTimeline, type Timeline } from '../../../core/panel/timeline.ts';
import { eventEntry, gapEntry, navigationEntry } from '../../support/panel-entries.ts';

function start() {
  const view = createListView(() => timeline.shown);
  const timeline: Timeline = createTimeline(view.watch);
  const all = () => view.rows.slice(0, view.rows.length);
  const settle = () => {
    while (!view.step(1));
  };
  return { view, timeline, all, orders: () => all().map(({ order }) => order), settle };
}

const by = (column: Sort['column'], direction: Sort['direction'] = 'ascending'): Arrangement => ({
  sort: { column, direction },
  grouped: false,
});

describe('rows in another order', () => {
  test('go at once when all of them go, however many, and the next ones are sorted again', () => {
    const { view, timeline, orders, settle } = start();
    const count = 100_000;
    const summary = (index: number) => `order ${(index * 7_919) % 99_991} of a shop with very many orders`;
    timeline.add(Array.from({ length: count }, (_, index) => eventEntry(index + 1, { summary: summary(index) })));
    view.arrange(by('summary'));
    settle();
    const before = performance.now();
    timeline.removeThrough(count);
    expect(performance.now() - before).toBeLessThan(100);
    expect(orders()).toEqual([]);
    timeline.add([eventEntry(count + 1, { summary: 'b' }), eventEntry(count + 2, { summary: 'a' })]);
    expect(orders()).toEqual([count + 2, count + 1]);
  });

  test('are sorted by the column, equals by time, and have no place for gaps and page loads', () => {
    const { view, timeline, orders, settle } = start();
    timeline.add([
      navigationEntry(1),
      eventEntry(2, { size: 9 }),
      eventEntry(3, { size: 5 }),
      eventEntry(4, { size: 9 }),
      gapEntry(5),
    ]);
    view.arrange(by('size', 'descending'));
    settle();
    expect(orders()).toEqual([2, 4, 3]);
    view.arrange(by('time', 'descending'));
    expect(orders()).toEqual([5, 4, 3, 2, 1]);
  });

  test('stay as they were until the new order is ready, and miss nothing that came or went meanwhile', () => {
    const { view, timeline, orders, settle } = start();
    timeline.add([3, 1, 2].map((size, index) => eventEntry(index + 1, { size })));
    view.arrange(by('size'));
    expect(view.step(1)).toBe(false);
    timeline.add([eventEntry(4, { size: 0 })]);
    timeline.removeThrough(2);
    expect(orders()).toEqual([3, 4]);
    settle();
    expect(orders()).toEqual([4, 3]);
  });

  test('follow the filter', () => {
    const { view, timeline, orders, settle } = start();
    timeline.add([3, 1, 2].map((size, index) => eventEntry(index + 1, { size })));
    view.arrange(by('size'));
    settle();
    timeline.startFilter((event) => event.size > 1);
    timeline.stepFilter(10);
    settle();
    expect(orders()).toEqual([3, 1]);
  });

  test('take 100,000 events, and then one more in less than a millisecond or two', () => {
    const { view, timeline, settle } = start();
    timeline.add(
      Array.from({ length: 100_000 }, (_, index) => eventEntry(index + 1, { size: (index * 7_919) % 5_000 })),
    );
    view.arrange(by('size'));
    while (!view.step(10_000));
    const times = [1, 2, 3, 4, 5].map((more) => {
      const before = performance.now();
      timeline.add([eventEntry(100_000 + more, { size: 2_500 })]);
      timeline.removeThrough(more);
      return performance.now() - before;
    });
    settle();
    expect(view.rows.length).toBe(100_000);
    expect(times.toSorted((one, other) => one - other)[2]).toBeLessThan(2);
  });
});

/** What becomes of a list: batches of events with sizes, and evictions. */
const story = fc.array(
  fc.oneof(
    fc.record({ add: fc.array(fc.record({ time: fc.nat(20), size: fc.nat(2), gap: fc.boolean() }), { maxLength: 6 }) }),
    fc.record({ evict: fc.nat(8) }),
    fc.record({ filter: fc.nat(2) }),
    fc.record({ toggle: fc.nat(10) }),
  ),
  { maxLength: 14 },
);

/** Plays a story; `arrangement` is in force from its middle on. */
function play(steps: typeof story extends fc.Arbitrary<infer Steps> ? Steps : never, arrangement: Arrangement) {
  const { view, timeline, all, settle } = start();
  let order = 0;
  let evicted = 0;
  view.arrange(arrangement);
  for (const step of steps) {
    if ('add' in step)
      timeline.add(
        step.add.map(({ time, size, gap }): Entry => {
          order += 1;
          return gap && size === 0
            ? gapEntry(order, { time })
            : eventEntry(order, { time, size, name: `event ${size}` });
        }),
      );
    else if ('evict' in step) timeline.removeThrough((evicted += step.evict));
    else if ('filter' in step) {
      timeline.startFilter((event) => event.size >= step.filter);
      timeline.stepFilter(Infinity);
    } else {
      const entry = timeline.shown[step.toggle];
      if (entry !== undefined) view.toggleGroup(entry);
    }
    settle();
  }
  return { view, timeline, rows: all() };
}

describe('after any sequence of arrivals, evictions and filters', () => {
  test('every order is the order of what is shown, and every row knows its place', () => {
    fc.assert(
      fc.property(story, fc.constantFrom(...columnIds), fc.boolean(), (steps, column, down) => {
        const sort: Sort = { column, direction: down ? 'descending' : 'ascending' };
        const { view, timeline, rows } = play(steps, { sort, grouped: false });
        const expected = timeline.shown.filter((entry) => isTimeOrder(sort) || entry.kind === 'event');
        expect(rows).toEqual(expected.toSorted(compareBy(sort)));
        rows.forEach((entry, index) => expect([view.rows.at(index), view.rows.indexOf(entry)]).toEqual([entry, index]));
      }),
    );
  });

  test('groups hold what is shown, each entry once, and every entry is found in its row', () => {
    fc.assert(
      fc.property(story, fc.boolean(), (steps, down) => {
        const sort: Sort = { column: 'time', direction: down ? 'descending' : 'ascending' };
        const { view, timeline, rows } = play(steps, { sort, grouped: true });
        const groups = rows.map((_, index) => view.rows.groupAt(index));
        const held = groups.reduce((sum, group) => sum + (group === null || group.open ? 1 : group.size), 0);
        expect(held).toBe(timeline.shown.length);
        rows.forEach((entry, index) => expect(view.rows.indexOf(entry)).toBe(index));
        timeline.shown.forEach((entry) => expect(isAmong(view.rows.at(view.rows.indexOf(entry)), entry)).toBe(true));
        const heads = rows.filter((_, index) => groups[index]?.head !== false);
        const inTime = down ? heads.toReversed() : heads;
        expect(inTime.some((entry, at) => isRepeat(inTime[at - 1], entry))).toBe(false);
      }),
    );
  });
});

function isAmong(row: Entry | undefined, entry: Entry): boolean {
  return row === entry || isRepeat(row, entry);
}
