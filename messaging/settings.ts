import { readSettings, type Settings } from '../core/settings.ts';
import { onItemsChanged, type StorageArea } from './storage-area.ts';

/** The settings as stored. */
export interface SettingsStore {
  get(): Promise<Settings>;
  /** Stores what is given and leaves the rest: two windows that change different settings do not undo each other. */
  set(change: Partial<Settings>): Promise<void>;
  /** Hears of every change, wherever it was made; gives its own undo. */
  onChanged(listener: (change: Partial<Settings>) => void): () => void;
}

// One item each.
const prefix = 'setting-';
const names: Record<keyof Settings, true> = {
  theme: true,
  timeFormat: true,
  unwatched: true,
  eventsPerTab: true,
  overview: true,
};
const keys = Object.keys(names).map((name) => prefix + name);

export function createSettings(area: StorageArea): SettingsStore {
  return {
    get: async () => readSettings(unprefixed(await area.get(keys))),
    set: (change) =>
      area.set(Object.fromEntries(Object.entries(change).map(([name, value]) => [prefix + name, value]))),
    onChanged: (listener) =>
      onItemsChanged(area, keys, (values) => {
        const stored = unprefixed(values);
        const known = Object.entries(readSettings(stored)).filter(([name]) => Object.hasOwn(stored, name));
        listener(Object.fromEntries(known));
      }),
  };
}

function unprefixed(items: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(items).map(([key, value]) => [key.slice(prefix.length), value]));
}
