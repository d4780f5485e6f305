import { columns, isColumnId, type ListLook, readColumnLayout, type Sort, timeOrder } from '../core/panel/columns.ts';
import { createStorageItem, type StorageArea, type StorageItem } from './storage-area.ts';

/** The look of the list, kept. */
export type ListSettingsStore = StorageItem<ListLook>;

export function createListSettings(area: StorageArea): ListSettingsStore {
  return createStorageItem(area, 'panel-list', read);
}

/** What is not what this wrote counts as nothing set. */
function read(stored: unknown): ListLook {
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
