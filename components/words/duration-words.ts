import { number } from '../../locales/figures.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Milliseconds with the units that fit, which are the same in every language: `350 ms`, `1.24 s`, `2 min 5 s`, `3 h 12 min`, `2 d 4 h`. */
export function duration(milliseconds: number): string {
  const length = Math.abs(milliseconds);
  if (length < second) return `${number(Math.round(length))} ms`;
  if (length < minute) {
    const seconds = Math.floor(length / 10) / 100;
    return `${number(seconds, { minimumFractionDigits: 2, maximumFractionDigits: 2 })} s`;
  }
  if (length < hour) return parts(length, [minute, 'min'], [second, 's']);
  return length < day ? parts(length, [hour, 'h'], [minute, 'min']) : parts(length, [day, 'd'], [hour, 'h']);
}

/** The time from one moment to another with its direction: `+1.24 s`, `−350 ms`. */
export function timeBetween(from: number, to: number): string {
  return `${to < from ? '−' : '+'}${duration(to - from)}`;
}

function parts(length: number, [large, largeUnit]: [number, string], [small, smallUnit]: [number, string]): string {
  const rest = Math.floor((length % large) / small);
  return `${number(Math.floor(length / large))} ${largeUnit}${rest === 0 ? '' : ` ${number(rest)} ${smallUnit}`}`;
}
