import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Height of a row and of the header in CSS pixels; the stylesheet says the same. */
export const rowHeight = 22;

export interface VirtualRows {
  items: VirtualItem[];
  /** Height of all rows in pixels. */
  height: number;
  /** Rows that fit on the screen. */
  page: number;
  scrollToIndex(index: number): void;
  scrollToEnd(): void;
}

/** The rows to draw of a scrolled list of equal rows under a sticky header of the same height. `keep`, when not -1, is always among them. */
export function useVirtualRows(scroller: RefObject<HTMLElement | null>, count: number, keep: number): VirtualRows {
  const [, redraw] = useReducer((drawn: number, _: undefined) => drawn + 1, 0);
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options()));
  virtualizer.setOptions(options());

  function options() {
    return {
      count,
      getScrollElement: () => scroller.current,
      estimateSize: () => rowHeight,
      scrollMargin: rowHeight,
      scrollPaddingStart: rowHeight,
      overscan: 10,
      scrollToFn: elementScroll<HTMLElement>,
      observeElementRect,
      observeElementOffset,
      onChange: () => redraw(undefined),
    };
  }

  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());

  const items = virtualizer.getVirtualItems();
  const kept = keep >= 0 && keep < count && !items.some((item) => item.index === keep) ? [itemAt(keep)] : [];
  return {
    items: [...items, ...kept],
    height: count * rowHeight,
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
    scrollToIndex: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    scrollToEnd: () => {
      const element = scroller.current;
      if (element !== null) element.scrollTop = element.scrollHeight;
    },
  };
}

function itemAt(index: number): VirtualItem {
  const start = (index + 1) * rowHeight;
  return { key: index, index, start, end: start + rowHeight, size: rowHeight, lane: 0 };
}
