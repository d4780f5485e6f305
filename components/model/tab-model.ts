import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { TabState } from '../../core/tab-state.ts';
import type { PanelWorld } from './panel-world.ts';

/** The switches of the toolbar. */
export type Switch = 'recording' | 'preserveLog' | 'allMessages';

export interface TabModel {
  /** As the background last told it; null until it has. */
  state: ReadonlySignal<TabState | null>;
  /** The switches as the user set them: what was asked for counts until the background has answered. */
  switches: ReadonlySignal<Record<Switch, boolean>>;
  /** Whether the tab was not recorded for a while since its page was loaded: it may have sent something then. */
  missed: ReadonlySignal<boolean>;
  receive(state: TabState): void;
  /** A page was loaded. */
  loaded(): void;
  set(which: Switch, on: boolean): void;
  /** There is a new port: what was asked for and never confirmed is asked for again. */
  repeat(): void;
}

/** What a tab does before the background has said anything. */
const initial: Record<Switch, boolean> = { recording: true, preserveLog: false, allMessages: false };

/** The watched tab's state. A switch answers at once, whatever the background is busy with. */
export function createTabModel(world: PanelWorld): TabModel {
  const state = signal<TabState | null>(null);
  const wishes = signal<Partial<Record<Switch, boolean>>>({});

  const switches = computed(() => {
    const { recording, preserveLog, allMessages } = state.value ?? initial;
    return { recording, preserveLog, allMessages, ...wishes.value };
  });

  const missed = signal(false);

  function noteRecording(recording: boolean): void {
    if (!recording) missed.value = true;
  }

  function receive(next: TabState): void {
    noteRecording(next.recording);
    const open = Object.entries(wishes.value).filter(([name, on]) => Reflect.get(next, name) !== on);
    wishes.value = Object.fromEntries(open);
    // A closed tab has no record any more; what was last known of it stays.
    state.value = next.gone && state.value !== null ? { ...state.value, gone: true } : next;
  }

  function set(which: Switch, on: boolean): void {
    wishes.value = { ...wishes.value, [which]: on };
    world.send({ type: 'set', [which]: on });
    if (which === 'recording') noteRecording(on);
  }

  function repeat(): void {
    if (Object.keys(wishes.value).length > 0) world.send({ type: 'set', ...wishes.value });
  }

  return {
    state,
    switches,
    missed,
    receive,
    loaded() {
      missed.value = !switches.value.recording;
    },
    set,
    repeat,
  };
}
