import type { Entry } from '../entry.ts';
import { indexOfEntry } from './entry-order.ts';

/** The rows of the list as they stand, by index. Read it anew after each change. */
export interface RowView {
  readonly length: number;
  at(index: number): Entry | undefined;
  /** The rows from `start` up to but not including `end`. */
  slice(start: number, end: number): Entry[];
  /** The row an entry is shown in, or -1. */
  indexOf(entry: Entry): number;
  /** The repeats a row stands for; null where there are none. */
  groupAt(index: number): RowGroup | null;
}

/** Equal events one after the other. */
export interface RowGroup {
  size: number;
  open: boolean;
  /** Whether the row is the one that stands for all, or one of those it was opened into. */
  head: boolean;
}

/** Rows in order of time, as they are. */
export function plainView(rows: readonly Entry[]): RowView {
  return {
    length: rows.length,
    at: (index) => rows[index],
    slice: (start, end) => rows.slice(start, end),
    indexOf: (entry) => indexOfEntry(rows, entry),
    groupAt: () => null,
  };
}

/** The same rows, last first. */
export function reversedView(rows: readonly Entry[]): RowView {
  const last = rows.length - 1;
  return {
    length: rows.length,
    at: (index) => rows[last - index],
    slice: (start, end) => rows.slice(Math.max(0, rows.length - end), Math.max(0, rows.length - start)).toReversed(),
    indexOf: (entry) => {
      const index = indexOfEntry(rows, entry);
      return index < 0 ? -1 : last - index;
    },
    groupAt: () => null,
  };
}
