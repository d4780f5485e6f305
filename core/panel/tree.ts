import type { Finding } from '../event.ts';
import { at, type Json, type Path } from '../json.ts';
import { markerWords } from './marker-words.ts';

/** One line of a payload's tree. */
export interface TreeRow {
  /** Unique and stable within the payload. */
  id: string;
  /** Null for the root. */
  key: string | null;
  path: (string | number)[];
  depth: number;
  kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'marker' | 'missing' | 'more';
  /** The value as shown; for containers a short preview. */
  text: string;
  /** Null where nothing stands inside. */
  expanded: boolean | null;
  /** What is wrong or remarkable right here. */
  findings: Finding[];
  /** How many findings stand further inside. */
  within: number;
}

/** What the reader has opened and closed by hand, by row id, and how many children of a row are listed. */
export interface TreeView {
  toggled: ReadonlyMap<string, boolean>;
  limits: ReadonlyMap<string, number>;
}

/** How many children of one value are listed before the reader asks for more. */
export const childrenAtOnce = 200;

interface Child {
  key: string;
  path: (string | number)[];
  value: Json | undefined;
}

/** The id of a path's row. */
function pathId(path: Path): string {
  return JSON.stringify(path);
}

/**
 * The lines of a payload's tree that are open, top to bottom. Findings stand at their path; one about a field that is not there
 * makes a line of kind `missing` in its place; one whose path leads nowhere stands at its nearest ancestor.
 */
export function treeRows(root: Json, findings: readonly Finding[], view: TreeView): TreeRow[] {
  const placed = place(root, findings);
  const rows: TreeRow[] = [];
  visit({ key: '', path: [], value: root }, 0);
  return rows;

  function visit(child: Child, depth: number): void {
    const here = placed.get(pathId(child.path)) ?? [];
    const within = depth === 0 ? findings.length - here.length : countWithin(placed, child.path);
    const row = describe(child, depth, here, within);
    rows.push(row);
    const children = childrenOf(child, placed);
    if (children.length === 0) return;
    row.expanded = view.toggled.get(row.id) ?? (depth < 2 || within > 0);
    if (row.expanded) list(row, children, depth + 1);
  }

  function list(parent: TreeRow, children: Child[], depth: number): void {
    const limit = view.limits.get(parent.id) ?? childrenAtOnce;
    for (const child of children.slice(0, limit)) visit(child, depth);
    const left = children.length - limit;
    if (left <= 0) return;
    const text = `${left.toLocaleString('en-US')} more`;
    rows.push({
      ...parent,
      id: `${parent.id}+`,
      key: null,
      depth,
      kind: 'more',
      text,
      expanded: null,
      findings: [],
      within: 0,
    });
  }
}

function describe(child: Child, depth: number, findings: Finding[], within: number): TreeRow {
  const { kind, text } =
    child.value === undefined ? ({ kind: 'missing', text: 'missing' } as const) : words(child.value);
  return {
    id: pathId(child.path),
    key: depth === 0 ? null : child.key,
    path: child.path,
    depth,
    kind,
    text,
    expanded: null,
    findings,
    within,
  };
}

function words(value: Json): Pick<TreeRow, 'kind' | 'text'> {
  if (value === null) return { kind: 'null', text: 'null' };
  if (typeof value === 'string') return { kind: 'string', text: JSON.stringify(value) };
  if (typeof value === 'number') return { kind: 'number', text: String(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) };
  const marker = markerWords(value);
  if (marker !== null) return { kind: 'marker', text: marker.text };
  if (Array.isArray(value)) return { kind: 'array', text: `Array(${value.length})` };
  return { kind: 'object', text: preview(value) };
}

function preview(value: { [key: string]: Json }): string {
  const keys = Object.keys(value);
  if (keys.length === 0) return '{}';
  return `{ ${keys.slice(0, 4).join(', ')}${keys.length > 4 ? ', …' : ''} }`;
}

function childrenOf(child: Child, placed: ReadonlyMap<string, Finding[]>): Child[] {
  const { value, path } = child;
  if (typeof value !== 'object' || value === null) return [];
  const marker = markerWords(value);
  if (marker !== null) return marker.children.map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
  if (Array.isArray(value))
    return value.map((inner, index) => ({ key: String(index), path: [...path, index], value: inner }));
  const present = Object.entries(value).map(([key, inner]) => ({ key, path: [...path, key], value: inner }));
  return [...present, ...missingIn(value, path, placed)];
}

function missingIn(value: { [key: string]: Json }, path: Path, placed: ReadonlyMap<string, Finding[]>): Child[] {
  const missing: Child[] = [];
  for (const [finding] of placed.values()) {
    const key = finding?.path[path.length];
    if (finding === undefined || key === undefined || finding.path.length !== path.length + 1) continue;
    const inside = path.every((step, index) => step === finding.path[index]);
    if (inside && !Object.hasOwn(value, key))
      missing.push({ key: String(key), path: [...path, key], value: undefined });
  }
  return missing;
}

/** Findings by the id of the row that shows them. */
function place(root: Json, findings: readonly Finding[]): Map<string, Finding[]> {
  const placed = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = pathId(standing(root, finding.path));
    placed.set(id, [...(placed.get(id) ?? []), finding]);
  }
  return placed;
}

function standing(root: Json, path: Path): Path {
  const parent = at(root, path.slice(0, -1));
  const canHold =
    typeof parent === 'object' && parent !== null && !Array.isArray(parent) && !Object.hasOwn(parent, '$type');
  if (path.length === 0 || at(root, path) !== undefined || canHold) return path;
  return standing(root, path.slice(0, -1));
}

function countWithin(placed: ReadonlyMap<string, Finding[]>, path: Path): number {
  const start = `${pathId(path).slice(0, -1)},`;
  let count = 0;
  for (const [id, findings] of placed) if (id.startsWith(start)) count += findings.length;
  return count;
}
