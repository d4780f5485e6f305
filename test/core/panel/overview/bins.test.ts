import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Status } from '../../../../core/event.ts';
import { type Bins, createBins, kindOf, kinds, statusesByAlarm } from '../../../../core/panel/overview/bins.ts';

/** Every bin that counts something: its start and its counts. */
function held(bins: Bins): [number, number[]][] {
  const list: [number, number[]][] = [];
  bins.each((start, counts, offset) => list.push([start, Array.from(counts.subarray(offset, offset + kinds))]));
  return list;
}

describe('bins', () => {
  test('count statuses and webhooks apart', () => {
    const statuses: Status[] = ['valid', 'invalid', 'unknown-event', 'untrusted', 'unrecognized'];
    const places = [false, true].flatMap((webhook) => statuses.map((status) => kindOf(status, webhook)));
    expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: kinds }, (_, index) => index));
    expect(statusesByAlarm.at(-1)).toBe('invalid');
  });

  test('double their width when the range grows, and merge neighbours', () => {
    const bins = createBins(4);
    for (const time of [100, 101, 102, 103]) bins.add(time, 0);
    expect(bins.width).toBe(1);
    bins.add(105, 1);
    expect(bins.width).toBe(2);
    expect(held(bins).map(([start, counts]) => [start, counts.slice(0, 2)])).toEqual([
      [100, [2, 0]],
      [102, [2, 0]],
      [104, [0, 1]],
    ]);
  });

  test('hold each time in its own bin, in whatever order times come', () => {
    const event = fc.record({ time: fc.integer({ min: -5_000, max: 5_000_000 }), kind: fc.nat(kinds - 1) });
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 64 }),
        (events, count) => {
          const bins = createBins(count);
          for (const { time, kind } of events) bins.add(time, kind);
          const expected = new Map<number, number[]>();
          for (const { time, kind } of events) {
            const start = Math.floor(time / bins.width) * bins.width;
            const counts = expected.get(start) ?? Array.from({ length: kinds }, () => 0);
            counts[kind] = (counts[kind] ?? 0) + 1;
            expected.set(start, counts);
          }
          expect(held(bins)).toEqual([...expected].toSorted(([one], [other]) => one - other));
          for (const { time, kind } of events) bins.remove(time, kind);
          expect(held(bins)).toEqual([]);
        },
      ),
    );
  });

  test('rebuild seldom, whether times rise or fall', () => {
    for (const direction of [1, -1]) {
      const bins = createBins();
      const started = performance.now();
      for (let index = 0; index < 100_000; index += 1)
        bins.add(1_760_000_000_000 + direction * index * 37, index % kinds);
      // Thousands of rebuilds would take half a minute.
      expect(performance.now() - started).toBeLessThan(3_000);
      expect(
        held(bins)
          .flatMap(([, counts]) => counts)
          .reduce((sum, each) => sum + each, 0),
      ).toBe(100_000);
    }
  });
});
