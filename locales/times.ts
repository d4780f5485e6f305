import { language } from './figures.ts';

const clock: Intl.DateTimeFormatOptions = {
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
};

const clockAndDay: Intl.DateTimeFormatOptions = {
  ...clock,
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  timeZoneName: 'longOffset',
};

/** The local time of day to the millisecond, as the language writes it on a clock of 24 hours: `14:03:09.120`. */
export function timeOfDay(time: number): string {
  return written(time, clock);
}

/** The local date and time with its offset from UTC, for where there is room: `Nov 20, 2026, 14:03:09.120 GMT+01:00`. */
export function dateAndTime(time: number): string {
  return written(time, clockAndDay);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Intl refuses a time no date can be made of, and an imported file may hold one: that is written as its number. */
function written(time: number, options: Intl.DateTimeFormatOptions): string {
  if (Number.isNaN(new Date(time).getTime())) return String(time);
  const spoken = language();
  const key = spoken + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(spoken, options);
  formats.set(key, format);
  return format.format(time);
}
