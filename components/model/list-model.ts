import { type ReadonlySignal, signal } from '@preact/signals';
import type { Entry, GapEntry } from '../../core/entry.ts';
import type { WidgetEvent } from '../../core/event.ts';
import type { TimeRange } from '../../core/panel/overview/time-range.ts';
import { type Arrangement, createListView, type ListView } from '../../core/panel/list-view.ts';
import { createTimeline, type Timeline } from '../../core/panel/timeline.ts';
import { createFilterModel, type FilterModel } from './filter-model.ts';
import type { PanelWorld } from './panel-world.ts';

/** Everything the list shows. `version` rises when the timeline changed; read the timeline after it. */
export interface ListModel {
  timeline: Pick<Timeline, 'shown' | 'counts'>;
  /** Everything that has come, listed yet or not. */
  events(): WidgetEvent[];
  gaps(): GapEntry[];
  /** The same rows as they are arranged. */
  view: Pick<ListView, 'rows' | 'arrangement'>;
  version: ReadonlySignal<number>;
  filter: Omit<FilterModel, 'set' | 'receive' | 'removeThrough'>;
  filterText: ReadonlySignal<string>;
  /** What is wrong with the filter's text; the last good one stays in force. Null when nothing is. */
  filterError: ReadonlySignal<string | null>;
  /** The stretch of time that is listed; null: all of it. */
  range: ReadonlySignal<TimeRange | null>;
  receive(entries: readonly Entry[]): void;
  removeThrough(order: number): void;
  /** Forgets all that is held, and gives its highest order; what arrives later is listed again. */
  clear(): number;
  setFilter(text: string): void;
  /** Orders the rows in slices; they stay as they are until that is done. */
  arrange(arrangement: Arrangement): void;
  /** Opens the repeats an entry stands for, or closes them. */
  toggleGroup(entry: Entry): void;
  setRange(range: TimeRange | null): void;
  /** Whether a filter or a range is in force. */
  isNarrowed(): boolean;
  /** Ends filter and range. */
  showAll(): void;
}

/** Milliseconds of filtering before the browser gets its turn, and entries between two looks at the clock. */
const slice = 8;
const stride = 200;
/** One large event and a slow expression may fill a slice alone: a filter looks at the clock after each. */
const filterStride = 1;

/** The list's state: arrivals are collected and shown once a frame, and a new filter is applied in slices, so neither ever blocks typing. */
export function createListModel(world: PanelWorld, onRemoved: (through: number) => void): ListModel {
  const view: ListView = createListView(() => timeline.shown);
  const timeline: Timeline = createTimeline(view.watch);
  const version = signal(0);
  const filter = createFilterModel();
  const range = signal<TimeRange | null>(null);
  let arrivals: Entry[] = [];
  let awaited = false;
  let working = false;
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
    filter.receive(batch);
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
    filter.removeThrough(order);
    onRemoved(order);
    changed();
  }

  function work(): void {
    const until = world.now() + slice;
    while (!timeline.stepFilter(filterStride) || !view.step(stride)) {
      if (world.now() >= until) return world.soon(work);
    }
    working = false;
    changed();
  }

  function setFilter(text: string): void {
    if (filter.set(text)) applyFilter();
  }

  function setRange(next: TimeRange | null): void {
    range.value = next;
    applyFilter();
  }

  function applyFilter(): void {
    timeline.startFilter(filter.test(), range.value);
    startWork();
  }

  function startWork(): void {
    if (working) return;
    working = true;
    work();
  }

  function arrange(arrangement: Arrangement): void {
    view.arrange(arrangement);
    startWork();
  }

  return {
    timeline,
    events: () => [...timeline.events(), ...arrivals.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []))],
    gaps: () => [...timeline.gaps(), ...arrivals.filter((entry) => entry.kind === 'gap')],
    view,
    version,
    filter,
    filterText: filter.text,
    filterError: filter.error,
    range,
    receive,
    removeThrough,
    clear() {
      removeThrough(highest);
      return highest;
    },
    setFilter,
    setRange,
    isNarrowed: () => filter.test() !== null || range.value !== null,
    showAll() {
      range.value = null;
      setFilter('');
    },
    arrange,
    toggleGroup(entry) {
      view.toggleGroup(entry);
      changed();
    },
  };
}
