/** A setting as it is kept. */
export interface KeptSetting<Value> {
  get(): Promise<Value>;
  onChanged(listener: (change: Partial<Value>) => void): unknown;
}

/** A setting at hand where there is no time to ask for it. */
export interface SettingInUse<Value> {
  /** Resolves once it has been read. Never rejects: while it cannot be read its default holds, and it is read again the next time. */
  ready(): Promise<void>;
  current(): Value;
}

/** `onChange` hears that the user changed it, not that it was read. */
export function createSettingInUse<Value extends object>(
  setting: KeptSetting<Value>,
  initial: Value,
  onChange: () => void,
): SettingInUse<Value> {
  let used = initial;
  /** What changed while it was being read: newer than what was read. */
  let changed: Partial<Value> = {};
  let reading: Promise<void> | null = null;

  setting.onChanged((change) => {
    changed = { ...changed, ...change };
    used = { ...used, ...change };
    onChange();
  });

  const read = (): Promise<void> =>
    setting.get().then(
      (stored) => {
        used = { ...stored, ...changed };
      },
      () => {
        reading = null;
      },
    );

  return {
    ready: () => (reading ??= read()),
    current: () => used,
  };
}
