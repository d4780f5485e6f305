import type { Entry, EventEntry } from '../entry.ts';
import { compareEntries, indexOfEntry } from './entry-order.ts';

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

/** The events of these rows, each row that stands for repeats with all of them. `shown`: the entries of the rows in order of time. */
export function withRepeats(rows: RowView, shown: readonly Entry[], chosen: readonly EventEntry[]): EventEntry[] {
  const found = new Set<Entry>();
  for (const entry of chosen) {
    found.add(entry);
    const index = rows.indexOf(entry);
    const group = index < 0 || rows.at(index) !== entry ? null : rows.groupAt(index);
    if (group === null || group.open) continue;
    const first = indexOfEntry(shown, entry);
    for (const repeat of shown.slice(first, first + group.size)) found.add(repeat);
  }
  return [...found].filter((entry) => entry.kind === 'event');
}

/** How many rows, which are in order of time, are newer than an entry that may be hidden by now. `backwards`: the newest row stands first. */
export function countNewer(rows: RowView, entry: Entry, backwards: boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows.at(middle);
    const isNewer = row !== undefined && compareEntries(row, entry) > 0;
    if (isNewer === backwards) low = middle + 1;
    else high = middle;
  }
  return backwards ? low : rows.length - low;
}

/** When the row before this one in time was; null for the first. `backwards`: the newest row stands first. */
export function timeBefore(rows: RowView, index: number, backwards: boolean): number | null {
  const before = rows.at(backwards ? olderIndex(rows, index) : index - 1);
  if (before === undefined) return null;
  return before.kind === 'event' ? before.event.time : before.time;
}

/** Where the newest row stands first, the rows of an open group stand in order of time all the same. */
function olderIndex(rows: RowView, index: number): number {
  const group = rows.groupAt(index);
  if (group?.open === true && !group.head) return index - 1;
  const after = index + (group?.open === true ? group.size : 1);
  const next = rows.groupAt(after);
  return next?.open === true ? after + next.size - 1 : after;
}
