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

/** A difference whose changes of shape are told in full where `shapesComplete`, also where there are too many other values. */
export interface WholeDiff extends Diff {
  shapesComplete: boolean;
}

/** How many changes are listed of other values and of other shapes, how many places are compared, and how deep. */
const mostChanges = 500;
const mostPlaces = 200_000;
const deepest = 64;

/**
 * What to do to `before` to get `after`, both in the capture's encoding. Objects by key (their order does not matter), lists by index; a page's object
 * that stands as a marker is compared like any object, every other marker as one value.
 */
export function diff(before: Json, after: Json): WholeDiff {
  const changes: Change[] = [];
  const left = { values: mostChanges, shapes: mostChanges };
  let places = 0;
  let allCompared = true;
  compare([], before, after);
  const shapesComplete = allCompared && left.shapes >= 0;
  return { changes, complete: shapesComplete && left.values >= 0, shapesComplete };

  function compare(path: (string | number)[], one: Json | undefined, other: Json | undefined): void {
    places += 1;
    if (places > mostPlaces || path.length > deepest) {
      allCompared = false;
      return;
    }
    const inside = one === undefined || other === undefined ? null : entriesOfBoth(one, other);
    if (inside === null) return note(path, one, other);
    for (const step of inside.steps) {
      if (isOver()) return;
      compare([...path, step], inside.one.get(step), inside.other.get(step));
    }
  }

  function isOver(): boolean {
    return places > mostPlaces || (left.values < 0 && left.shapes < 0);
  }

  function note(path: (string | number)[], one: Json | undefined, other: Json | undefined): void {
    const kind = kindOf(one, other);
    if (kind === null) return;
    // Many other values must not use up the room for what says more.
    const room = kind === 'changed' ? 'values' : 'shapes';
    left[room] -= 1;
    if (left[room] >= 0) changes.push({ kind, path, before: one, after: other });
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
export function shapeChanges({ changes, shapesComplete }: WholeDiff): Diff {
  return { changes: changes.filter(({ kind }) => kind !== 'changed'), complete: shapesComplete };
}
