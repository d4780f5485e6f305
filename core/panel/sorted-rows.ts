import type { Entry } from '../entry.ts';
import type { RowView } from './row-view.ts';
import type { Compare } from './sort-order.ts';

/** Rows in an order of their own, that stay in it as rows come and go. */
export interface SortedRows extends RowView {
  /** Costs what is added, whatever is held. */
  insert(entries: readonly Entry[]): void;
  remove(entries: readonly Entry[]): void;
}

/** Rows in one block: a block is cut in two when it holds twice as many, so that no insertion moves more. */
const blockSize = 512;

/** Empty rows in a total order: no two entries may compare as equal. */
export function createSortedRows(compare: Compare): SortedRows {
  const blocks: Entry[][] = [];
  let length = 0;

  /** The first block whose last entry does not come before `entry`; the last one when all do. */
  function blockOf(entry: Entry): number {
    return Math.min(
      firstWhere(blocks.length, (at) => isAtOrAfter(blocks[at]?.at(-1), entry)),
      blocks.length - 1,
    );
  }

  function isAtOrAfter(candidate: Entry | undefined, entry: Entry): boolean {
    return candidate === undefined || compare(candidate, entry) >= 0;
  }

  function placeIn(block: readonly Entry[], entry: Entry): number {
    return firstWhere(block.length, (at) => isAtOrAfter(block[at], entry));
  }

  function insertOne(entry: Entry): void {
    length += 1;
    const at = blockOf(entry);
    const block = blocks[at];
    if (block === undefined) {
      blocks.push([entry]);
      return;
    }
    block.splice(placeIn(block, entry), 0, entry);
    if (block.length >= 2 * blockSize) blocks.splice(at + 1, 0, block.splice(blockSize));
  }

  function removeOne(entry: Entry): void {
    const at = blockOf(entry);
    const block = blocks[at];
    if (block === undefined) return;
    const place = placeIn(block, entry);
    if (block[place]?.order !== entry.order) return;
    block.splice(place, 1);
    length -= 1;
    if (block.length === 0) blocks.splice(at, 1);
  }

  function slice(start: number, end: number): Entry[] {
    const found: Entry[] = [];
    let skipped = 0;
    for (const block of blocks) {
      if (skipped >= end) break;
      const from = Math.max(0, start - skipped);
      if (from < block.length) found.push(...block.slice(from, end - skipped));
      skipped += block.length;
    }
    return found;
  }

  function indexOf(entry: Entry): number {
    const at = blockOf(entry);
    const block = blocks[at];
    if (block === undefined) return -1;
    const place = placeIn(block, entry);
    if (block[place]?.order !== entry.order) return -1;
    let before = 0;
    for (let index = 0; index < at; index += 1) before += blocks[index]?.length ?? 0;
    return before + place;
  }

  return {
    get length() {
      return length;
    },
    at: (index) => slice(index, index + 1)[0],
    slice,
    indexOf,
    groupAt: () => null,
    insert: (entries) => entries.forEach(insertOne),
    remove: (entries) => entries.forEach(removeOne),
  };
}

/** The first number below `count` that holds, given that all after it hold too; `count` when none does. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
