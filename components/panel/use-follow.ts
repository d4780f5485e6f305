import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../core/entry.ts';
import { countNewer, type RowView } from '../../core/panel/row-view.ts';
import { rowHeight } from './use-virtual-rows.ts';

export interface Follow {
  /** Rows that came where the newest are since the reader scrolled away from there. */
  newer: number;
  /** Whether the list is kept at its end, where the newest are. */
  atEnd: () => boolean;
  handleScroll: () => void;
  toNewest: () => void;
}

export interface FollowOptions {
  /** Rises whenever the rows changed. */
  version: number;
  newest: NewestEnd;
}

/** Where the newest rows are; null in an order that has no such place. */
export type NewestEnd = 'bottom' | 'top' | null;

/**
 * Keeps the newest row in view until the reader scrolls away from it, and from then on the rows that are being read where they are,
 * whatever is inserted or evicted above them.
 */
export function useFollow(scroller: RefObject<HTMLElement | null>, rows: RowView, options: FollowOptions): Follow {
  const { version, newest } = options;
  const following = useRef(true);
  const anchor = useRef<{ entry: Entry; offset: number } | null>(null);
  const lastSeen = useRef<Entry | null>(null);
  const [newer, setNewer] = useState(0);

  /** The reader stands at the newest row: nothing is newer. */
  function atNewest(): void {
    lastSeen.current = rows.at(newest === 'bottom' ? rows.length - 1 : 0) ?? null;
    setNewer(0);
  }

  function toNewest(): void {
    const element = scroller.current;
    if (element === null || newest === null) return;
    following.current = true;
    element.scrollTop = newest === 'bottom' ? element.scrollHeight : 0;
    atNewest();
  }

  function handleScroll(): void {
    const element = scroller.current;
    if (element === null) return;
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    following.current = newest !== null && (newest === 'bottom' ? below : element.scrollTop) < rowHeight;
    if (following.current) atNewest();
    const index = Math.floor(element.scrollTop / rowHeight);
    const entry = rows.at(index);
    anchor.current = entry === undefined ? null : { entry, offset: element.scrollTop - index * rowHeight };
  }

  // Another order begins as a list does: at its newest row, or else at its first.
  useLayoutEffect(() => {
    following.current = newest !== null;
    anchor.current = null;
    setNewer(0);
    if (newest === null && scroller.current !== null) scroller.current.scrollTop = 0;
  }, [newest]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    if (following.current && newest !== null) {
      lastSeen.current = rows.at(newest === 'bottom' ? rows.length - 1 : 0) ?? null;
      element.scrollTop = newest === 'bottom' ? element.scrollHeight : 0;
      return;
    }
    setNewer(lastSeen.current === null || newest === null ? 0 : countNewer(rows, lastSeen.current, newest === 'top'));
    const index = anchor.current === null ? -1 : rows.indexOf(anchor.current.entry);
    if (anchor.current === null || index < 0) return;
    const top = index * rowHeight + anchor.current.offset;
    if (Math.abs(top - element.scrollTop) >= 1) element.scrollTop = top;
  }, [version, newest]);

  // What opens above or beside the list makes it lower, and the newest rows would be what is cut off.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || newest !== 'bottom') return;
    const observer = new ResizeObserver(() => {
      if (following.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [newest]);

  return { newer, atEnd: () => following.current && newest === 'bottom', handleScroll, toNewest };
}
