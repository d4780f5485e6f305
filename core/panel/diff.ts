import type { Json } from '../json.ts';
import { diffType, entriesOf, isCut } from './diff-value.ts';

/** `retyped`: another type of value; `cut`: not all of it was kept on one side, so it cannot be compared. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'retyped' | 'cut';

/** One place where two payloads differ. `before` or `after` is `undefined` where there is nothing. */
export interface Change {
  kind: ChangeKind;
  path: (string | number)[];
  before: Json | undefined;
  after: Json | undefined;
}

export interface Diff {
  /** Top to bottom, as the first payload has it; what only the second has comes after. */
  changes: readonly Change[];
  /** False when there is more than was compared or listed. */
  complete: boolean;
}

/** How many changes are listed, how many places are compared, and how deep. */
const mostChanges = 500;
const mostPlaces = 200_000;
const deepest = 64;

/**
 * What to do to `before` to get `after`, both in the capture's encoding. Objects by key (their order does not matter), lists by index; a page's object
 * that stands as a marker is compared like any object, every other marker as one value.
 */
export function diff(before: Json, after: Json): Diff {
  const changes: Change[] = [];
  let places = 0;
  const complete = compare([], before, after);
  return { changes, complete };

  function compare(path: (string | number)[], one: Json | undefined, other: Json | undefined): boolean {
    places += 1;
    if (places > mostPlaces || path.length > deepest) return false;
    const inside = one === undefined || other === undefined ? null : entriesOfBoth(one, other);
    if (inside === null) return note(path, one, other);
    for (const step of inside.steps) {
      if (!compare([...path, step], inside.one.get(step), inside.other.get(step))) return false;
    }
    return true;
  }

  function note(path: (string | number)[], one: Json | undefined, other: Json | undefined): boolean {
    const kind = kindOf(one, other);
    if (kind === null) return true;
    if (changes.length >= mostChanges) return false;
    changes.push({ kind, path, before: one, after: other });
    return true;
  }
}

interface Both {
  steps: readonly (string | number)[];
  one: ReadonlyMap<string | number, Json>;
  other: ReadonlyMap<string | number, Json>;
}

/** The entries of two containers of one type; null when they are to be compared as values. */
function entriesOfBoth(before: Json, after: Json): Both | null {
  const [first, second] = [entriesOf(before), entriesOf(after)];
  if (first === null || second === null || diffType(before) !== diffType(after)) return null;
  const [one, other] = [new Map(first), new Map(second)];
  return { steps: [...new Set([...one.keys(), ...other.keys()])], one, other };
}

function kindOf(before: Json | undefined, after: Json | undefined): ChangeKind | null {
  if (before === undefined) return after === undefined ? null : 'added';
  if (after === undefined) return 'removed';
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  if (isCut(before) || isCut(after)) return 'cut';
  return diffType(before) === diffType(after) ? 'changed' : 'retyped';
}

/** Only what says that the shape is another: fields and items that came or went, and types. */
export function shapeChanges({ changes }: Diff): Change[] {
  return changes.filter(({ kind }) => kind !== 'changed');
}
