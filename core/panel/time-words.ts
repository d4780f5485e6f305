const two = (value: number): string => String(value).padStart(2, '0');

/** The local time of day to the millisecond: `14:03:09.120`. */
export function timeOfDay(time: number): string {
  const date = new Date(time);
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${clock}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

/** The local date and time with its offset from UTC, for where there is room: `2026-11-20 14:03:09.120 (UTC+01:00)`. */
export function dateAndTime(time: number): string {
  const date = new Date(time);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  const offset = -date.getTimezoneOffset();
  const away = Math.abs(offset);
  return `${day} ${timeOfDay(time)} (UTC${offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)})`;
}
