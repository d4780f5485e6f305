import type { Finding } from '../event.ts';
import type { Json } from '../json.ts';
import { countWithin, missingIn, type PlacedFindings } from './tree-findings.ts';
import { nodesIn, pathId, rootNode, type TreeNode } from './tree-node.ts';
import { type ValueWords, valueWords } from './tree-words.ts';

/** One line of a payload's tree. */
export interface TreeRow extends Omit<ValueWords, 'kind'> {
  /** Unique and stable within the payload. */
  id: string;
  /** Null for the root. */
  key: string | null;
  path: (string | number)[];
  depth: number;
  /** `more`: stands for the children of `path` that are not listed; `rest`: for all lines below. */
  kind: ValueWords['kind'] | 'more' | 'rest';
  value: Json | undefined;
  /** Null where nothing stands inside. */
  expanded: boolean | null;
  /** What is wrong or remarkable right here. */
  findings: readonly Finding[];
  /** How many findings stand further inside. */
  within: number;
}

/** What the reader has opened and closed, and how much is listed. */
export interface TreeView {
  /** Everything open or shut but for `toggled`; null: the first two levels and what holds findings. */
  all: boolean | null;
  /** By row id. */
  toggled: ReadonlyMap<string, boolean>;
  /** How many children of a row are listed, by row id. */
  limits: ReadonlyMap<string, number>;
  /** How many lines there are at most. */
  lines: number;
}

/** How many children of one value, and how many lines in all, are listed before the reader asks for more. */
export const childrenAtOnce = 200;
export const linesAtOnce = 2_000;

/** A tree nobody has touched. */
export const untouched: TreeView = { all: null, toggled: new Map(), limits: new Map(), lines: linesAtOnce };

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
    for (const child of children.slice(0, limit)) if (!visit(child, depth)) return false;
    const left = children.length - limit;
    if (left > 0) rows.push(moreRow(parent, left, depth));
    return true;
  }

  function stop(): false {
    rows.push({ ...plainRow(restId, [], 0), kind: 'rest', text: 'more lines' });
    return false;
  }
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
    ...valueWords(node.value),
    key: depth === 0 ? null : node.key,
    value: node.value,
    findings: placed.get(id) ?? [],
    within: countWithin(placed, node.path),
  };
}

function moreRow(parent: TreeRow, left: number, depth: number): TreeRow {
  const row = plainRow(`${parent.id}+`, parent.path, depth);
  return { ...row, kind: 'more', text: `${left.toLocaleString('en-US')} more` };
}

function plainRow(id: string, path: (string | number)[], depth: number): TreeRow {
  return {
    id,
    key: null,
    path,
    depth,
    kind: 'missing',
    text: '',
    came: null,
    value: undefined,
    expanded: null,
    findings: [],
    within: 0,
  };
}
