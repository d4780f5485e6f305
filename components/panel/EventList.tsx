import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { EventEntry } from '../../core/entry.ts';
import { fitColumns } from '../../core/panel/columns.ts';
import { timeBefore } from '../../core/panel/row-view.ts';
import { isTimeOrder } from '../../core/panel/sort-order.ts';
import type { TimeFormat } from '../../core/settings.ts';
import { t } from '../../locales/text.ts';
import type { ColumnsModel } from '../model/columns-model.ts';
import type { ListModel } from '../model/list-model.ts';
import type { SelectionModel } from '../model/selection-model.ts';
import { ColumnsButton } from './ColumnsButton.tsx';
import { ListHeader } from './ListHeader.tsx';
import { ListRow } from './ListRow.tsx';
import { NewerPill } from './NewerPill.tsx';
import { rowChoice } from './row-choice.ts';
import { useFollow } from './use-follow.ts';
import { useMenuPlace } from './use-menu-place.ts';
import { rowHeight, useVirtualRows } from './use-virtual-rows.ts';
import { useWidth } from './use-width.ts';

export interface EventListProps {
  list: ListModel;
  columns: ColumnsModel;
  selection: SelectionModel;
  /** The vendor's own name for an id. */
  vendorName: (id: string | null) => string;
  isLinked: (entry: EventEntry) => boolean;
  timeFormat: TimeFormat;
  /** A row's time as the user wants it written; `previous` is the time of the row before it, null where there is none. */
  timeWords: (time: number, previous: number | null) => string;
}

/** The events as a grid that draws only what is in view. Focus stays on the grid and the chosen row is its active descendant, so arriving rows cannot take it away. */
export function EventList({ list, columns, selection, vendorName, isLinked, timeFormat, timeWords }: EventListProps) {
  const { rows, arrangement } = list.view;
  const version = list.version.value;
  const selected = selection.selected.value;
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const placed = useMemo(() => fitColumns(columns.layout.value, width), [columns.layout.value, width]);
  const inTime = isTimeOrder(arrangement.sort);
  const backwards = arrangement.sort.direction === 'descending';
  const active = selected === null ? -1 : rows.indexOf(selected);
  const follow = useFollow(scroller, rows, { version, newest: inTime ? (backwards ? 'top' : 'bottom') : null });
  const virtual = useVirtualRows(scroller, rows.length, { keep: active, atEnd: follow.atEnd() });
  const menu = useMenuPlace(scroller);
  /** At once, and told to `follow` at once: rows that arrive before the scroll event would put a list that follows back to its end. */
  function reveal(index: number): void {
    virtual.scrollToIndex(index);
    follow.handleScroll();
  }
  const choice = rowChoice({ list, active, page: virtual.page, selection, reveal });

  useLayoutEffect(() => {
    if (active >= 0) reveal(active);
  }, [selected]);

  /** When the row before it in time was. */
  const previousTime = (index: number): number | null => (inTime ? timeBefore(rows, index, backwards) : null);

  return (
    <div class="list">
      <div
        ref={scroller}
        class="grid"
        role="grid"
        aria-label={t('list.events')}
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.chosen.value.length}
        aria-activedescendant={active < 0 ? undefined : `row-${rows.at(active)?.order}`}
        tabIndex={0}
        style={{ '--columns': placed.map((column) => `${column.width.toFixed(2)}px`).join(' ') }}
        onKeyDown={choice.handleKey}
        onScroll={follow.handleScroll}
        // Shift and a click choose rows, not text.
        onMouseDown={(event) => event.shiftKey && (event.preventDefault(), event.currentTarget.focus())}
      >
        <ListHeader
          placed={placed}
          sort={columns.sort.value}
          timeFormat={timeFormat}
          onSort={columns.sortBy}
          onResize={(to) => columns.resize(placed, to)}
          onResized={columns.keep}
          onFit={columns.fit}
          onMenu={menu.openAt}
        />
        <div role="rowgroup" class="rows" style={{ height: `${virtual.height}px` }}>
          {virtual.indexes.map((index) => {
            const entry = rows.at(index);
            return (
              entry !== undefined && (
                <ListRow
                  key={entry.order}
                  entry={entry}
                  index={index}
                  top={index * rowHeight}
                  placed={placed}
                  columnCount={columns.chosen.value.length}
                  selected={selection.isSelected(entry)}
                  active={index === active}
                  linked={entry.kind === 'event' && isLinked(entry)}
                  previousTime={previousTime(index)}
                  timeText={timeWords(entry.kind === 'event' ? entry.event.time : entry.time, previousTime(index))}
                  group={rows.groupAt(index)}
                  vendorName={vendorName}
                  onPress={choice.handlePress}
                  onToggleGroup={list.toggleGroup}
                />
              )
            );
          })}
        </div>
      </div>
      <ColumnsButton columns={columns} placed={placed} menu={menu} />
      <NewerPill count={follow.newer} above={backwards} onGo={follow.toNewest} />
    </div>
  );
}
