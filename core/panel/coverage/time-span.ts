/** The first and last of the times of entries that come by rising order and go in the same order. */
export interface TimeSpan {
  add(order: number, time: number): void;
  removeThrough(order: number): void;
  readonly first: number | null;
  readonly last: number | null;
}

interface Moment {
  order: number;
  time: number;
}

/** An empty span. Both ends are known at once, since of each only the moments are kept that may still become it. */
export function createTimeSpan(): TimeSpan {
  const earliest = createEnd((one, other) => one <= other);
  const latest = createEnd((one, other) => one >= other);
  return {
    add(order, time) {
      earliest.add({ order, time });
      latest.add({ order, time });
    },
    removeThrough(order) {
      earliest.removeThrough(order);
      latest.removeThrough(order);
    },
    get first() {
      return earliest.time();
    },
    get last() {
      return latest.time();
    },
  };
}

function createEnd(beats: (one: number, other: number) => boolean) {
  let moments: Moment[] = [];
  let gone = 0;
  return {
    add(moment: Moment): void {
      for (
        let old = moments.at(-1);
        old !== undefined && moments.length > gone && beats(moment.time, old.time);
        old = moments.at(-1)
      )
        moments.pop();
      moments.push(moment);
    },
    removeThrough(order: number): void {
      for (let old = moments[gone]; old !== undefined && old.order <= order; old = moments[gone]) gone += 1;
      if (gone * 2 < moments.length) return;
      moments = moments.slice(gone);
      gone = 0;
    },
    time: (): number | null => moments[gone]?.time ?? null,
  };
}
