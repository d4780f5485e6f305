/** The columns of the list in their order. */
export const columnIds = [
  'time',
  'delta',
  'status',
  'vendor',
  'event',
  'channel',
  'sender',
  'size',
  'summary',
] as const;

export type ColumnId = (typeof columnIds)[number];

export interface Column {
  /** Pixels it has of itself, and how few it can be made. */
  width: number;
  least: number;
  /** Its share of the room that is left over; 0: it keeps its width. */
  grow: number;
  /** Who stays when room is short: the highest. Infinity: always there, and not to be hidden. */
  rank: number;
  sortable: boolean;
}

export const columns: Record<ColumnId, Column> = {
  time: { width: 98, least: 40, grow: 0, rank: 8, sortable: true },
  delta: { width: 74, least: 34, grow: 0, rank: 3, sortable: false },
  status: { width: 124, least: 28, grow: 0, rank: Infinity, sortable: true },
  vendor: { width: 76, least: 34, grow: 0, rank: 4, sortable: true },
  event: { width: 140, least: 60, grow: 2, rank: Infinity, sortable: true },
  channel: { width: 86, least: 34, grow: 0, rank: 2, sortable: true },
  sender: { width: 92, least: 40, grow: 1.1, rank: 7, sortable: true },
  size: { width: 58, least: 34, grow: 0, rank: 1, sortable: true },
  summary: { width: 120, least: 50, grow: 2.6, rank: 6, sortable: true },
};

/** What the user made of the columns. */
export interface ColumnLayout {
  hidden: readonly ColumnId[];
  /** Pixels, where they were set by hand. */
  widths: Readonly<Partial<Record<ColumnId, number>>>;
}

export interface Sort {
  column: ColumnId;
  direction: 'ascending' | 'descending';
}

/** How the user wants the list to look. */
export interface ListLook {
  layout: ColumnLayout;
  sort: Sort;
  grouped: boolean;
}

/** By time, oldest first: the order in which a list can stick to its newest row. */
export const timeOrder: Sort = { column: 'time', direction: 'ascending' };

/** A column with the place it has in the row. */
export interface PlacedColumn {
  id: ColumnId;
  width: number;
  /** Its number among the columns the user chose, from 1: those that have no room now count too. */
  index: number;
}

/** Widest a column is made by hand, so that one slip of the mouse can be seen and undone. */
const widest = 2_000;

export const isColumnId = (text: unknown): text is ColumnId => columnIds.some((id) => id === text);

/** The columns the user chose, whether or not there is room for them. */
export function chosenColumns(layout: ColumnLayout): ColumnId[] {
  return columnIds.filter((id) => columns[id].rank === Infinity || !layout.hidden.includes(id));
}

/**
 * The columns that are drawn in `room` pixels, filling it. Where room is short those of the lowest rank go first and then all are
 * squeezed. The last one takes what is left over, whatever width it was given.
 */
export function fitColumns(layout: ColumnLayout, room: number): PlacedColumn[] {
  const chosen = chosenColumns(layout);
  const kept = dropLowest(chosen, layout, room);
  const last = kept.at(-1);
  const isFixed = (id: ColumnId): boolean => id !== last && layout.widths[id] !== undefined;
  const own = kept.map((id) => (isFixed(id) ? (layout.widths[id] ?? 0) : columns[id].width));
  const spare = room - sum(own);
  const weights = kept.map((id, at) => {
    if (spare < 0) return Math.max(0, (own[at] ?? 0) - columns[id].least);
    return isFixed(id) ? 0 : columns[id].grow;
  });
  // Nobody who could take it: the last one does.
  if (spare > 0 && sum(weights) === 0) weights[weights.length - 1] = 1;
  const all = sum(weights);
  return kept.map((id, at) => {
    const part = all === 0 ? 0 : (spare * (weights[at] ?? 0)) / all;
    return { id, index: chosen.indexOf(id) + 1, width: Math.max(columns[id].least, (own[at] ?? 0) + part) };
  });
}

function dropLowest(chosen: readonly ColumnId[], layout: ColumnLayout, room: number): ColumnId[] {
  const needs = (id: ColumnId): number => Math.min(columns[id].width, layout.widths[id] ?? Infinity);
  const kept = [...chosen];
  while (sum(kept.map(needs)) > room) {
    const lowest = kept.reduce((one, other) => (columns[other].rank < columns[one].rank ? other : one));
    // Time goes only where not even a squeezed row would hold it.
    if (columns[lowest].rank >= columns.time.rank && (lowest !== 'time' || room >= narrowest)) break;
    kept.splice(kept.indexOf(lowest), 1);
  }
  return kept;
}

/** Below this many pixels a row has no room for its time. */
const narrowest = 240;

/** The layout after the edge of a drawn column was moved: what stands before it keeps its width, what comes after gives way. The last has no edge. */
export function resizeColumn(
  layout: ColumnLayout,
  placed: readonly PlacedColumn[],
  to: { id: ColumnId; width: number },
): ColumnLayout {
  const at = placed.findIndex(({ id }) => id === to.id);
  if (at === placed.length - 1) return layout;
  const before = placed.slice(0, at);
  const after = placed.slice(at + 1);
  const room = sum(placed.map(({ width }) => width));
  const most = room - sum(before.map(({ width }) => width)) - sum(after.map(({ id }) => columns[id].least));
  const width = Math.round(Math.min(most, widest, Math.max(columns[to.id].least, to.width)));
  const fixed = Object.fromEntries(before.map((column) => [column.id, Math.round(column.width)]));
  return { ...layout, widths: { ...layout.widths, ...fixed, [to.id]: Math.max(columns[to.id].least, width) } };
}

/** Reads what was stored; what this did not write counts as nothing set. */
export function readColumnLayout(stored: unknown): ColumnLayout {
  const { hidden, widths }: { hidden?: unknown; widths?: unknown } =
    typeof stored === 'object' && stored !== null ? stored : {};
  const given = typeof widths === 'object' && widths !== null ? Object.entries(widths) : [];
  return {
    hidden: Array.isArray(hidden) ? columnIds.filter((id) => hidden.includes(id) && columns[id].rank !== Infinity) : [],
    widths: Object.fromEntries(
      given.flatMap(([id, width]: [string, unknown]) =>
        isColumnId(id) && typeof width === 'number' && width >= columns[id].least && width <= widest
          ? [[id, width]]
          : [],
      ),
    ),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
