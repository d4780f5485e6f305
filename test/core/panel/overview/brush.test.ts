import { describe, expect, test } from 'vitest';
import { afterKey, rangeBetween } from '../../../../core/panel/overview/brush.ts';
import { isWithin } from '../../../../core/panel/overview/time-range.ts';
import { eventEntry, gapEntry, navigationEntry } from '../../../support/panel-entries.ts';

const view = { from: 0, to: 1_000 };
const range = { from: 400, to: 600 };
const press = (key: string, given: typeof range | null = range, shift = false) => afterKey({ key, shift }, given, view);

describe('keys on the overview', () => {
  test.each([
    ['ArrowRight', false, { from: 420, to: 620 }],
    ['ArrowLeft', false, { from: 380, to: 580 }],
    ['PageDown', false, { from: 500, to: 700 }],
    ['Home', false, { from: 0, to: 200 }],
    ['End', false, { from: 800, to: 1_000 }],
    ['ArrowRight', true, { from: 400, to: 620 }],
    ['ArrowLeft', true, { from: 380, to: 600 }],
    ['ArrowUp', false, { from: 380, to: 620 }],
    ['ArrowDown', false, { from: 420, to: 580 }],
  ])('%s (shift: %s) moves or widens the range', (key, shift, after) => {
    expect(press(key, range, shift)).toEqual(after);
  });

  test('select a first range from either end', () => {
    expect(press('ArrowRight', null)).toEqual({ from: 0, to: 100 });
    expect(press('ArrowLeft', null)).toEqual({ from: 900, to: 1_000 });
  });

  test('end the range with Escape, and leave an Escape without a range to others', () => {
    expect(press('Escape')).toBeNull();
    expect(press('Escape', null)).toBeUndefined();
    expect(press('a')).toBeUndefined();
    expect(press('toString')).toBeUndefined();
  });

  test('never leave the view, nor narrow to nothing', () => {
    expect(press('ArrowRight', { from: 900, to: 1_000 })).toEqual({ from: 900, to: 1_000 });
    expect(press('ArrowDown', { from: 500, to: 502 })).toEqual({ from: 500, to: 502 });
  });
});

describe('a range', () => {
  test('lies between two times in either order, and within the view', () => {
    expect(rangeBetween(900.4, 100.6, view)).toEqual({ from: 100, to: 901 });
    expect(rangeBetween(-50, 5_000, view)).toEqual(view);
  });

  test.each([
    ['events', (time: number) => eventEntry(1, { time })],
    ['page loads', (time: number) => navigationEntry(1, { time })],
    ['gaps', (time: number) => gapEntry(1, { time })],
  ])('holds the %s from its beginning to its end, both included', (_, at) => {
    expect([399, 400, 600, 601].map((time) => isWithin(range, at(time)))).toEqual([false, true, true, false]);
    expect(isWithin(null, at(399))).toBe(true);
  });

  test('is as long after forty moves, whatever the view is', () => {
    const odd = { from: 1_763_000_000_000, to: 1_763_000_001_234 };
    let moved = afterKey({ key: 'ArrowRight', shift: false }, null, odd);
    const length = (moved?.to ?? 0) - (moved?.from ?? 0);
    for (let moves = 0; moves < 40; moves += 1)
      moved = afterKey({ key: moves % 2 === 0 ? 'ArrowRight' : 'ArrowLeft', shift: false }, moved ?? null, odd);
    expect((moved?.to ?? 0) - (moved?.from ?? 0)).toBe(length);
  });
});
