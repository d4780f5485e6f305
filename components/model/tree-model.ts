import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Finding } from '../../core/event.ts';
import type { Json, Path } from '../../core/json.ts';
import { placeFindings } from '../../core/panel/tree-findings.ts';
import { pathId } from '../../core/panel/tree-node.ts';
import { noMatches, revealMatches, revealPath, searchTree, type TreeMatches } from '../../core/panel/tree-search.ts';
import { isStandIn, listedMore, type TreeRow, treeRows, untouched } from '../../core/panel/tree.ts';
import { valueWords } from '../words/value-words.ts';

/** A line to be brought into sight, and whether the focus goes there too. */
export interface TreeTarget {
  id: string;
  focus: boolean;
}

/** What is open, found and active in one tree. */
export interface TreeModel {
  rows: ReadonlySignal<readonly TreeRow[]>;
  /** The index of the line the keyboard is on. */
  active: ReadonlySignal<number>;
  /** Ids of the texts that are shown in full. */
  whole: ReadonlySignal<ReadonlySet<string>>;
  query: ReadonlySignal<string>;
  found: ReadonlySignal<TreeMatches>;
  /** Which of the matches one stands on, from 0; -1 when there is none. */
  current: ReadonlySignal<number>;
  target: ReadonlySignal<TreeTarget | null>;
  setActive(index: number): void;
  /** Opens or closes a line, lists more, or shows all of a text. */
  toggle(row: TreeRow): void;
  setAll(open: boolean): void;
  search(text: string): void;
  /** Goes to the next (`1`) or previous (`-1`) match, round the end. */
  step(direction: 1 | -1): void;
  /** Brings a place into sight and the focus to it. */
  reveal(path: Path): void;
  /** The target was brought into sight. */
  reached(): void;
}

/** The state of a payload's tree. */
export function createTreeModel(root: Json, findings: readonly Finding[]): TreeModel {
  const placed = placeFindings(root, findings);
  const view = signal(untouched);
  const whole = signal<ReadonlySet<string>>(new Set());
  const activeId = signal(pathId([]));
  const query = signal('');
  const found = signal(noMatches);
  const current = signal(-1);
  const target = signal<TreeTarget | null>(null);
  const rows = computed(() => treeRows(root, placed, view.value));
  const active = computed(() => {
    const index = rows.value.findIndex(({ id }) => id === activeId.value);
    return Math.max(0, index);
  });

  function goTo(index: number): void {
    const match = found.value.matches[index];
    current.value = match === undefined ? -1 : index;
    if (match === undefined) return;
    view.value = revealPath(root, placed, view.value, match.path);
    activeId.value = match.id;
    target.value = { id: match.id, focus: false };
  }

  /** The line goes: the keyboard stays with the nearest of those it stood for. */
  function listMore(row: TreeRow): void {
    const index = rows.value.findIndex(({ id }) => id === row.id);
    const after = rows.value[index + 1]?.id;
    view.value = listedMore(view.value, row);
    const next = rows.value.findIndex(({ id }) => id === after) - 1;
    const line = (row.kind === 'earlier' ? rows.value[next] : undefined) ?? rows.value[index];
    activeId.value = line?.id ?? row.id;
    target.value = { id: activeId.value, focus: true };
  }

  return {
    rows,
    active,
    whole,
    query,
    found,
    current,
    target,
    setActive(index) {
      activeId.value = rows.value[index]?.id ?? activeId.value;
    },
    toggle(row) {
      const { toggled } = view.value;
      activeId.value = row.id;
      if (isStandIn(row.kind)) {
        listMore(row);
      } else if (row.expanded === null) {
        const next = new Set(whole.value);
        if (!next.delete(row.id)) next.add(row.id);
        whole.value = next;
      } else {
        view.value = { ...view.value, toggled: new Map(toggled).set(row.id, !row.expanded) };
      }
    },
    setAll(open) {
      // Shut, the root still shows what there is.
      const toggled = new Map(open ? [] : [[pathId([]), true]]);
      view.value = { ...view.value, all: open, toggled };
    },
    search(text) {
      query.value = text;
      found.value = searchTree({ root, placed, say: valueWords }, text);
      view.value = revealMatches(root, placed, view.value, found.value);
      goTo(0);
    },
    step(direction) {
      const { length } = found.value.matches;
      if (length > 0) goTo((Math.max(0, current.value) + direction + length) % length);
    },
    reveal(path) {
      view.value = revealPath(root, placed, view.value, path);
      const shown = nearest(rows.value, path);
      activeId.value = shown;
      target.value = { id: shown, focus: true };
    },
    reached() {
      target.value = null;
    },
  };
}

/** The id of the line of a path, or of the nearest place around it that has one. */
function nearest(rows: readonly TreeRow[], path: Path): string {
  const id = pathId(path);
  if (path.length === 0 || rows.some((row) => row.id === id)) return id;
  return nearest(rows, path.slice(0, -1));
}
