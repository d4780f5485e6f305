import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  chosenColumns,
  type ColumnId,
  type ColumnLayout,
  columns,
  type PlacedColumn,
  resizeColumn,
  type Sort,
  timeOrder,
} from '../../core/panel/columns.ts';

/** How the user wants the list to look. */
export interface ListLook {
  layout: ColumnLayout;
  sort: Sort;
  grouped: boolean;
}

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
    store?.set({ layout: layout.value, sort: sort.value, grouped: grouped.value }).catch(() => {});
  }

  return {
    layout,
    chosen: computed(() => chosenColumns(layout.value)),
    sort,
    grouped,
    async connect(given) {
      store = given;
      given.onChanged((look) => {
        layout.value = look.layout;
        // The order stays: another window's click must not move the rows that are being read here.
        arrange({ sort: sort.value, grouped: look.grouped });
      });
      const look = await given.get();
      if (touched) return keep();
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
