import { type ReadonlySignal, signal } from '@preact/signals';
import { defaultSettings, type Settings } from '../../core/settings.ts';
import type { TextKey } from '../../locales/keys.ts';
import { t } from '../../locales/text.ts';

/** Where the settings are kept (messaging/settings.ts). */
export interface SettingsWorld {
  get(): Promise<Settings>;
  set(change: Partial<Settings>): Promise<void>;
  /** Hears of every change, those of other windows too. */
  onChanged(listener: (change: Partial<Settings>) => void): void;
}

export interface SettingsModel {
  settings: ReadonlySignal<Settings>;
  /** Whether the dialog is open. */
  open: ReadonlySignal<boolean>;
  /** Why the settings could not be read or kept; null when they could. */
  error: ReadonlySignal<string | null>;
  /** Counts at once, and is kept. What could not be kept counts in this panel all the same, and `error` says so. */
  set(change: Partial<Settings>): void;
  show(): void;
  close(): void;
}

/** The settings as this panel goes by them: the defaults until they have been read. */
export function createSettingsModel(world: SettingsWorld): SettingsModel {
  const settings = signal(defaultSettings);
  const open = signal(false);
  const error = signal<string | null>(null);
  /** What was set before the stored ones came: it is newer than they are. */
  let early: Partial<Settings> = {};

  function take(change: Partial<Settings>): void {
    early = { ...early, ...change };
    settings.value = { ...settings.value, ...change };
  }

  function fail(text: TextKey, reason: unknown): void {
    error.value = t(text, { reason: reason instanceof Error ? reason.message : String(reason) });
  }

  world.onChanged(take);
  world.get().then(
    (stored) => {
      settings.value = { ...stored, ...early };
    },
    (reason) => fail('settings.unread', reason),
  );

  return {
    settings,
    open,
    error,
    set(change) {
      take(change);
      world.set(change).then(
        () => {
          error.value = null;
        },
        (reason) => fail('settings.unkept', reason),
      );
    },
    show() {
      open.value = true;
    },
    close() {
      open.value = false;
    },
  };
}
