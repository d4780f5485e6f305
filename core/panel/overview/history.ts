import type { Entry } from '../../entry.ts';
import type { Status } from '../../event.ts';
import type { TimeRange } from './time-range.ts';
import { type Bins, createBins, kindOf, statusesByAlarm } from './bins.ts';

/** A page load as a line in the overview. */
export interface PageLoad {
  order: number;
  time: number;
}

/** Everything that was recorded, by time and status. */
export interface History {
  readonly bins: Pick<Bins, 'width' | 'each'>;
  /** In order of time. */
  readonly loads: readonly PageLoad[];
  /** How many events there are of each status, webhooks among them. */
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly webhooks: number;
  /** From the first to the last entry; null without any. What was removed may still be within it. */
  readonly range: TimeRange | null;
  /** Takes entries in rising order, as they are stored. */
  add(entries: readonly Entry[]): void;
  /** Forgets every entry up to this order. Costs what goes, not what stays; the page loads are looked through when one of them goes. */
  removeThrough(order: number): void;
}

interface Mark {
  order: number;
  time: number;
  /** Null for a page load. */
  kind: number | null;
}

const none: Readonly<Record<Status, number>> = {
  valid: 0,
  invalid: 0,
  'unknown-event': 0,
  untrusted: 0,
  unrecognized: 0,
};

/** Nothing recorded yet. */
export function createHistory(): History {
  const bins = createBins();
  let marks: Mark[] = [];
  /** Marks before this one are gone. */
  let head = 0;
  let loads: PageLoad[] = [];
  let byStatus = { ...none };
  let webhooks = 0;
  let range: TimeRange | null = null;

  function count(kind: number, by: 1 | -1): void {
    const status = statusesByAlarm[kind % statusesByAlarm.length];
    if (status !== undefined) byStatus[status] += by;
    if (kind >= statusesByAlarm.length) webhooks += by;
  }

  function addMark(mark: Mark): void {
    marks.push(mark);
    range =
      range === null
        ? { from: mark.time, to: mark.time }
        : { from: Math.min(range.from, mark.time), to: Math.max(range.to, mark.time) };
    if (mark.kind === null) return insertLoad(mark);
    bins.add(mark.time, mark.kind);
    count(mark.kind, 1);
  }

  function insertLoad({ order, time }: Mark): void {
    const later = loads.findIndex((load) => load.time > time);
    loads.splice(later < 0 ? loads.length : later, 0, { order, time });
  }

  function removeThrough(order: number): void {
    let loadsGo = false;
    for (let mark = marks[head]; mark !== undefined && mark.order <= order; mark = marks[head]) {
      head += 1;
      if (mark.kind === null) {
        loadsGo = true;
        continue;
      }
      bins.remove(mark.time, mark.kind);
      count(mark.kind, -1);
    }
    if (head === marks.length) return forget();
    if (loadsGo) loads = loads.filter((load) => load.order > order);
    if (head > marks.length / 2) shrink();
  }

  function forget(): void {
    bins.clear();
    marks = [];
    head = 0;
    loads = [];
    byStatus = { ...none };
    webhooks = 0;
    range = null;
  }

  /** Half of what was ever held is gone: what stays gets bins and a range of its own size again. */
  function shrink(): void {
    const staying = marks.slice(head);
    forget();
    for (const mark of staying) addMark(mark);
  }

  return {
    bins,
    get loads() {
      return loads;
    },
    get byStatus() {
      return byStatus;
    },
    get webhooks() {
      return webhooks;
    },
    get range() {
      return range;
    },
    add(entries) {
      for (const entry of entries) {
        if (entry.kind === 'navigation') addMark({ order: entry.order, time: entry.time, kind: null });
        if (entry.kind !== 'event') continue;
        const { time, status, channel } = entry.event;
        addMark({ order: entry.order, time, kind: kindOf(status, channel === 'webhook') });
      }
    },
    removeThrough,
  };
}
