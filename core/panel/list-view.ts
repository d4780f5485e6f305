import type { Entry } from '../entry.ts';
import { type Sort, timeOrder } from './columns.ts';
import { createRepeats, type Repeats } from './repeats.ts';
import { plainView, reversedView, type RowView } from './row-view.ts';
import { compareBy, isTimeOrder } from './sort-order.ts';
import { createSortedRows, type SortedRows } from './sorted-rows.ts';
import type { RowsWatch } from './timeline.ts';

/** How the rows that a filter lets through are laid out. */
export interface Arrangement {
  sort: Sort;
  /** Whether equal events that follow each other share a row. Only in order of time do they follow each other. */
  grouped: boolean;
}

/** The rows of the list as the user arranged them. It is told of every change to the rows in order of time and follows at the cost of the change. */
export interface ListView {
  /** Read it anew after each change. */
  readonly rows: RowView;
  /** How the rows stand now: what was asked for, once it is ready. */
  readonly arrangement: Arrangement;
  watch: RowsWatch;
  /** What is shown stays as it is until the new order is ready. */
  arrange(next: Arrangement): void;
  /** Puts up to `count` further rows in their places; true when none are left to do. */
  step(count: number): boolean;
  /** Opens the group an entry is in, or closes it. */
  toggleGroup(entry: Entry): void;
}

interface Build {
  arrangement: Arrangement;
  rows: SortedRows;
  source: readonly Entry[];
  cursor: number;
  /** What went while it was built. */
  gone: Set<Entry>;
}

/** The view of these rows, which are in order of time; `shown` gives them as they are now. */
export function createListView(shown: () => readonly Entry[]): ListView {
  let arrangement: Arrangement = { sort: timeOrder, grouped: false };
  let repeats: Repeats | null = null;
  let sorted: SortedRows | null = null;
  let build: Build | null = null;

  function rowsNow(): RowView {
    if (sorted !== null) return sorted;
    const descending = arrangement.sort.direction === 'descending';
    if (repeats !== null) return repeats.view(descending);
    return descending ? reversedView(shown()) : plainView(shown());
  }

  function startBuild(next: Arrangement): void {
    const rows = createSortedRows(compareBy(next.sort));
    build = { arrangement: next, rows, source: shown().filter(isEvent), cursor: 0, gone: new Set() };
  }

  function arrange(next: Arrangement): void {
    if (!isTimeOrder(next.sort)) {
      startBuild(next);
      return;
    }
    arrangement = next;
    build = null;
    sorted = null;
    if (next.grouped && repeats !== null) return;
    repeats = next.grouped ? createRepeats(shown) : null;
    repeats?.changedFrom(0);
  }

  function step(count: number): boolean {
    if (build === null) return true;
    const { rows, source, gone } = build;
    const end = Math.min(build.cursor + count, source.length);
    rows.insert(source.slice(build.cursor, end).filter((entry) => !gone.has(entry)));
    build.cursor = end;
    if (end < source.length) return false;
    sorted = rows;
    repeats = null;
    arrangement = build.arrangement;
    build = null;
    return true;
  }

  /** There is nothing left to show: taking the rows out one by one would cost a long list's Clear a second. */
  function forget(): void {
    if (sorted !== null) sorted = createSortedRows(compareBy(arrangement.sort));
    if (build !== null) startBuild(build.arrangement);
  }

  const watch: RowsWatch = {
    added(entries, first) {
      const events = entries.filter(isEvent);
      sorted?.insert(events);
      build?.rows.insert(events);
      repeats?.changedFrom(first);
    },
    removed(entries, { count, fromStart }) {
      const events = entries.filter(isEvent);
      if (shown().length === 0) forget();
      sorted?.remove(events);
      build?.rows.remove(events);
      for (const entry of build === null ? [] : events) build?.gone.add(entry);
      if (fromStart) repeats?.shifted(count);
      else repeats?.changedFrom(0);
    },
    replaced() {
      repeats?.changedFrom(0);
      if (build !== null) startBuild(build.arrangement);
      else if (sorted !== null) startBuild(arrangement);
    },
  };

  return {
    get rows() {
      return rowsNow();
    },
    get arrangement() {
      return arrangement;
    },
    watch,
    arrange,
    step,
    toggleGroup: (entry) => repeats?.toggle(entry),
  };
}

const isEvent = (entry: Entry): boolean => entry.kind === 'event';
