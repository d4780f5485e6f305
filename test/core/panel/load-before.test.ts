import { expect, test } from 'vitest';
import { loadBefore } from '../../../core/panel/load-before.ts';

test('a time belongs to the newest page load before it', () => {
  const loads = [{ time: 10 }, { time: 20 }, { time: 30 }];
  expect([5, 10, 25, 99].map((time) => loadBefore(loads, time))).toEqual([null, 10, 20, 30]);
});
