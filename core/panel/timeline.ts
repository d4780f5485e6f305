import type { Entry, GapEntry } from '../entry.ts';
import type { WidgetEvent } from '../event.ts';
import { isWithin, type TimeRange } from './overview/time-range.ts';
import { compareEntries, insertSorted, lowerBound, type Removed, removeSorted } from './entry-order.ts';

/** Says whether an event is shown. Gaps and navigations are, whatever it says: they say what the list means. */
export type EventTest = (event: WidgetEvent) => boolean;

/** Hears what becomes of the rows that are shown, after it has. */
export interface RowsWatch {
  /** These came, in order of time; no row before the index `first` changed. */
  added(entries: readonly Entry[], first: number): void;
  /** Of these went those that were shown. */
  removed(entries: readonly Entry[], what: Removed): void;
  /** Another filter shows other rows. */
  replaced(): void;
}

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
  /**
   * Begins to apply another filter, to what lies within a range of time (null: to everything); what is shown stays as it is until the pass has ended.
   * A later call replaces an unfinished pass.
   */
  startFilter(test: EventTest | null, range?: TimeRange | null): void;
  /** Looks at up to `count` further entries for the running pass; true when no pass is left to do. */
  stepFilter(count: number): boolean;
  events(): WidgetEvent[];
  gaps(): GapEntry[];
}

interface Sieve {
  test: EventTest | null;
  range: TimeRange | null;
}

interface FilterPass {
  sieve: Sieve;
  cursor: number;
  next: Entry[];
}

const isEvent = (entry: Entry): boolean => entry.kind === 'event';
const isGap = (entry: Entry): boolean => entry.kind === 'gap';

/** An empty timeline. Adding costs what is added and what comes after it in time, removing what goes; neither costs what is held. */
export function createTimeline(watch: RowsWatch | null = null): Timeline {
  const all: Entry[] = [];
  /** Everything that is held, in the order it was stored. */
  const stored: Entry[] = [];
  let shown: Entry[] = [];
  let held: Entry[] = [];
  let sieve: Sieve = { test: null, range: null };
  let pass: FilterPass | null = null;
  const counts = { total: 0, shown: 0, gaps: 0 };

  function lets(entry: Entry, { test, range }: Sieve): boolean {
    return isWithin(range, entry) && (test === null || entry.kind !== 'event' || test(entry.event));
  }

  function add(entries: readonly Entry[]): void {
    if (pass !== null) {
      held = held.concat(entries);
      return;
    }
    const batch = entries.toSorted(compareEntries);
    const visible = batch.filter((entry) => lets(entry, sieve));
    for (const entry of entries) stored.splice(storedThrough(entry.order), 0, entry);
    insertSorted(all, batch);
    const first = insertSorted(shown, visible);
    counts.total += batch.filter(isEvent).length;
    counts.gaps += batch.filter(isGap).length;
    counts.shown += visible.filter(isEvent).length;
    watch?.added(visible, first);
  }

  /** How many entries were stored up to and including this order. Asked for the newest nearly always. */
  function storedThrough(order: number): number {
    let low = 0;
    let high = stored.length;
    if ((stored.at(-1)?.order ?? 0) <= order) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((stored[middle]?.order ?? 0) <= order) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Clear, that is: a long list goes at once only when nothing of it is looked for. */
  function removeAll(): void {
    const gone = all.splice(0);
    const removed = { count: shown.length, fromStart: true };
    stored.length = 0;
    shown = [];
    if (pass !== null) pass = { ...pass, cursor: 0, next: [] };
    counts.total = 0;
    counts.gaps = 0;
    counts.shown = 0;
    watch?.removed(gone, removed);
  }

  function removeThrough(order: number): void {
    held = held.filter((entry) => entry.order > order);
    if (storedThrough(order) === stored.length) return removeAll();
    const gone = stored.splice(0, storedThrough(order)).sort(compareEntries);
    const next = pass === null ? undefined : all[pass.cursor];
    removeSorted(all, gone);
    if (pass !== null) {
      removeSorted(pass.next, gone);
      pass.cursor = next === undefined ? all.length : lowerBound(all, next);
    }
    counts.total -= gone.filter(isEvent).length;
    counts.gaps -= gone.filter(isGap).length;
    counts.shown -= gone.filter((entry) => isEvent(entry) && lets(entry, sieve)).length;
    const removed = removeSorted(shown, gone);
    watch?.removed(gone, removed);
  }

  function startFilter(test: EventTest | null, range: TimeRange | null = null): void {
    pass = { sieve: { test, range }, cursor: 0, next: [] };
  }

  function stepFilter(count: number): boolean {
    if (pass === null) return true;
    const end = Math.min(pass.cursor + count, all.length);
    for (; pass.cursor < end; pass.cursor += 1) {
      const entry = all[pass.cursor];
      if (entry !== undefined && lets(entry, pass.sieve)) pass.next.push(entry);
    }
    if (pass.cursor < all.length) return false;
    finish(pass);
    return true;
  }

  function finish(done: FilterPass): void {
    shown = done.next;
    sieve = done.sieve;
    counts.shown = shown.filter(isEvent).length;
    pass = null;
    watch?.replaced();
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
    events: () => [...all, ...held].flatMap((entry) => (entry.kind === 'event' ? [entry.event] : [])),
    gaps: () => [...all, ...held].filter((entry) => entry.kind === 'gap'),
  };
}
