import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../core/entry.ts';
import { indexOfEntry } from '../../core/panel/entry-order.ts';
import { rowHeight } from './use-virtual-rows.ts';

export interface Follow {
  /** Rows that came at the end since the reader scrolled away from it. */
  newer: number;
  handleScroll: () => void;
  toNewest: () => void;
}

/**
 * Keeps the newest row in view until the reader scrolls up, and from then on the rows that are being read where they are, whatever
 * is inserted or evicted above them.
 */
export function useFollow(scroller: RefObject<HTMLElement | null>, rows: readonly Entry[], version: number): Follow {
  const following = useRef(true);
  const anchor = useRef<{ entry: Entry; offset: number } | null>(null);
  const lastSeen = useRef<Entry | null>(null);
  const [newer, setNewer] = useState(0);

  function toNewest(): void {
    const element = scroller.current;
    if (element === null) return;
    following.current = true;
    element.scrollTop = element.scrollHeight;
    setNewer(0);
  }

  function handleScroll(): void {
    const element = scroller.current;
    if (element === null) return;
    const atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < rowHeight;
    if (atEnd) setNewer(0);
    following.current = atEnd;
    const index = Math.floor(element.scrollTop / rowHeight);
    const entry = rows[index];
    anchor.current = entry === undefined ? null : { entry, offset: element.scrollTop - index * rowHeight };
  }

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    if (following.current) {
      lastSeen.current = rows.at(-1) ?? null;
      element.scrollTop = element.scrollHeight;
      return;
    }
    const seen = lastSeen.current === null ? -1 : indexOfEntry(rows, lastSeen.current);
    setNewer(seen < 0 ? 0 : rows.length - 1 - seen);
    const index = anchor.current === null ? -1 : indexOfEntry(rows, anchor.current.entry);
    if (anchor.current === null || index < 0) return;
    const top = index * rowHeight + anchor.current.offset;
    if (Math.abs(top - element.scrollTop) >= 1) element.scrollTop = top;
  }, [version]);

  return { newer, handleScroll, toNewest };
}
