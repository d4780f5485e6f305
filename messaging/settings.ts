import { readSettings, type Settings } from '../core/settings.ts';

/** The part of a storage area this needs; `storage.local` outlives the browser's run and is the same for every DevTools window. */
export interface SettingsArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  onChanged: ChangeEvent;
}

interface ChangeEvent {
  addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
  removeListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
}

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

export function createSettings(area: SettingsArea): SettingsStore {
  return {
    get: async () => readSettings(unprefixed(await area.get(keys))),
    set: (change) =>
      area.set(Object.fromEntries(Object.entries(change).map(([name, value]) => [prefix + name, value]))),
    onChanged(listener) {
      const hear = (changes: Record<string, { newValue?: unknown }>): void => {
        const changed = Object.entries(changes).filter(([key]) => keys.includes(key));
        if (changed.length === 0) return;
        const stored = unprefixed(Object.fromEntries(changed.map(([key, { newValue }]) => [key, newValue])));
        const known = Object.entries(readSettings(stored)).filter(([name]) => Object.hasOwn(stored, name));
        listener(Object.fromEntries(known));
      };
      area.onChanged.addListener(hear);
      return () => area.onChanged.removeListener(hear);
    },
  };
}

function unprefixed(items: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(items).map(([key, value]) => [key.slice(prefix.length), value]));
}
