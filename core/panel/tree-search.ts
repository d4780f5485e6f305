import type { Json } from '../json.ts';
import type { PlacedFindings } from './tree-findings.ts';
import { nodesIn, pathId, rootNode, type TreeNode } from './tree-node.ts';
import { childrenAtOnce, childrenOf, treeRows, type TreeView } from './tree.ts';
import { valueWords } from './tree-words.ts';

/** A line that holds the text that is looked for. */
export interface TreeMatch {
  id: string;
  path: (string | number)[];
}

/** Where a text is found: `complete` is false when there are more than `most` places. */
export interface TreeMatches {
  matches: readonly TreeMatch[];
  complete: boolean;
}

/** How many places are counted, and how many of them are opened by themselves. */
const most = 1_000;
const openedAtOnce = 100;

export const noMatches: TreeMatches = { matches: [], complete: true };

/** Every line whose key or value (containers: key alone) holds `text`, in either case, open or not, top to bottom. */
export function searchTree(root: Json, placed: PlacedFindings, text: string): TreeMatches {
  const wanted = text.toLowerCase();
  if (wanted === '') return noMatches;
  const matches: TreeMatch[] = [];
  const complete = look(rootNode(root));
  return { matches, complete };

  function look(node: TreeNode): boolean {
    const children = childrenOf(node, placed);
    const shown = children.length > 0 ? '' : valueWords(node.value).text;
    if (node.key.toLowerCase().includes(wanted) || shown.toLowerCase().includes(wanted)) {
      if (matches.length >= most) return false;
      matches.push({ id: pathId(node.path), path: node.path });
    }
    return children.every(look);
  }
}

/** The view with every match open to the eye, as far as they are opened by themselves. */
export function revealMatches(root: Json, placed: PlacedFindings, view: TreeView, found: TreeMatches): TreeView {
  return found.matches.slice(0, openedAtOnce).reduce((next, match) => openTo(root, placed, next, match.path), view);
}

/** The view with a place in sight: all around it open, and enough of its siblings and of all lines listed. */
export function revealPath(
  root: Json,
  placed: PlacedFindings,
  view: TreeView,
  path: readonly (string | number)[],
): TreeView {
  const opened = openTo(root, placed, view, path);
  const id = pathId(path);
  let lines = opened.lines;
  for (; ; lines *= 4) {
    const rows = treeRows(root, placed, { ...opened, lines });
    if (rows.at(-1)?.kind !== 'rest' || rows.some((row) => row.id === id)) return { ...opened, lines };
  }
}

function openTo(root: Json, placed: PlacedFindings, view: TreeView, path: readonly (string | number)[]): TreeView {
  const toggled = new Map(view.toggled);
  const limits = new Map(view.limits);
  let node: TreeNode | undefined = rootNode(root);
  for (const step of path) {
    if (node === undefined) break;
    const id = pathId(node.path);
    toggled.set(id, true);
    const children: TreeNode[] = nodesIn(node);
    const index = children.findIndex((child) => child.path.at(-1) === step);
    const needed = index < 0 ? childrenOf(node, placed).length : index + 1;
    if (needed > (limits.get(id) ?? childrenAtOnce)) limits.set(id, needed);
    node = children[index];
  }
  return { ...view, toggled, limits };
}
