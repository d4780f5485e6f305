import { type Bins, kinds, statusesByAlarm } from './bins.ts';
import type { TimeRange } from './time-range.ts';

/** What stands in one column of the strip: counts by status, in the order of {@link statusesByAlarm}, those of pages and those of webhooks apart. */
export interface Column {
  /** Pixels from the left. */
  x: number;
  page: number[];
  webhook: number[];
}

/** The strip's scale: which time stands at which pixel. */
export interface Scale {
  range: TimeRange;
  /** Pixels. */
  width: number;
}

/** The shortest time a strip shows, in milliseconds: a single event needs room around it. */
const shortest = 1_000;

/** The time from the first to the last entry with a little room on both sides. */
export function viewOf({ from, to }: TimeRange): TimeRange {
  const length = Math.max(shortest, to - from);
  const room = length / 50;
  return { from: from - room, to: from + length + room };
}

/** The pixel at which a time stands. */
export function xOf(time: number, { range, width }: Scale): number {
  return ((time - range.from) / (range.to - range.from)) * width;
}

/** The time that stands at a pixel. */
export function timeAt(x: number, { range, width }: Scale): number {
  return range.from + (x / width) * (range.to - range.from);
}

/** The columns that hold any event, from left to right. `step`: pixels a column is wide. */
export function columnsOf(bins: Pick<Bins, 'width' | 'each'>, scale: Scale, step: number): Column[] {
  const columns: Column[] = [];
  let last: Column | undefined;
  bins.each((start, counts, offset) => {
    const middle = start + (bins.width - 1) / 2;
    const x = Math.floor(xOf(middle, scale) / step) * step;
    if (last?.x !== x) {
      last = { x, page: statusesByAlarm.map(() => 0), webhook: statusesByAlarm.map(() => 0) };
      columns.push(last);
    }
    for (let kind = 0; kind < kinds; kind += 1) {
      const list = kind < statusesByAlarm.length ? last.page : last.webhook;
      const place = kind % statusesByAlarm.length;
      list[place] = (list[place] ?? 0) + (counts[offset + kind] ?? 0);
    }
  });
  return columns;
}

/** One part of a bar. */
export interface Segment {
  /** Index into {@link statusesByAlarm}. */
  status: number;
  /** Pixels from the bar's foot. */
  from: number;
  to: number;
}

/** The fewest pixels a status is drawn with: one bad event among thousands must be seen. */
const least = 2;

/** A column as a bar: its height grows with the logarithm of its events, the worst status stands on top and none is too small to see. */
export function barOf(counts: readonly number[], most: number, room: number): Segment[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const height = Math.max(4, room * (0.25 + 0.75 * (most <= 1 ? 1 : Math.log(total) / Math.log(most))));
  const present = counts.filter((count) => count > 0).length;
  const spread = Math.max(0, height - present * least);
  const segments: Segment[] = [];
  let foot = 0;
  for (const [status, count] of counts.entries()) {
    if (count === 0) continue;
    const to = Math.min(room, foot + least + (count / total) * spread);
    segments.push({ status, from: foot, to });
    foot = to;
  }
  return segments;
}
