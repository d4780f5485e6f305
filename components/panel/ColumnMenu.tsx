import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type ColumnId, columnIds, columns } from '../../core/panel/columns.ts';
import { t } from '../../locales/text.ts';
import { columnLabel } from '../words/column-words.ts';
import { itemAfterKey, itemsOf } from './menu-keys.ts';

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
  // At once: a key that comes before the focus would reach what stands below.
  useLayoutEffect(() => itemsOf(menu.current)[0]?.focus(), []);

  function handleKey(event: KeyboardEvent): void {
    const next = itemAfterKey(event, itemsOf(menu.current));
    if (next !== null) next.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') on.onClose();
    // Enter and Space press the button by themselves; no letter is the list's while the menu is open.
    else if (event.key.length > 1 && event.key !== 'Enter') return;
    if (next !== null || event.key === 'Escape' || event.key === 'Tab') event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={menu}
      class="menu column-menu"
      role="menu"
      aria-label={t('list.columns')}
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
            {id === 'delta' ? t('list.deltaInFull') : columnLabel(id)}
            {squeezedOut.includes(id) && <small>{t('list.noRoom')}</small>}
          </Item>
        ))}
      <hr role="separator" />
      <Item on={grouped} onClick={() => on.onGroup(!grouped)}>
        {t('list.groupRepeats')}
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
        {t('list.resetColumns')}
      </button>
    </div>
  );
}

interface ItemProps {
  on: boolean;
  onClick: () => void;
  children: ComponentChildren;
}

function Item({ on, onClick, children }: ItemProps) {
  return (
    <button type="button" role="menuitemcheckbox" aria-checked={on} tabIndex={-1} onClick={onClick}>
      {children}
    </button>
  );
}
