import { type ReadonlySignal, signal } from '@preact/signals';
import type { Entry } from '../../core/entry.ts';
import { alarmWords } from '../../core/panel/new-findings.ts';
import type { PanelWorld } from './panel-world.ts';

export interface AlarmModel {
  /** What a screen reader says about new events. */
  text: ReadonlySignal<string>;
  receive(entries: readonly Entry[]): void;
}

/** Milliseconds between two announcements: a flood must not talk without end. */
const pause = 2_000;

/** Collects what is worth saying aloud and says it now and then. */
export function createAlarmModel(world: PanelWorld): AlarmModel {
  const text = signal('');
  let waiting: Entry[] = [];
  let resting = false;

  function speak(): void {
    resting = false;
    const words = alarmWords(waiting);
    waiting = [];
    if (words === null) return;
    text.value = words;
    resting = true;
    world.after(speak, pause);
  }

  return {
    text,
    receive(entries) {
      for (const entry of entries) waiting.push(entry);
      if (!resting) speak();
    },
  };
}
