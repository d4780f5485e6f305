import type { TimeRange } from './time-range.ts';

/** The share of the view that a first key press selects, and that a step moves. */
const first = 10;
const step = 50;

/** The fewest milliseconds a range spans. */
const shortest = 1;

/** The range between two times, in whole milliseconds and within the view. */
export function rangeBetween(one: number, other: number, view: TimeRange): TimeRange {
  const within = (time: number): number => Math.min(view.to, Math.max(view.from, time));
  return { from: Math.floor(within(Math.min(one, other))), to: Math.ceil(within(Math.max(one, other))) };
}

/** A key with its Shift. */
export interface BrushKey {
  key: string;
  shift: boolean;
}

/**
 * The range after a key: arrows move it, with Shift they widen it to that side, Up and Down widen and narrow it on both, Home and End take it to
 * the ends, Escape ends it (null). Undefined for keys that mean nothing here.
 */
export function afterKey(
  { key, shift }: BrushKey,
  range: TimeRange | null,
  view: TimeRange,
): TimeRange | null | undefined {
  if (key === 'Escape') return range === null ? undefined : null;
  const length = view.to - view.from;
  if (range === null) return firstRange(key, length / first, view);
  // Whole milliseconds: else each step would round the range outwards.
  const by = Math.max(shortest, Math.round(length / (key.startsWith('Page') ? first : step)));
  if (shift) return widened(key, by, range, view);
  const moves: Record<string, () => TimeRange> = {
    ArrowLeft: () => moved(range, -by, view),
    ArrowRight: () => moved(range, by, view),
    PageUp: () => moved(range, -by, view),
    PageDown: () => moved(range, by, view),
    Home: () => moved(range, -length, view),
    End: () => moved(range, length, view),
  };
  return (Object.hasOwn(moves, key) ? moves[key]?.() : undefined) ?? widened(key, by, range, view, true);
}

function firstRange(key: string, length: number, view: TimeRange): TimeRange | undefined {
  if (key === 'ArrowRight' || key === 'Home') return rangeBetween(view.from, view.from + length, view);
  if (key === 'ArrowLeft' || key === 'End') return rangeBetween(view.to - length, view.to, view);
  return undefined;
}

function widened(
  key: string,
  by: number,
  { from, to }: TimeRange,
  view: TimeRange,
  upright = false,
): TimeRange | undefined {
  if (key === 'ArrowUp') return rangeBetween(from - by, to + by, view);
  if (key === 'ArrowDown') return narrowed(by, { from, to }, view);
  if (upright) return undefined;
  if (key === 'ArrowRight') return rangeBetween(from, to + by, view);
  if (key === 'ArrowLeft') return rangeBetween(from - by, to, view);
  return undefined;
}

function narrowed(by: number, { from, to }: TimeRange, view: TimeRange): TimeRange {
  const cut = Math.min(by, Math.max(0, (to - from - shortest) / 2));
  return rangeBetween(from + cut, to - cut, view);
}

function moved({ from, to }: TimeRange, by: number, view: TimeRange): TimeRange {
  const length = to - from;
  const start = Math.min(view.to - length, Math.max(view.from, from + by));
  return rangeBetween(start, start + length, view);
}
