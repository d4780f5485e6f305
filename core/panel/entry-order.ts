import type { Entry } from '../entry.ts';

interface Place {
  time: number;
  document: string;
  seq: number;
}

/** Where an entry stands in time: by the frame's clock, then document, then sequence. A gap stands between the captures it separates. */
function placeOf(entry: Entry): Place {
  if (entry.kind === 'event') {
    return { time: entry.event.time, document: entry.event.frame?.document ?? '', seq: entry.event.frame?.seq ?? 0 };
  }
  return { time: entry.time, document: entry.document, seq: entry.kind === 'gap' ? entry.afterSeq + 0.5 : 0 };
}

/** The time an entry is listed under, in milliseconds since the epoch. */
function timeOf(entry: Entry): number {
  return entry.kind === 'event' ? entry.event.time : entry.time;
}

/** A total order over entries (no two differ in nothing): time, document, seq, and last the order they were stored in. */
export function compareEntries(one: Entry, other: Entry): number {
  const byTime = timeOf(one) - timeOf(other);
  if (byTime !== 0) return byTime;
  const a = placeOf(one);
  const b = placeOf(other);
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.seq - b.seq || one.order - other.order;
}

/** The index of the first entry of sorted `rows` that does not come before `entry`. */
export function lowerBound(rows: readonly Entry[], entry: Entry): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = rows[middle];
    if (candidate !== undefined && compareEntries(candidate, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where `entry` stands in sorted `rows`, or -1. */
export function indexOfEntry(rows: readonly Entry[], entry: Entry): number {
  const index = lowerBound(rows, entry);
  return rows[index]?.order === entry.order ? index : -1;
}

/** Inserts a sorted batch into sorted `rows`, in place; gives the first index that changed. Touches only the rows after the batch's first: arrivals are nearly always newest. */
export function insertSorted(rows: Entry[], batch: readonly Entry[]): number {
  const first = batch[0];
  if (first === undefined) return rows.length;
  const start = lowerBound(rows, first);
  const tail = rows.splice(start);
  let next = 0;
  for (const entry of batch) {
    for (let old = tail[next]; old !== undefined && compareEntries(old, entry) <= 0; old = tail[next]) {
      rows.push(old);
      next += 1;
    }
    rows.push(entry);
  }
  for (; next < tail.length; next += 1) {
    const old = tail[next];
    if (old !== undefined) rows.push(old);
  }
  return start;
}

/** More stretches than this are taken out in one pass over all. */
const mostStretches = 16;

/** Takes a sorted batch out of sorted `rows`, in place, those of it that are there. What goes nearly always stands together: the oldest. */
export function removeSorted(rows: Entry[], batch: readonly Entry[]): Removed {
  const stretches: { start: number; count: number }[] = [];
  for (const entry of batch) {
    const index = indexOfEntry(rows, entry);
    const last = stretches.at(-1);
    if (index < 0) continue;
    if (last !== undefined && last.start + last.count === index) last.count += 1;
    else stretches.push({ start: index, count: 1 });
  }
  const removed = stretches.reduce((total, { count }) => total + count, 0);
  const [only] = stretches;
  if (stretches.length <= mostStretches) {
    for (const { start, count } of stretches.toReversed()) rows.splice(start, count);
  } else {
    const gone = new Set(batch);
    let kept = 0;
    for (const entry of rows) if (!gone.has(entry)) rows[kept++] = entry;
    rows.length = kept;
  }
  return { count: removed, fromStart: only === undefined || (stretches.length === 1 && only.start === 0) };
}

/** What went: how many rows, and whether all of them stood at the beginning. */
export interface Removed {
  count: number;
  fromStart: boolean;
}
