import type { Entry } from '../core/entry.ts';

/** What became of a batch. */
export interface Tracked {
  /** The entries that are new, in rising order. */
  accepted: Entry[];
  /** The order to ask for entries after, because some were missed; null when none were. */
  askAfter: number | null;
}

export interface OrderTracker {
  /** A new port: what is asked for now may begin anywhere. Gives the last order that is known. */
  restart(): number;
  removed(through: number): void;
  accept(entries: Entry[], more: boolean): Tracked;
}

/**
 * Follows the orders of entries as they come in. A batch that begins beyond the next order has missed some: it is left aside and
 * asked for again. The answer may begin late for good reason (the ring evicted the rest), so it is known by beginning no later
 * than the batch that was left aside, and then taken as it is.
 */
export function createOrderTracker(): OrderTracker {
  let last = 0;
  let fresh = true;
  /** The first order of the batch that was left aside. */
  let askedFor: number | null = null;
  /** The highest order seen, taken or left aside. */
  let highest = 0;

  function take(entries: Entry[]): Entry[] {
    const accepted = entries.filter((entry) => entry.order > last);
    last = accepted.at(-1)?.order ?? last;
    fresh = false;
    askedFor = null;
    return accepted;
  }

  function ask(): Tracked {
    return { accepted: [], askAfter: last };
  }

  return {
    restart() {
      fresh = true;
      askedFor = null;
      return last;
    },
    removed(through) {
      last = Math.max(last, through);
      highest = Math.max(highest, last);
    },
    accept(entries, more) {
      const first = entries[0]?.order;
      highest = Math.max(highest, entries.at(-1)?.order ?? 0);
      if (first === undefined) return { accepted: [], askAfter: null };
      const hole = !fresh && first > last + 1;
      if (hole && askedFor === null) {
        askedFor = first;
        return ask();
      }
      if (hole && askedFor !== null && first > askedFor) return { accepted: [], askAfter: null };
      const accepted = take(entries);
      if (more || last >= highest) return { accepted, askAfter: null };
      askedFor = highest;
      return { accepted, askAfter: last };
    },
  };
}
