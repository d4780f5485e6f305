import type { OwnOrigins } from '../core/frame-protocol.ts';

/** The part of a storage area this needs; `storage.local` outlives the browser's run. */
export interface OwnOriginsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  onChanged: ChangeEvent;
}

interface ChangeEvent {
  addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
  removeListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
}

/** The origins the user lets count as a vendor's besides its own. */
export interface OwnOriginsSetting {
  get(): Promise<OwnOrigins>;
  set(origins: OwnOrigins): Promise<void>;
  /** Hears of every change, wherever it was made; gives its own undo. */
  onChanged(listener: (origins: OwnOrigins) => void): () => void;
}

const key = 'own-origins';

export function createOwnOrigins(area: OwnOriginsArea): OwnOriginsSetting {
  return {
    async get() {
      return read((await area.get(key))[key]);
    },
    async set(origins) {
      const kept = Object.entries(origins).filter(([, list]) => list.length > 0);
      await area.set({ [key]: Object.fromEntries(kept) });
    },
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
function read(stored: unknown): OwnOrigins {
  if (typeof stored !== 'object' || stored === null) return {};
  const lists = Object.entries(stored).map(([vendor, list]): [string, string[]] => [vendor, texts(list)]);
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}
