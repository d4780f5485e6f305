import { describe, expect, test } from 'vitest';
import { createBins, kindOf, statusesByAlarm } from '../../../../core/panel/overview/bins.ts';
import { barOf, columnsOf, timeAt, viewOf, xOf } from '../../../../core/panel/overview/columns.ts';
import { ticksOf } from '../../../../core/panel/overview/ticks.ts';

const scale = { range: { from: 0, to: 1_000 }, width: 100 };

describe('the columns', () => {
  test('gather the bins of their pixels, those of webhooks apart', () => {
    const bins = createBins();
    for (const time of [0, 5, 9]) bins.add(time, kindOf('valid', false));
    bins.add(12, kindOf('invalid', false));
    bins.add(905, kindOf('valid', true));
    const columns = columnsOf(bins, scale, 2);
    expect(columns.map(({ x }) => x)).toEqual([0, 90]);
    expect(columns[0]?.page[statusesByAlarm.indexOf('valid')]).toBe(3);
    expect(columns[0]?.page[statusesByAlarm.indexOf('invalid')]).toBe(1);
    expect(columns[1]?.page.every((count) => count === 0)).toBe(true);
    expect(columns[1]?.webhook[statusesByAlarm.indexOf('valid')]).toBe(1);
  });

  test('stand where their time stands', () => {
    expect(timeAt(xOf(250, scale), scale)).toBe(250);
    const view = viewOf({ from: 10_000, to: 10_000 });
    expect(xOf(10_000, { range: view, width: 100 })).toBeGreaterThan(0);
  });
});

describe('a bar', () => {
  test('has the worst status on top, and one bad event among thousands is seen', () => {
    const counts = statusesByAlarm.map((status) => (status === 'valid' ? 5_000 : status === 'invalid' ? 1 : 0));
    const bar = barOf(counts, 5_001, 30);
    const [lower, upper] = bar;
    expect(bar).toHaveLength(2);
    expect(upper?.status).toBe(statusesByAlarm.indexOf('invalid'));
    expect(upper?.from).toBe(lower?.to);
    expect((upper?.to ?? 0) - (upper?.from ?? 0)).toBeGreaterThanOrEqual(2);
    expect(upper?.to).toBeLessThanOrEqual(30);
  });

  test('grows with its events, and is nothing without any', () => {
    const top = (count: number) => barOf([0, count], 1_000, 30).at(-1)?.to ?? 0;
    expect(top(1)).toBeGreaterThan(3);
    expect(top(30)).toBeGreaterThan(top(1));
    expect(top(1_000)).toBe(30);
    expect(barOf([0, 0], 1_000, 30)).toEqual([]);
  });
});

describe('the time axis', () => {
  test('has marks at round times since the start, no nearer than asked', () => {
    const wide = { range: { from: 0, to: 12_000 }, width: 600 };
    expect(ticksOf(wide, 0, 90).map(({ since }) => since)).toEqual([2_000, 4_000, 6_000, 8_000, 10_000]);
    expect(ticksOf({ range: { from: 0, to: 1e15 }, width: 100 }, 0, 90)).toEqual([]);
  });
});
