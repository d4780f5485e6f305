import { type ReadonlySignal, signal } from '@preact/signals';
import type { Entry } from '../../core/entry.ts';
import { createHistory, type History } from '../../core/panel/overview/history.ts';
import type { ListModel } from './list-model.ts';
import type { PanelWorld } from './panel-world.ts';

/** Milliseconds between two pictures of the strip: a flood changes it at each picture of the list, and its labels have the page styled once more. */
const pause = 100;

/** What the strip above the list draws. `version` rises when the history changed, at most ten times a second; read the history after it. */
export interface OverviewModel extends Pick<ListModel, 'range' | 'setRange'> {
  history: Omit<History, 'add' | 'removeThrough'>;
  version: ReadonlySignal<number>;
  receive(entries: readonly Entry[]): void;
  /** Entries up to this order are gone. With the last one the selected range ends: there is no time left to select. */
  removed(through: number): void;
}

/** The strip's state; the range it selects is the list's. */
export function createOverviewModel(
  world: Pick<PanelWorld, 'onFrame' | 'after' | 'now'>,
  list: Pick<ListModel, 'range' | 'setRange'>,
): OverviewModel {
  const history = createHistory();
  const version = signal(0);
  let awaited = false;
  let drawn = Number.NEGATIVE_INFINITY;

  function draw(): void {
    awaited = false;
    drawn = world.now();
    version.value += 1;
  }

  function changed(): void {
    if (awaited) return;
    awaited = true;
    const rest = drawn + pause - world.now();
    if (rest > 0) world.after(() => world.onFrame(draw), rest);
    else world.onFrame(draw);
  }

  return {
    history,
    version,
    range: list.range,
    setRange: list.setRange,
    receive(entries) {
      history.add(entries);
      changed();
    },
    removed(through) {
      history.removeThrough(through);
      if (history.range === null && list.range.value !== null) list.setRange(null);
      changed();
    },
  };
}
