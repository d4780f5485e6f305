import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  chosenColumns,
  type ColumnId,
  type ColumnLayout,
  columns,
  type ListLook,
  type PlacedColumn,
  resizeColumn,
  type Sort,
  timeOrder,
} from '../../core/panel/columns.ts';

/** Where it is kept (messaging/panel-settings.ts). */
export interface LookStore {
  get(): Promise<ListLook>;
  set(look: ListLook): Promise<void>;
  /** Hears of every change, those of other windows too. */
  onChanged(listener: (look: ListLook) => void): void;
}

export interface ColumnsModel {
  layout: ReadonlySignal<ColumnLayout>;
  /** The columns the user chose, whether or not there is room for them. */
  chosen: ReadonlySignal<readonly ColumnId[]>;
  sort: ReadonlySignal<Sort>;
  grouped: ReadonlySignal<boolean>;
  /** Takes what is kept, and keeps what is changed from now on. */
  connect(store: LookStore): Promise<void>;
  show(id: ColumnId, shown: boolean): void;
  /** Counts at once; it is kept when {@link keep} is called, since a drag makes many of it. */
  resize(placed: readonly PlacedColumn[], to: { id: ColumnId; width: number }): void;
  /** Gives a column the width it has of itself. */
  fit(id: ColumnId): void;
  keep(): void;
  /** By this column; by it the other way round if it was already. */
  sortBy(id: ColumnId): void;
  setGrouped(grouped: boolean): void;
  /** Columns as they are of themselves, in order of time. */
  reset(): void;
}

const plainLayout: ColumnLayout = { hidden: [], widths: {} };

/** The look of the list: its columns, its order, its groups. `onArrange` hears what concerns the rows. */
export function createColumnsModel(onArrange: (look: Pick<ListLook, 'sort' | 'grouped'>) => void): ColumnsModel {
  const layout = signal(plainLayout);
  const sort = signal(timeOrder);
  const grouped = signal(false);
  let store: LookStore | null = null;
  let touched = false;
  /** What this window wrote and has not heard of yet. */
  let written: string[] = [];

  function arrange(look: Pick<ListLook, 'sort' | 'grouped'>): void {
    const { column, direction } = sort.value;
    if (look.sort.column === column && look.sort.direction === direction && look.grouped === grouped.value) return;
    sort.value = look.sort;
    grouped.value = look.grouped;
    onArrange({ sort: look.sort, grouped: look.grouped });
  }

  function keep(): void {
    touched = true;
    // What cannot be kept still counts in this window.
    const look = { layout: layout.value, sort: sort.value, grouped: grouped.value };
    written.push(JSON.stringify(look));
    store?.set(look).catch(() => {});
  }

  return {
    layout,
    chosen: computed(() => chosenColumns(layout.value)),
    sort,
    grouped,
    async connect(given) {
      store = given;
      given.onChanged((look) => {
        // The echo of a write of our own may be older than what was changed since.
        const own = written.indexOf(JSON.stringify(look));
        written = written.slice(own + 1);
        if (own >= 0) return;
        layout.value = look.layout;
        // The order stays: another window's click must not move the rows that are being read here.
        arrange({ sort: sort.value, grouped: look.grouped });
      });
      // What cannot be read leaves the list as it is; the settings, which are kept in the same place, say so.
      const look = await given.get().catch(() => null);
      if (touched) return keep();
      if (look === null) return;
      layout.value = look.layout;
      arrange(look);
    },
    show(id, shown) {
      const hidden = layout.value.hidden.filter((other) => other !== id);
      layout.value = { ...layout.value, hidden: shown ? hidden : [...hidden, id] };
      keep();
    },
    resize(placed, to) {
      layout.value = resizeColumn(layout.value, placed, to);
    },
    fit(id) {
      const { [id]: _, ...widths } = layout.value.widths;
      layout.value = { ...layout.value, widths };
      keep();
    },
    keep,
    sortBy(id) {
      if (!columns[id].sortable) return;
      const again = sort.value.column === id && sort.value.direction === 'ascending';
      arrange({ sort: { column: id, direction: again ? 'descending' : 'ascending' }, grouped: grouped.value });
      keep();
    },
    setGrouped(next) {
      arrange({ sort: sort.value, grouped: next });
      keep();
    },
    reset() {
      layout.value = plainLayout;
      arrange({ sort: timeOrder, grouped: grouped.value });
      keep();
    },
  };
}
