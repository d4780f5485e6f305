import { type ReadonlySignal, signal } from '@preact/signals';
import type { Entry } from '../../core/entry.ts';
import { alarmWords } from '../words/alarm-words.ts';
import type { PanelWorld } from './panel-world.ts';

export interface AlarmModel {
  /** What a screen reader says about new events. */
  text: ReadonlySignal<string>;
  /** Rises with each announcement: equal words are said again. */
  count: ReadonlySignal<number>;
  receive(entries: readonly Entry[]): void;
}

/** Milliseconds between two announcements: a flood must not talk without end. */
const pause = 2_000;

/** Collects what is worth saying aloud and says it now and then. */
export function createAlarmModel(world: PanelWorld): AlarmModel {
  const text = signal('');
  const count = signal(0);
  let waiting: Entry[] = [];
  let resting = false;

  function speak(): void {
    resting = false;
    const words = alarmWords(waiting);
    waiting = [];
    if (words === null) return;
    text.value = words;
    count.value += 1;
    resting = true;
    world.after(speak, pause);
  }

  return {
    text,
    count,
    receive(entries) {
      for (const entry of entries) waiting.push(entry);
      if (!resting) speak();
    },
  };
}
