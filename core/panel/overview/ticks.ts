import { type Scale, xOf } from './columns.ts';

/** A mark on the strip's time axis. */
export interface Tick {
  /** Pixels from the left. */
  x: number;
  /** Milliseconds since the first entry. */
  since: number;
}

const millisecond = 1;
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Distances people count in, in milliseconds. */
const distances = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((count) => count * millisecond),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 4, 6, 12].map((count) => count * hour),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].map((count) => count * day),
];

/** Marks at round times since `start`, at least `apart` pixels from each other. */
export function ticksOf(scale: Scale, start: number, apart: number): Tick[] {
  const perPixel = (scale.range.to - scale.range.from) / scale.width;
  const distance = distances.find((each) => each >= perPixel * apart);
  if (distance === undefined) return [];
  const ticks: Tick[] = [];
  for (let since = distance; start + since < scale.range.to; since += distance)
    ticks.push({ x: xOf(start + since, scale), since });
  return ticks;
}
