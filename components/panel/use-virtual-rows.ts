import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Height of a row and of the header in CSS pixels; the stylesheet says the same. */
export const rowHeight = 22;

/** Rows in one block. The virtualizer looks at each of its items whenever their number changes, so it is given blocks. */
const blockSize = 10;
const blockHeight = blockSize * rowHeight;

export interface VirtualRows {
  /** The rows to draw. */
  indexes: number[];
  /** Height of all rows in pixels. */
  height: number;
  /** Rows that fit on the screen. */
  page: number;
  /** Scrolls as little as it takes to have the row in view. */
  scrollToIndex(index: number): void;
}

export interface VirtualRowsOptions {
  /** A row that is always among those to draw; -1 for none. */
  keep: number;
  /** Whether the list is kept at its end. */
  atEnd: boolean;
}

/** The rows to draw of a scrolled list of equal rows under a sticky header of the same height. */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  { keep, atEnd }: VirtualRowsOptions,
): VirtualRows {
  const [, redraw] = useReducer((drawn: number, _: undefined) => drawn + 1, 0);
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options()));
  virtualizer.setOptions(options());
  // Asked of the element in the middle of a change, it would have the page laid out.
  const room = virtualizer.scrollRect?.height ?? 0;
  // Where the list is about to be put: the scroll event that tells so comes after a picture without the rows there.
  if (atEnd) virtualizer.scrollOffset = Math.max(0, (count + 1) * rowHeight - room);

  function options() {
    return {
      count: Math.ceil(count / blockSize),
      getScrollElement: () => scroller.current,
      estimateSize: () => blockHeight,
      scrollMargin: rowHeight,
      overscan: 1,
      scrollToFn: elementScroll<HTMLElement>,
      observeElementRect,
      observeElementOffset,
      onChange: () => redraw(undefined),
    };
  }

  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());

  function scrollToIndex(index: number): void {
    const element = scroller.current;
    if (element === null) return;
    const top = index * rowHeight;
    const bottom = top + 2 * rowHeight - element.clientHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop) element.scrollTop = bottom;
  }

  const indexes = virtualizer.getVirtualItems().flatMap(({ index }) => rowsOfBlock(index, count));
  if (keep >= 0 && keep < count && !indexes.includes(keep)) indexes.push(keep);
  return {
    indexes,
    height: count * rowHeight,
    page: Math.max(1, Math.floor(room / rowHeight) - 2),
    scrollToIndex,
  };
}

function rowsOfBlock(block: number, count: number): number[] {
  const first = block * blockSize;
  return Array.from({ length: Math.max(0, Math.min(blockSize, count - first)) }, (_, place) => first + place);
}
