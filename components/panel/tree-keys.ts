import { isStandIn, type TreeRow } from '../../core/panel/tree.ts';

/** What a key does in a tree. */
export type TreeAction =
  | { kind: 'move'; to: number }
  | { kind: 'toggle'; row: TreeRow }
  | { kind: 'copy'; row: TreeRow; what: 'value' | 'path' }
  | { kind: 'menu'; row: TreeRow };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Arrows, Home, End, Enter and Space as trees have them everywhere, c and p for the line's value and path; null for any other key. */
export function treeKey(pressed: Key, rows: readonly TreeRow[], active: number): TreeAction | null {
  const row = rows[active];
  if (row === undefined || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const { key } = pressed;
  if (key === 'ContextMenu' || (key === 'F10' && pressed.shiftKey)) return { kind: 'menu', row };
  if (key === 'c' || key === 'p') return copyOf(row, key);
  if (key === 'ArrowDown') return { kind: 'move', to: Math.min(active + 1, rows.length - 1) };
  if (key === 'ArrowUp') return { kind: 'move', to: Math.max(active - 1, 0) };
  if (key === 'Home') return { kind: 'move', to: 0 };
  if (key === 'End') return { kind: 'move', to: rows.length - 1 };
  if (key === 'Enter' || key === ' ') return { kind: 'toggle', row };
  if (key === 'ArrowRight')
    return row.expanded === false
      ? { kind: 'toggle', row }
      : { kind: 'move', to: Math.min(active + 1, rows.length - 1) };
  if (key === 'ArrowLeft')
    return row.expanded === true ? { kind: 'toggle', row } : { kind: 'move', to: parentOf(rows, active) };
  return null;
}

function copyOf(row: TreeRow, key: 'c' | 'p'): TreeAction | null {
  if (isStandIn(row.kind)) return null;
  return { kind: 'copy', row, what: key === 'c' ? 'value' : 'path' };
}

function parentOf(rows: readonly TreeRow[], index: number): number {
  const depth = rows[index]?.depth ?? 0;
  return Math.max(
    0,
    rows.slice(0, index).findLastIndex((row) => row.depth < depth),
  );
}
