import type { Path } from '../../json.ts';
import type { Difference, Documented } from './compare.ts';

/** How the payloads of one event differ from its documentation. */
export interface Drift {
  /** New fields first, then missing ones, then those of another type, each by falling count. */
  differences(): CountedDifference[];
  /** How many of them there are. */
  readonly size: number;
  /** How many more were found (each once a payload) that have no room in the list. */
  readonly leftOut: number;
}

export interface CountedDifference {
  kind: Difference['kind'];
  /** 0 stands for every item of a list. */
  path: Path;
  documented: Documented | null;
  /** Payloads that have it. */
  count: number;
  /** What came instead, by falling count; null stands for all types that have no room in the list. */
  types: { type: string | null; count: number }[];
}

interface Kept extends Omit<CountedDifference, 'types'> {
  types: Map<string | null, number>;
}

/** The most differences an event lists, and types a difference: a page may make up as many as it likes. */
export const mostDifferences = 100;
const mostTypes = 8;

const kinds: Record<Difference['kind'], number> = { new: 0, missing: 1, retyped: 2 };

/**
 * Nothing drifted yet. What was let in once keeps its place when its count falls to none, and what was left out is never let in: so whatever was added
 * can be taken back exactly.
 */
export function createDrift(): Drift & { count(found: ReadonlyMap<string, Difference>, by: 1 | -1): void } {
  const kept = new Map<string, Kept>();
  let leftOut = 0;
  let size = 0;

  function placeFor(key: string, { kind, path, documented }: Difference): Kept | null {
    const known = kept.get(key);
    if (known !== undefined || kept.size >= mostDifferences) return known ?? null;
    const made = { kind, path, documented, count: 0, types: new Map<string | null, number>() };
    kept.set(key, made);
    return made;
  }

  return {
    get size() {
      return size;
    },
    get leftOut() {
      return leftOut;
    },
    count(found, by) {
      for (const [key, difference] of found) {
        const room = placeFor(key, difference);
        if (room === null) {
          leftOut += by;
          continue;
        }
        room.count += by;
        if (room.count === (by === 1 ? 1 : 0)) size += by;
        for (const type of difference.types) countType(room.types, type, by);
      }
    },
    differences: () =>
      [...kept.values()]
        .filter(({ count }) => count > 0)
        .sort((one, other) => kinds[one.kind] - kinds[other.kind] || other.count - one.count)
        .map((difference) => ({ ...difference, types: listed(difference.types) })),
  };
}

function countType(types: Map<string | null, number>, type: string, by: 1 | -1): void {
  const name = types.has(type) || types.size < mostTypes ? type : null;
  types.set(name, (types.get(name) ?? 0) + by);
}

function listed(types: ReadonlyMap<string | null, number>): CountedDifference['types'] {
  return [...types]
    .filter(([, count]) => count > 0)
    .map(([type, count]) => ({ type, count }))
    .sort((one, other) => other.count - one.count);
}
