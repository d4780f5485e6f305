import { describe, expect, test } from 'vitest';
import { formatTime } from '../../../components/words/time-format.ts';

const noon = new Date(2026, 10, 20, 12).getTime();
const context = { loaded: noon - 1_240, previous: noon + 350 };

describe('a time', () => {
  test('is written as it is set', () => {
    expect(formatTime('time-of-day', noon, context)).toBe('12:00:00.000');
    expect(formatTime('since-load', noon, context)).toBe('+1.24 s');
    expect(formatTime('since-previous', noon, context)).toBe('−350 ms');
    expect(formatTime('iso', Date.UTC(2026, 10, 20, 9, 30), context)).toBe('2026-11-20T09:30:00.000Z');
  });

  test('is the time of day where there is nothing to count from', () => {
    const nothing = { loaded: null, previous: null };
    expect(formatTime('since-load', noon, nothing)).toBe('12:00:00.000');
    expect(formatTime('since-previous', noon, nothing)).toBe('12:00:00.000');
  });

  test('that is no date is written as its number', () => {
    expect(formatTime('iso', 1e300, context)).toBe('1e+300');
  });
});
