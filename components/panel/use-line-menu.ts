import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { isStandIn, type TreeRow } from '../../core/panel/tree.ts';

/** The context menu of a tree's lines: which line it belongs to, and how far below the tree's top it opens. */
export interface LineMenuState {
  row: TreeRow | null;
  top: number;
  openAt(row: TreeRow, line: HTMLElement | null): void;
  close(): void;
}

export function useLineMenu(holder: RefObject<HTMLElement | null>): LineMenuState {
  const [open, setOpen] = useState<{ row: TreeRow; top: number } | null>(null);
  return {
    row: open?.row ?? null,
    top: open?.top ?? 0,
    openAt(row, line) {
      if (isStandIn(row.kind) || line === null) return;
      const above = holder.current?.getBoundingClientRect().top ?? 0;
      const { top } = line.getBoundingClientRect();
      setOpen({ row, top: top - above + 18 });
    },
    close: () => setOpen(null),
  };
}
