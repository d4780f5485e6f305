import { afterEach, expect, test } from 'vitest';
import { dateAndTime, timeOfDay } from '../../locales/times.ts';
import { useLanguage } from '../support/language.ts';

afterEach(() => useLanguage('en'));

test('a time is shown in local time to the millisecond', () => {
  const time = new Date(2026, 10, 20, 4, 3, 9, 7).getTime();
  expect(timeOfDay(time)).toBe('04:03:09.007');
  expect(dateAndTime(time)).toMatch(/^Nov 20, 2026, 04:03:09\.007 GMT([+-]\d\d:\d\d)?$/);
});

test('midnight is the hour nought', () => {
  expect(timeOfDay(new Date(2026, 10, 20).getTime())).toBe('00:00:00.000');
});

test('a time is written as the language writes it', async () => {
  await useLanguage('de');
  const time = new Date(2026, 10, 20, 4, 3, 9, 7).getTime();
  expect(timeOfDay(time)).toBe('04:03:09,007');
  expect(dateAndTime(time)).toMatch(/^20\. Nov\. 2026, 04:03:09,007 GMT([+-]\d\d:\d\d)?$/);
});

test('a time that is no date is written as its number', () => {
  expect([timeOfDay(1e300), dateAndTime(1e300)]).toEqual(['1e+300', '1e+300']);
});
