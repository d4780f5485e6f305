import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../core/entry.ts';
import { compareEntries, indexOfEntry } from '../../../core/panel/entry-order.ts';
import { createTimeline } from '../../../core/panel/timeline.ts';
import { eventEntry, gapEntry, navigationEntry } from '../../support/panel-entries.ts';

const orders = (entries: readonly Entry[]): number[] => entries.map((entry) => entry.order);

describe('the timeline', () => {
  test('is in order of time, then document, then sequence, whatever order entries arrive in', () => {
    const timeline = createTimeline();
    const frame = (document: string, seq: number) => ({ url: '', path: 'top', document, seq });
    timeline.add([
      eventEntry(1, { time: 50, frame: frame('B', 1) }),
      eventEntry(2, { time: 50, frame: frame('A', 2) }),
    ]);
    timeline.add([eventEntry(3, { time: 50, frame: frame('A', 1) }), eventEntry(4, { time: 10 })]);
    expect(orders(timeline.shown)).toEqual([4, 3, 2, 1]);
  });

  test('is sorted after any sequence of batches', () => {
    const batches = fc.array(fc.array(fc.nat(30), { maxLength: 8 }), { maxLength: 8 });
    fc.assert(
      fc.property(batches, (times) => {
        const timeline = createTimeline();
        let order = 0;
        const all: Entry[] = [];
        for (const batch of times) {
          const entries = batch.map((time) => eventEntry((order += 1), { time }));
          all.push(...entries);
          timeline.add(entries);
        }
        expect(timeline.shown).toEqual(all.toSorted(compareEntries));
        expect(timeline.counts.total).toBe(all.length);
        for (const entry of all) expect(timeline.shown[indexOfEntry(timeline.shown, entry)]).toBe(entry);
      }),
    );
  });

  test('puts a gap between the captures it separates', () => {
    const timeline = createTimeline();
    const frame = (seq: number) => ({ url: '', path: 'top', document: 'D1', seq });
    timeline.add([
      gapEntry(1, { time: 5, afterSeq: 1 }),
      eventEntry(2, { time: 5, frame: frame(4) }),
      eventEntry(3, { time: 5, frame: frame(1) }),
    ]);
    expect(orders(timeline.shown)).toEqual([3, 1, 2]);
    expect(timeline.counts).toEqual({ total: 2, shown: 2, gaps: 1 });
  });

  test('forgets everything stored up to an order, shown or not', () => {
    const timeline = createTimeline();
    timeline.add([eventEntry(1, { time: 99 }), navigationEntry(2), gapEntry(3), eventEntry(4)]);
    timeline.removeThrough(3);
    expect(orders(timeline.shown)).toEqual([4]);
    expect(timeline.counts).toEqual({ total: 1, shown: 1, gaps: 0 });
  });

  test('begins anew when everything goes, in the middle of a pass too', () => {
    const timeline = createTimeline();
    timeline.add([eventEntry(1, { time: 99 }), eventEntry(2), gapEntry(3)]);
    timeline.startFilter(() => true);
    timeline.stepFilter(2);
    timeline.add([eventEntry(4)]);
    timeline.removeThrough(3);
    expect(timeline.counts).toEqual({ total: 0, shown: 0, gaps: 0 });
    while (!timeline.stepFilter(1));
    expect(orders(timeline.shown)).toEqual([4]);
    expect(timeline.counts).toEqual({ total: 1, shown: 1, gaps: 0 });
  });

  test('shows what the filter lets through, and navigations and gaps always', () => {
    const timeline = createTimeline();
    timeline.add([navigationEntry(1), eventEntry(2, { status: 'invalid' }), eventEntry(3), gapEntry(4)]);
    timeline.startFilter((event) => event.status === 'invalid');
    expect(timeline.stepFilter(100)).toBe(true);
    timeline.add([eventEntry(5), eventEntry(6, { status: 'invalid' })]);
    expect(orders(timeline.shown)).toEqual([1, 2, 4, 6]);
    expect(timeline.counts).toMatchObject({ total: 4, shown: 2 });
  });

  test('keeps showing the old result while a pass runs, and loses nothing that arrives or goes meanwhile', () => {
    const timeline = createTimeline();
    timeline.add([1, 2, 3, 4, 5].map((order) => eventEntry(order)));
    timeline.startFilter((event) => event.time > 2);
    expect(timeline.stepFilter(2)).toBe(false);
    timeline.add([eventEntry(6), eventEntry(0, { time: 0 })]);
    expect(orders(timeline.shown)).toEqual([1, 2, 3, 4, 5]);
    timeline.removeThrough(3);
    while (!timeline.stepFilter(1));
    expect(orders(timeline.shown)).toEqual([4, 5, 6]);
  });

  test('gives away what waits for the end of a pass, too', () => {
    const timeline = createTimeline();
    timeline.add([eventEntry(1), gapEntry(2)]);
    timeline.startFilter(() => true);
    timeline.add([eventEntry(3), gapEntry(4)]);
    expect(timeline.events().map(({ id }) => id)).toEqual(['event-1', 'event-3']);
    expect(orders(timeline.gaps())).toEqual([2, 4]);
  });

  test('shows of a range of time what lies within it, page loads and gaps no less than events', () => {
    const timeline = createTimeline();
    timeline.add([navigationEntry(1), eventEntry(2), gapEntry(3), navigationEntry(4), eventEntry(5, { size: 1 })]);
    timeline.startFilter((event) => event.size > 1, { from: 2, to: 4 });
    timeline.stepFilter(10);
    timeline.add([navigationEntry(6), eventEntry(7, { time: 3 }), gapEntry(8, { time: 2 })]);
    expect(orders(timeline.shown).toSorted((one, other) => one - other)).toEqual([2, 3, 4, 7, 8]);
  });

  test('goes on with a pass where it was when entries go, so that a full ring cannot hold it up', () => {
    const timeline = createTimeline();
    timeline.add([1, 2, 3, 4, 5].map((order) => eventEntry(order)));
    timeline.startFilter(() => true);
    timeline.stepFilter(3);
    timeline.removeThrough(1);
    expect(timeline.stepFilter(2)).toBe(true);
    expect(orders(timeline.shown)).toEqual([2, 3, 4, 5]);
  });

  test('takes 100,000 entries in pages of 500 in well under a second', () => {
    const timeline = createTimeline();
    const entries = Array.from({ length: 100_000 }, (_, index) => eventEntry(index + 1));
    const before = performance.now();
    for (let start = 0; start < entries.length; start += 500) timeline.add(entries.slice(start, start + 500));
    expect(performance.now() - before).toBeLessThan(1_000);
    expect(timeline.shown).toHaveLength(100_000);
  });
});
