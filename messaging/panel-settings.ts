import {
  type ColumnLayout,
  columns,
  isColumnId,
  readColumnLayout,
  type Sort,
  timeOrder,
} from '../core/panel/columns.ts';

/** The part of a storage area this needs; `storage.local` outlives the browser's run and is the same for every DevTools window. */
export interface PanelSettingsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  onChanged: ChangeEvent;
}

interface ChangeEvent {
  addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
  removeListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
}

/** How the user wants the list to look. */
export interface ListSettings {
  layout: ColumnLayout;
  sort: Sort;
  grouped: boolean;
}

/** The look of the list, kept. */
export interface ListSettingsStore {
  get(): Promise<ListSettings>;
  set(settings: ListSettings): Promise<void>;
  /** Hears of every change, wherever it was made; gives its own undo. */
  onChanged(listener: (settings: ListSettings) => void): () => void;
}

const key = 'panel-list';

export function createListSettings(area: PanelSettingsArea): ListSettingsStore {
  return {
    async get() {
      return read((await area.get(key))[key]);
    },
    set: (settings) => area.set({ [key]: settings }),
    onChanged(listener) {
      const hear = (changes: Record<string, { newValue?: unknown }>): void => {
        const change = changes[key];
        if (change !== undefined) listener(read(change.newValue));
      };
      area.onChanged.addListener(hear);
      return () => area.onChanged.removeListener(hear);
    },
  };
}

/** What is not what this wrote counts as nothing set. */
function read(stored: unknown): ListSettings {
  const { layout, sort, grouped }: { layout?: unknown; sort?: unknown; grouped?: unknown } =
    typeof stored === 'object' && stored !== null ? stored : {};
  return { layout: readColumnLayout(layout), sort: readSort(sort), grouped: grouped === true };
}

function readSort(stored: unknown): Sort {
  const { column, direction }: { column?: unknown; direction?: unknown } =
    typeof stored === 'object' && stored !== null ? stored : {};
  if (!isColumnId(column) || !columns[column].sortable || (direction !== 'ascending' && direction !== 'descending'))
    return timeOrder;
  return { column, direction };
}
