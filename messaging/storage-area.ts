/** The part of a storage area that is needed here. `storage.local` outlives the browser's run and is the same for every page; `storage.session` lives in memory. */
export interface StorageArea {
  get(keys: string | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  onChanged: {
    addListener(listener: ChangeListener): void;
    removeListener(listener: ChangeListener): void;
  };
}

type ChangeListener = (changes: Record<string, StorageChange>) => void;

interface StorageChange {
  newValue?: unknown;
}

/** Hears of the changes of these items, wherever they were made; gives its own undo. */
export function onItemsChanged(
  area: StorageArea,
  keys: readonly string[],
  listener: (values: Record<string, unknown>) => void,
): () => void {
  const hear: ChangeListener = (changes) => {
    const changed = Object.entries(changes).filter(([key]) => keys.includes(key));
    if (changed.length > 0) listener(Object.fromEntries(changed.map(([key, { newValue }]) => [key, newValue])));
  };
  area.onChanged.addListener(hear);
  return () => area.onChanged.removeListener(hear);
}

/** One item of a storage area, read as what it is meant to be. */
export interface StorageItem<Value> {
  get(): Promise<Value>;
  set(value: Value): Promise<void>;
  /** Hears of every change, wherever it was made; gives its own undo. */
  onChanged(listener: (value: Value) => void): () => void;
}

/** The item `key`, whose stored value `read` makes sense of: anything may stand there, and nothing at all is `undefined`. */
export function createStorageItem<Value>(
  area: StorageArea,
  key: string,
  read: (stored: unknown) => Value,
): StorageItem<Value> {
  return {
    get: async () => read((await area.get(key))[key]),
    set: (value) => area.set({ [key]: value }),
    onChanged: (listener) => onItemsChanged(area, [key], (values) => listener(read(values[key]))),
  };
}
