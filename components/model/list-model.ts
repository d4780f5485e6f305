import { type ReadonlySignal, signal } from '@preact/signals';
import type { Entry } from '../../core/entry.ts';
import { createFilter } from '../../core/panel/filter.ts';
import { parseFilter } from '../../core/panel/filter-terms.ts';
import { createTimeline, type Timeline } from '../../core/panel/timeline.ts';
import type { PanelWorld } from './panel-world.ts';

/** Everything the list shows. `version` rises when the timeline changed; read the timeline after it. */
export interface ListModel {
  timeline: Pick<Timeline, 'shown' | 'counts' | 'events' | 'gaps'>;
  version: ReadonlySignal<number>;
  filterText: ReadonlySignal<string>;
  /** What is wrong with the filter's text; the last good one stays in force. Null when nothing is. */
  filterError: ReadonlySignal<string | null>;
  receive(entries: readonly Entry[]): void;
  removeThrough(order: number): void;
  /** Forgets all that is held, and gives its highest order; what arrives later is listed again. */
  clear(): number;
  setFilter(text: string): void;
}

/** Milliseconds of filtering before the browser gets its turn, and entries between two looks at the clock. */
const slice = 8;
const stride = 200;

/** The list's state: arrivals are collected and shown once a frame, and a new filter is applied in slices, so neither ever blocks typing. */
export function createListModel(world: PanelWorld, onRemoved: (through: number) => void): ListModel {
  const timeline = createTimeline();
  const version = signal(0);
  const filterText = signal('');
  const filterError = signal<string | null>(null);
  let arrivals: Entry[] = [];
  let awaited = false;
  let filtering = false;
  let highest = 0;
  let removed = 0;

  function changed(): void {
    version.value += 1;
  }

  function flush(): void {
    awaited = false;
    const batch = arrivals;
    arrivals = [];
    if (batch.length > 0) timeline.add(batch);
    changed();
  }

  function receive(entries: readonly Entry[]): void {
    for (const entry of entries) arrivals.push(entry);
    highest = Math.max(highest, entries.at(-1)?.order ?? 0);
    if (awaited || entries.length === 0) return;
    awaited = true;
    world.onFrame(flush);
  }

  function removeThrough(order: number): void {
    // The background repeats it with every change; looking through the whole list each time would cost a flood dearly.
    if (order <= removed) return;
    removed = order;
    arrivals = arrivals.filter((entry) => entry.order > order);
    timeline.removeThrough(order);
    onRemoved(order);
    changed();
  }

  function work(): void {
    const until = world.now() + slice;
    while (!timeline.stepFilter(stride)) {
      if (world.now() >= until) return world.soon(work);
    }
    filtering = false;
    changed();
  }

  function setFilter(text: string): void {
    filterText.value = text;
    const parsed = parseFilter(text);
    filterError.value = parsed.ok ? null : parsed.message;
    if (!parsed.ok) return;
    timeline.startFilter(createFilter(parsed.terms));
    if (filtering) return;
    filtering = true;
    work();
  }

  return {
    timeline,
    version,
    filterText,
    filterError,
    receive,
    removeThrough,
    clear() {
      removeThrough(highest);
      return highest;
    },
    setFilter,
  };
}
