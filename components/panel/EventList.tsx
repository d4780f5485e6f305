import { useEffect, useRef } from 'preact/hooks';
import type { Entry, EventEntry } from '../../core/entry.ts';
import { indexOfEntry } from '../../core/panel/entry-order.ts';
import { count } from '../../core/panel/integrity-words.ts';
import { listAction } from '../../core/panel/list-keys.ts';
import { ListRow } from './ListRow.tsx';
import { useFollow } from './use-follow.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

export interface EventListProps {
  rows: readonly Entry[];
  /** Rises whenever the rows changed. */
  version: number;
  selected: Entry | null;
  /** The vendor's own name for an id. */
  vendorName: (id: string | null) => string;
  isLinked: (entry: EventEntry) => boolean;
  onSelect: (entry: Entry) => void;
  onOpen: (entry: Entry) => void;
  /** True when it closed something. */
  onClose: () => boolean;
}

const columns = ['Time', 'Status', 'Vendor', 'Event', 'Sender', 'Summary'];

/** The events as a grid that draws only what is in view. Focus stays on the grid and the chosen row is its active descendant, so arriving rows cannot take it away. */
export function EventList(props: EventListProps) {
  const { rows, version, selected, vendorName, isLinked, onSelect, onOpen, onClose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const active = selected === null ? -1 : indexOfEntry(rows, selected);
  const virtual = useVirtualRows(scroller, rows.length, active);
  const follow = useFollow(scroller, rows, version);

  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active);
  }, [selected]);

  function handleKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = listAction(event.key, { active, count: rows.length, page: virtual.page });
    if (action === null) return;
    // An Esc that closes nothing is DevTools': it opens the drawer.
    if (action.kind === 'close' && !onClose()) return;
    event.preventDefault();
    event.stopPropagation();
    if (action.kind === 'close') return;
    const entry = rows[action.kind === 'move' ? action.to : active];
    if (entry === undefined) return;
    if (action.kind === 'open') onOpen(entry);
    else onSelect(entry);
  }

  return (
    <div class="list">
      <div
        ref={scroller}
        class="grid"
        role="grid"
        aria-label="Events"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={active < 0 ? undefined : `row-${selected?.order}`}
        tabIndex={0}
        onKeyDown={handleKey}
        onScroll={follow.handleScroll}
      >
        <div class="row header" role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <div key={column} role="columnheader" class={column === 'Status' ? 'status-cell' : column.toLowerCase()}>
              {column}
            </div>
          ))}
        </div>
        <div role="rowgroup" class="rows" style={{ height: `${virtual.height}px` }}>
          {virtual.items.map(({ index, start, size }) => {
            const entry = rows[index];
            return (
              entry !== undefined && (
                <ListRow
                  key={entry.order}
                  entry={entry}
                  index={index}
                  top={start - size}
                  selected={index === active}
                  linked={entry.kind === 'event' && isLinked(entry)}
                  vendorName={vendorName}
                  onOpen={onOpen}
                />
              )
            );
          })}
        </div>
      </div>
      {follow.newer > 0 && (
        <button type="button" class="newer" onClick={follow.toNewest}>
          ↓ {count(follow.newer)} new
        </button>
      )}
    </div>
  );
}
