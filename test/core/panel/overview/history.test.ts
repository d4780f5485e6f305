import { describe, expect, test } from 'vitest';
import { createHistory, type History } from '../../../../core/panel/overview/history.ts';
import { eventEntry, gapEntry, navigationEntry } from '../../../support/panel-entries.ts';

const starts = (history: History): number[] => {
  const list: number[] = [];
  history.bins.each((start) => list.push(start));
  return list;
};

describe('the history', () => {
  test('counts events by status, tells webhooks apart, and keeps page loads in order of time', () => {
    const history = createHistory();
    history.add([navigationEntry(1, { time: 50 }), eventEntry(2), eventEntry(3, { status: 'invalid' }), gapEntry(4)]);
    history.add([eventEntry(5, { channel: 'webhook', status: 'untrusted' }), navigationEntry(6, { time: 20 })]);
    expect(history.byStatus).toMatchObject({ valid: 1, invalid: 1, untrusted: 1, 'unknown-event': 0 });
    expect(history.webhooks).toBe(1);
    expect(history.loads.map(({ time }) => time)).toEqual([20, 50]);
    expect(history.range).toEqual({ from: 2, to: 50 });
  });

  test('forgets what was evicted, and everything when it is cleared', () => {
    const history = createHistory();
    history.add([navigationEntry(1), ...[2, 3, 4, 5, 6].map((order) => eventEntry(order))]);
    history.removeThrough(2);
    expect(history.byStatus.valid).toBe(4);
    expect(history.loads).toEqual([]);
    expect(starts(history)).toEqual([3, 4, 5, 6]);
    history.removeThrough(6);
    expect(history.range).toBeNull();
    expect(starts(history)).toEqual([]);
  });

  test('sees small differences again once an old file is gone', () => {
    const history = createHistory();
    history.add([eventEntry(1, { time: 0 }), eventEntry(2, { time: 1e12 })]);
    history.add([eventEntry(3, { time: 1e12 + 5 })]);
    expect(starts(history)).toHaveLength(2);
    history.removeThrough(2);
    history.add([eventEntry(4, { time: 1e12 + 6 })]);
    expect(starts(history)).toEqual([1e12 + 5, 1e12 + 6]);
    expect(history.range).toEqual({ from: 1e12 + 5, to: 1e12 + 6 });
  });
});
