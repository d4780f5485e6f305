import type { Status } from '../../event.ts';

/** The statuses from the least to the most alarming: a later one is drawn above an earlier one. */
export const statusesByAlarm: readonly Status[] = ['unrecognized', 'valid', 'unknown-event', 'untrusted', 'invalid'];

/** What a bin counts apart: events of pages by status, then webhooks by status. */
export const kinds = statusesByAlarm.length * 2;

/** The place of an event's count within a bin. */
export function kindOf(status: Status, webhook: boolean): number {
  return statusesByAlarm.indexOf(status) + (webhook ? statusesByAlarm.length : 0);
}

/** Events counted by time, in bins of equal width. Adding and removing cost the same however many there are. */
export interface Bins {
  /** Milliseconds a bin spans: a power of two. It doubles whenever the range outgrows the bins, and never shrinks before `clear`. */
  readonly width: number;
  add(time: number, kind: number): void;
  /** The inverse of `add`. */
  remove(time: number, kind: number): void;
  clear(): void;
  /** Calls `visit` for every bin from its first to its last that counts anything, in order of time; `counts` holds {@link kinds} numbers from `offset`. */
  each(visit: (start: number, counts: Readonly<Uint32Array>, offset: number) => void): void;
}

/** How many bins there are: more than a strip is wide in pixels. */
const binCount = 4_096;

/** No events yet. Bins are aligned to multiples of their width, so that two neighbours merge into exactly one of twice the width. */
export function createBins(count = binCount): Bins {
  let counts = new Uint32Array(count * kinds);
  let width = 1;
  /** The number of the first bin: its time divided by the width. */
  let first: number | null = null;
  /** The numbers of the first and last bin that ever counted something. */
  let low = 0;
  let high = 0;

  function add(time: number, kind: number): void {
    let bin = Math.floor(time / width);
    if (first === null) {
      low = bin;
      high = bin;
      first = bin;
    }
    while (Math.max(high, bin) - Math.min(low, bin) >= count) {
      double();
      bin = Math.floor(time / width);
    }
    low = Math.min(low, bin);
    high = Math.max(high, bin);
    if (bin < first || bin - first >= count) rebuild((each) => each);
    increase(bin, kind, 1);
  }

  function increase(bin: number, kind: number, by: number): void {
    const index = (bin - (first ?? bin)) * kinds + kind;
    counts[index] = (counts[index] ?? 0) + by;
  }

  function double(): void {
    const half = (bin: number): number => Math.floor(bin / 2);
    width *= 2;
    low = half(low);
    high = half(high);
    rebuild(half);
  }

  /** Puts what is counted into the middle of new bins: as much room before it as after it, so that times that fall rebuild as seldom as times that rise. */
  function rebuild(place: (bin: number) => number): void {
    const next = new Uint32Array(count * kinds);
    const start = low - Math.floor((count - 1 - (high - low)) / 2);
    const from = first ?? start;
    for (let index = 0; index < counts.length; index += 1) {
      const held = counts[index] ?? 0;
      if (held === 0) continue;
      const bin = place(from + Math.floor(index / kinds));
      const target = (bin - start) * kinds + (index % kinds);
      next[target] = (next[target] ?? 0) + held;
    }
    counts = next;
    first = start;
  }

  return {
    get width() {
      return width;
    },
    add,
    remove(time, kind) {
      const bin = Math.floor(time / width);
      if (first !== null && bin >= low && bin <= high) increase(bin, kind, -1);
    },
    clear() {
      counts.fill(0);
      width = 1;
      first = null;
    },
    each(visit) {
      if (first === null) return;
      for (let bin = low; bin <= high; bin += 1) {
        const offset = (bin - first) * kinds;
        for (let kind = 0; kind < kinds; kind += 1) {
          if ((counts[offset + kind] ?? 0) === 0) continue;
          visit(bin * width, counts, offset);
          break;
        }
      }
    },
  };
}
