import type { TimeFormat } from '../../core/settings.ts';
import { timeOfDay } from '../../locales/times.ts';
import { timeBetween } from './duration-words.ts';

/** What a time may be told from. */
export interface TimeContext {
  /** When the page loaded that the row belongs to; null when that was not recorded. */
  loaded: number | null;
  /** When the row before it was; null for the first. */
  previous: number | null;
}

/** A row's time as the user wants it. Where there is nothing to count from, the time of day. */
export function formatTime(format: TimeFormat, time: number, { loaded, previous }: TimeContext): string {
  if (format === 'iso') return isoTime(time);
  if (format === 'since-load' && loaded !== null) return timeBetween(loaded, time);
  if (format === 'since-previous' && previous !== null) return timeBetween(previous, time);
  return timeOfDay(time);
}

/** A time no date can be made of (an imported file may hold anything) is written as its number. */
function isoTime(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? String(time) : date.toISOString();
}
