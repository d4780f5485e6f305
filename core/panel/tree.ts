import type { Finding } from '../event.ts';
import type { Json } from '../json.ts';
import { countWithin, missingIn, type PlacedFindings } from './tree-findings.ts';
import { nodesIn, pathId, rootNode, type TreeNode } from './tree-node.ts';
import { type ValueKind, valueKind } from './value-kind.ts';

/** One line of a payload's tree. */
export interface TreeRow {
  /** Unique and stable within the payload. */
  id: string;
  /** Null for the root. */
  key: string | null;
  path: (string | number)[];
  depth: number;
  /** `earlier`, `more`: stands for the children of `path` that are not listed before and after those that are; `rest`: for all lines below. */
  kind: ValueKind | StandIn;
  /** How many children a line of kind `earlier` or `more` stands for; 0 for any other. */
  left: number;
  value: Json | undefined;
  /** Null where nothing stands inside. */
  expanded: boolean | null;
  /** What is wrong or remarkable right here. */
  findings: readonly Finding[];
  /** How many findings stand further inside. */
  within: number;
}

/** A line that is no value: it stands for lines that are not listed. */
type StandIn = 'earlier' | 'more' | 'rest';

/** What the reader has opened and closed, and how much is listed. */
export interface TreeView {
  /** Everything open or shut but for `toggled`; null: the first two levels and what holds findings. */
  all: boolean | null;
  /** By row id. */
  toggled: ReadonlyMap<string, boolean>;
  /** How many children of a row are listed, by row id. */
  limits: ReadonlyMap<string, number>;
  /** The index of the first child of a row that is listed, by row id; 0 for any other row. */
  starts: ReadonlyMap<string, number>;
  /** How many lines there are at most. */
  lines: number;
}

/** How many children of one value, and how many lines in all, are listed before the reader asks for more. */
export const childrenAtOnce = 200;
export const linesAtOnce = 2_000;

/** A tree nobody has touched. */
export const untouched: TreeView = {
  all: null,
  toggled: new Map(),
  limits: new Map(),
  starts: new Map(),
  lines: linesAtOnce,
};

/** Whether a line stands for others that are not listed. */
export function isStandIn(kind: TreeRow['kind']): boolean {
  return kind === 'earlier' || kind === 'more' || kind === 'rest';
}

/** The id of the line that stands for all lines below. */
const restId = '+';

/**
 * The lines of a payload's tree that are open, top to bottom. A field that is not there but has a finding makes a line of kind
 * `missing` in its place. Where the view's lines are used up, the last one is of kind `rest`.
 */
export function treeRows(root: Json, placed: PlacedFindings, view: TreeView): TreeRow[] {
  const rows: TreeRow[] = [];
  visit(rootNode(root), 0);
  return rows;

  /** False when there is no more room. */
  function visit(node: TreeNode, depth: number): boolean {
    if (rows.length >= view.lines) return stop();
    const row = describe(node, depth, placed);
    rows.push(row);
    const children = childrenOf(node, placed);
    if (children.length === 0) return true;
    row.expanded = view.toggled.get(row.id) ?? view.all ?? (depth < 2 || row.within > 0);
    return !row.expanded || list(row, children, depth + 1);
  }

  function list(parent: TreeRow, children: readonly TreeNode[], depth: number): boolean {
    const limit = view.limits.get(parent.id) ?? childrenAtOnce;
    const start = view.starts.get(parent.id) ?? 0;
    if (start > 0) rows.push(standIn('earlier', parent, start));
    for (const child of children.slice(start, start + limit)) if (!visit(child, depth)) return false;
    const left = children.length - start - limit;
    if (left > 0) rows.push(standIn('more', parent, left));
    return true;
  }

  function stop(): false {
    rows.push({ ...plainRow(restId, [], 0), kind: 'rest' });
    return false;
  }
}

/** The view with five times as much listed where a line stands for what is not; of all lines, twice as many. */
export function listedMore(view: TreeView, { kind, path }: Pick<TreeRow, 'kind' | 'path'>): TreeView {
  if (kind === 'rest') return { ...view, lines: view.lines * 2 };
  const parent = pathId(path);
  const limit = view.limits.get(parent) ?? childrenAtOnce;
  if (kind === 'more') return { ...view, limits: new Map(view.limits).set(parent, limit * 5) };
  const start = view.starts.get(parent) ?? 0;
  const next = Math.max(0, start - limit * 4);
  const limits = new Map(view.limits).set(parent, limit + start - next);
  return { ...view, limits, starts: new Map(view.starts).set(parent, next) };
}

/** Everything inside a place that a line could show: what came, then what findings miss. */
export function childrenOf(node: TreeNode, placed: PlacedFindings): TreeNode[] {
  const present = nodesIn(node);
  return placed.size === 0 ? present : [...present, ...missingIn(node, present, placed)];
}

function describe(node: TreeNode, depth: number, placed: PlacedFindings): TreeRow {
  const id = pathId(node.path);
  return {
    ...plainRow(id, node.path, depth),
    kind: valueKind(node.value),
    key: depth === 0 ? null : node.key,
    value: node.value,
    findings: placed.get(id) ?? [],
    within: countWithin(placed, node.path),
  };
}

function standIn(kind: 'earlier' | 'more', { id, path, depth }: TreeRow, left: number): TreeRow {
  return { ...plainRow(`${id}${kind === 'more' ? '+' : '-'}`, path, depth + 1), kind, left };
}

function plainRow(id: string, path: (string | number)[], depth: number): TreeRow {
  return {
    id,
    key: null,
    path,
    depth,
    kind: 'missing',
    left: 0,
    value: undefined,
    expanded: null,
    findings: [],
    within: 0,
  };
}
