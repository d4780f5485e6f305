import type { Entry, EventEntry } from '../entry.ts';
import { compareEntries, indexOfEntry, insertSorted } from './entry-order.ts';

/** An event that shares ids with another, and which. */
export interface LinkedEvent {
  entry: EventEntry;
  ids: string[];
}

/** The events of a tab by the ids they share, each id's in order of time. */
export interface LinkIndex {
  /** Costs what is added. */
  add(entries: readonly Entry[]): void;
  /** Forgets every entry stored up to and including this order; costs the ids of what goes. */
  removeThrough(order: number): void;
  /** Whether any other event shares an id with it. */
  isLinked(entry: EventEntry): boolean;
  /** The linked event after it in time (`1`) or before it (`-1`), and the id they share; round and round. Null where there is none. */
  step(entry: EventEntry, direction: 1 | -1): { entry: EventEntry; id: string } | null;
  /** It and those linked to it in order of time, of each id at most `around` before and after it. `sizes`: how many events have each of its ids. */
  around(entry: EventEntry, around: number): { events: LinkedEvent[]; sizes: ReadonlyMap<string, number> };
}

/** The ids of an event; what was stored before there were any has none. */
function idsOf({ event }: EventEntry): readonly string[] {
  return Array.isArray(event.ids) ? event.ids : [];
}

/** An empty index. */
export function createLinkIndex(): LinkIndex {
  const groups = new Map<string, EventEntry[]>();
  /** Entries with ids by rising order, and how many of them went. */
  let arrived: EventEntry[] = [];
  let gone = 0;

  function add(entries: readonly Entry[]): void {
    const additions = new Map<string, EventEntry[]>();
    for (const entry of entries) {
      if (entry.kind !== 'event') continue;
      const ids = idsOf(entry);
      if (ids.length > 0) arrived.push(entry);
      for (const id of new Set(ids)) {
        const added = additions.get(id);
        if (added === undefined) additions.set(id, [entry]);
        else added.push(entry);
      }
    }
    for (const [id, added] of additions) {
      const group = groups.get(id) ?? [];
      insertSorted(group, added.toSorted(compareEntries));
      groups.set(id, group);
    }
  }

  function removeThrough(order: number): void {
    if ((arrived.at(-1)?.order ?? 0) <= order) {
      groups.clear();
      arrived = [];
      gone = 0;
      return;
    }
    const touched = new Set<string>();
    for (let entry = arrived[gone]; entry !== undefined && entry.order <= order; entry = arrived[gone]) {
      for (const id of idsOf(entry)) touched.add(id);
      gone += 1;
    }
    for (const id of touched) {
      const left = (groups.get(id) ?? []).filter((entry) => entry.order > order);
      if (left.length === 0) groups.delete(id);
      else groups.set(id, left);
    }
    if (gone * 2 < arrived.length) return;
    arrived = arrived.slice(gone);
    gone = 0;
  }

  function isLinked(entry: EventEntry): boolean {
    return idsOf(entry).some((id) => (groups.get(id)?.length ?? 0) > 1);
  }

  function step(entry: EventEntry, direction: 1 | -1): { entry: EventEntry; id: string } | null {
    let best: { entry: EventEntry; id: string; wraps: boolean } | null = null;
    for (const id of idsOf(entry)) {
      const group = groups.get(id) ?? [];
      const index = indexOfEntry(group, entry);
      const other = group[(index + direction + group.length) % group.length];
      if (index < 0 || other === undefined || other.order === entry.order) continue;
      const candidate = { entry: other, id, wraps: Math.sign(compareEntries(other, entry)) !== direction };
      if (best === null || isNearer(candidate, best, direction)) best = candidate;
    }
    return best === null ? null : { entry: best.entry, id: best.id };
  }

  function around(entry: EventEntry, reach: number): { events: LinkedEvent[]; sizes: ReadonlyMap<string, number> } {
    const found = new Map<number, LinkedEvent>();
    const sizes = new Map<string, number>();
    for (const id of new Set(idsOf(entry))) {
      const group = groups.get(id) ?? [];
      const index = indexOfEntry(group, entry);
      if (index < 0 || group.length < 2) continue;
      sizes.set(id, group.length);
      for (const other of group.slice(Math.max(0, index - reach), index + reach + 1)) {
        const linked = found.get(other.order) ?? { entry: other, ids: [] };
        linked.ids.push(id);
        found.set(other.order, linked);
      }
    }
    return { events: [...found.values()].sort((one, other) => compareEntries(one.entry, other.entry)), sizes };
  }

  return { add, removeThrough, isLinked, step, around };
}

interface Candidate {
  entry: EventEntry;
  wraps: boolean;
}

/** Among next ones the earliest is nearest, and one that is still ahead comes before one that is only reached from the other end. */
function isNearer(one: Candidate, other: Candidate, direction: 1 | -1): boolean {
  if (one.wraps !== other.wraps) return other.wraps;
  return compareEntries(one.entry, other.entry) * direction < 0;
}
