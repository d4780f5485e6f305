import type { Entry, GapEntry } from '../entry.ts';
import type { WidgetEvent } from '../event.ts';
import { compareEntries, insertSorted } from './entry-order.ts';

/** Says whether an event is shown. Gaps and navigations always are: they say what the list means. */
export type EventTest = (event: WidgetEvent) => boolean;

/** Everything a panel holds of a tab, in order of time, and the part of it that the filter lets through. */
export interface Timeline {
  /** What the list shows. Read it anew after each change. */
  readonly shown: readonly Entry[];
  /** How many events there are, how many of them are shown, and how many gaps there are. */
  readonly counts: { readonly total: number; readonly shown: number; readonly gaps: number };
  /** Adds entries the timeline does not hold yet. While a filter pass runs they wait for its end. */
  add(entries: readonly Entry[]): void;
  /** Forgets every entry stored up to and including this order. */
  removeThrough(order: number): void;
  /** Begins to apply another filter; what is shown stays as it is until the pass has ended. A later call replaces an unfinished pass. */
  startFilter(test: EventTest | null): void;
  /** Looks at up to `count` further entries for the running pass; true when no pass is left to do. */
  stepFilter(count: number): boolean;
  events(): WidgetEvent[];
  gaps(): GapEntry[];
}

interface FilterPass {
  test: EventTest | null;
  cursor: number;
  next: Entry[];
}

const isEvent = (entry: Entry): boolean => entry.kind === 'event';
const isGap = (entry: Entry): boolean => entry.kind === 'gap';

/** An empty timeline. Adding costs what is added and what comes after it in time, not what is held. */
export function createTimeline(): Timeline {
  let all: Entry[] = [];
  let shown: Entry[] = [];
  let held: Entry[] = [];
  let test: EventTest | null = null;
  let pass: FilterPass | null = null;
  const counts = { total: 0, shown: 0, gaps: 0 };

  function lets(entry: Entry, by: EventTest | null): boolean {
    return by === null || entry.kind !== 'event' || by(entry.event);
  }

  function add(entries: readonly Entry[]): void {
    if (pass !== null) {
      held = held.concat(entries);
      return;
    }
    const batch = entries.toSorted(compareEntries);
    const visible = batch.filter((entry) => lets(entry, test));
    insertSorted(all, batch);
    insertSorted(shown, visible);
    counts.total += batch.filter(isEvent).length;
    counts.gaps += batch.filter(isGap).length;
    counts.shown += visible.filter(isEvent).length;
  }

  function removeThrough(order: number): void {
    const stays = (entry: Entry): boolean => entry.order > order;
    all = all.filter(stays);
    shown = shown.filter(stays);
    held = held.filter(stays);
    counts.total = all.filter(isEvent).length;
    counts.gaps = all.filter(isGap).length;
    counts.shown = shown.filter(isEvent).length;
    if (pass !== null) startFilter(pass.test);
  }

  function startFilter(next: EventTest | null): void {
    pass = { test: next, cursor: 0, next: [] };
  }

  function stepFilter(count: number): boolean {
    if (pass === null) return true;
    const end = Math.min(pass.cursor + count, all.length);
    for (; pass.cursor < end; pass.cursor += 1) {
      const entry = all[pass.cursor];
      if (entry !== undefined && lets(entry, pass.test)) pass.next.push(entry);
    }
    if (pass.cursor < all.length) return false;
    finish(pass);
    return true;
  }

  function finish(done: FilterPass): void {
    shown = done.next;
    test = done.test;
    counts.shown = shown.filter(isEvent).length;
    pass = null;
    const waiting = held;
    held = [];
    add(waiting);
  }

  return {
    get shown() {
      return shown;
    },
    counts,
    add,
    removeThrough,
    startFilter,
    stepFilter,
    events: () => all.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : [])),
    gaps: () => all.filter((entry) => entry.kind === 'gap'),
  };
}
