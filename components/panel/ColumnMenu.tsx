import { useEffect, useRef } from 'preact/hooks';
import { type ColumnId, columnIds, columns } from '../../core/panel/columns.ts';

export interface ColumnMenuProps {
  chosen: readonly ColumnId[];
  /** Columns that are chosen and for which there is no room now. */
  squeezedOut: readonly ColumnId[];
  grouped: boolean;
  /** Pixels from the corner of the list. */
  at: { x: number; y: number };
  onShow: (id: ColumnId, shown: boolean) => void;
  onGroup: (grouped: boolean) => void;
  onReset: () => void;
  onClose: () => void;
}

/** Which columns there are and whether repeats share a row: arrows move, Enter switches and stays, Esc closes. */
export function ColumnMenu({ chosen, squeezedOut, grouped, at, ...on }: ColumnMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => itemsOf(menu.current)[0]?.focus(), []);

  function handleKey(event: KeyboardEvent): void {
    const items = itemsOf(menu.current);
    const index = items.findIndex((item) => item === document.activeElement);
    if (event.key === 'ArrowDown') items[(index + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items[(index + items.length - 1) % items.length]?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') on.onClose();
    else if (event.key !== 'Enter' && event.key !== ' ') return;
    // Enter and Space press the button by themselves, and are nobody else's.
    if (event.key !== 'Enter' && event.key !== ' ') event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={menu}
      class="menu column-menu"
      role="menu"
      aria-label="Columns"
      style={{ left: `${at.x}px`, top: `${at.y}px` }}
      onKeyDown={handleKey}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && menu.current?.contains(relatedTarget) !== true) on.onClose();
      }}
    >
      {columnIds
        .filter((id) => columns[id].rank !== Infinity)
        .map((id) => (
          <Item key={id} on={chosen.includes(id)} onClick={() => on.onShow(id, !chosen.includes(id))}>
            {id === 'delta' ? 'Δ (time since the previous row)' : columns[id].label}
            {squeezedOut.includes(id) && <small>no room now</small>}
          </Item>
        ))}
      <hr role="separator" />
      <Item on={grouped} onClick={() => on.onGroup(!grouped)}>
        Group repeats
      </Item>
      <hr role="separator" />
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        onClick={() => {
          on.onReset();
          on.onClose();
        }}
      >
        Reset columns
      </button>
    </div>
  );
}

interface ItemProps {
  on: boolean;
  onClick: () => void;
  children: preact.ComponentChildren;
}

function Item({ on, onClick, children }: ItemProps) {
  return (
    <button type="button" role="menuitemcheckbox" aria-checked={on} tabIndex={-1} onClick={onClick}>
      {children}
    </button>
  );
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return menu === null ? [] : [...menu.querySelectorAll('button')];
}
