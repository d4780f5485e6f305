import type { OwnOrigins } from '../core/frame-protocol.ts';
import { createStorageItem, type StorageArea, type StorageItem } from './storage-area.ts';

/** The origins the user lets count as a vendor's besides its own. */
export type OwnOriginsSetting = StorageItem<OwnOrigins>;

export function createOwnOrigins(area: StorageArea): OwnOriginsSetting {
  const item = createStorageItem(area, 'own-origins', read);
  return {
    ...item,
    set(origins) {
      const kept = Object.entries(origins).filter(([, list]) => list.length > 0);
      return item.set(Object.fromEntries(kept));
    },
  };
}

/** What is not what this wrote counts as nothing set. */
function read(stored: unknown): OwnOrigins {
  if (typeof stored !== 'object' || stored === null) return {};
  const lists = Object.entries(stored).map(([vendor, list]): [string, string[]] => [vendor, texts(list)]);
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}
