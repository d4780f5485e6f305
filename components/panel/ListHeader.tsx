import { useState } from 'preact/hooks';
import { type ColumnId, columns, type PlacedColumn, type Sort } from '../../core/panel/columns.ts';
import type { TimeFormat } from '../../core/settings.ts';
import { t } from '../../locales/text.ts';
import { columnHint, columnLabel } from '../words/column-words.ts';
import { ColumnEdge } from './ColumnEdge.tsx';

export interface ListHeaderProps {
  placed: readonly PlacedColumn[];
  sort: Sort;
  timeFormat: TimeFormat;
  onSort: (id: ColumnId) => void;
  onResize: (to: { id: ColumnId; width: number }) => void;
  /** A column has the width it is to keep. */
  onResized: () => void;
  onFit: (id: ColumnId) => void;
  /** Asks for the menu of the columns at this place of the window. */
  onMenu: (at: { x: number; y: number }) => void;
}

const step = 10;

/** The headings: one tab stop, arrows from one to the next, Enter sorts, Shift and an arrow resize. */
export function ListHeader({ placed, sort, timeFormat, onSort, onResize, onResized, onFit, onMenu }: ListHeaderProps) {
  const [wanted, setWanted] = useState<ColumnId>('status');
  const current = placed.some(({ id }) => id === wanted) ? wanted : placed[0]?.id;

  function handleKey(event: KeyboardEvent, { id, width }: PlacedColumn): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (direction !== 0 && event.shiftKey) {
      if (id === placed.at(-1)?.id) return;
      onResize({ id, width: width + direction * step });
      onResized();
    } else if (direction !== 0) focusNext(event.currentTarget, direction);
    else if (event.key === 'Enter' || event.key === ' ') onSort(id);
    else if (event.key === 'ArrowDown') gridOf(event.currentTarget)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="row header" role="row" aria-rowindex={1}>
      {placed.map((column, at) => {
        const { id, index } = column;
        const { sortable } = columns[id];
        const hint = columnHint(id, timeFormat);
        const sorted = sort.column === id;
        return (
          <div
            key={id}
            role="columnheader"
            class={`heading-cell ${id} ${sorted ? 'sorted' : ''}`}
            aria-colindex={index}
            aria-label={id === 'delta' ? hint : undefined}
            aria-sort={sorted ? sort.direction : sortable ? 'none' : undefined}
            aria-keyshortcuts={at < placed.length - 1 ? 'Shift+ArrowLeft Shift+ArrowRight' : undefined}
            title={[hint, sortable ? t('list.clickToSort') : ''].filter((text) => text !== '').join(' · ')}
            tabIndex={id === current ? 0 : -1}
            onFocus={() => setWanted(id)}
            onClick={() => onSort(id)}
            onKeyDown={(event) => handleKey(event, column)}
            onContextMenu={(event) => {
              event.preventDefault();
              const box = event.currentTarget.getBoundingClientRect();
              // The menu key knows no place of the mouse.
              const byKey = event.clientX === 0 && event.clientY === 0;
              onMenu(byKey ? { x: box.left, y: box.bottom } : { x: event.clientX, y: event.clientY });
            }}
          >
            <span class="heading-word">{columnLabel(id)}</span>
            {sorted && <span class={`sort-mark ${sort.direction}`} aria-hidden="true" />}
            {at < placed.length - 1 && (
              <ColumnEdge
                width={column.width}
                onResize={(width) => onResize({ id, width })}
                onResized={onResized}
                onFit={() => onFit(id)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

function focusNext(from: EventTarget | null, direction: 1 | -1): void {
  if (!(from instanceof HTMLElement)) return;
  const next = direction === 1 ? from.nextElementSibling : from.previousElementSibling;
  if (next instanceof HTMLElement) next.focus();
}

function gridOf(element: EventTarget | null): HTMLElement | null {
  return element instanceof Element ? element.closest<HTMLElement>('[role=grid]') : null;
}
