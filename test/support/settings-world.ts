import type { SettingsWorld } from '../../components/model/settings-model.ts';
import { defaultSettings, type Settings } from '../../core/settings.ts';

/** Settings in memory. */
export interface TestSettings extends SettingsWorld {
  /** What was asked to be kept, in order. */
  kept: Partial<Settings>[];
  /** Changes a setting as another window would. */
  changeElsewhere(change: Partial<Settings>): void;
  /** From now on nothing can be kept, for this reason. */
  breakWith(reason: string): void;
}

export function createTestSettings(stored: Partial<Settings> = {}): TestSettings {
  const kept: Partial<Settings>[] = [];
  const listeners: ((change: Partial<Settings>) => void)[] = [];
  let fault: string | null = null;
  return {
    kept,
    get: () => Promise.resolve({ ...defaultSettings, ...stored }),
    set(change) {
      if (fault !== null) return Promise.reject(new Error(fault));
      kept.push(change);
      return Promise.resolve();
    },
    onChanged: (listener) => void listeners.push(listener),
    changeElsewhere(change) {
      for (const listener of listeners) listener(change);
    },
    breakWith(reason) {
      fault = reason;
    },
  };
}
