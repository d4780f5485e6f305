import type { Json } from '../json.ts';
import { cutString } from './marker-facts.ts';
import type { PlacedFindings } from './tree-findings.ts';
import { pathId, rootNode, type TreeNode } from './tree-node.ts';
import { childrenAtOnce, childrenOf, linesAtOnce, treeRows, type TreeView } from './tree.ts';

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

/** What to search in: a payload, and how its lines say their values. */
export interface Searched {
  root: Json;
  placed: PlacedFindings;
  say: (value: Json | undefined) => string;
}

/** Every line whose key or value (containers: key alone; texts: what is in them, and as the line writes them) holds `text`, in either case, open or not, top to bottom. */
export function searchTree({ root, placed, say }: Searched, text: string): TreeMatches {
  const wanted = text.toLowerCase();
  if (wanted === '') return noMatches;
  const matches: TreeMatch[] = [];
  const complete = look(rootNode(root));
  return { matches, complete };

  function look(node: TreeNode): boolean {
    const children = childrenOf(node, placed);
    const texts = children.length > 0 ? [node.key] : [node.key, say(node.value), textIn(node.value)];
    if (texts.some((each) => each.toLowerCase().includes(wanted))) {
      if (matches.length >= most) return false;
      matches.push({ id: pathId(node.path), path: node.path });
    }
    return children.every(look);
  }
}

/** A text, or what was kept of it, as it came; empty for any other value. */
function textIn(value: Json | undefined): string {
  return typeof value === 'string' ? value : (cutString(value ?? null)?.kept ?? '');
}

/** The view with every match open to the eye, as far as they are opened by themselves and stand among the first of their siblings. */
export function revealMatches(root: Json, placed: PlacedFindings, view: TreeView, found: TreeMatches): TreeView {
  const paths = found.matches.slice(0, openedAtOnce).map(({ path }) => path);
  return openTo({ root, placed, view }, paths, { reach: linesAtOnce, around: null });
}

/** The view with a place in sight: all around it open, and as many of its siblings listed as that takes. */
export function revealPath(
  root: Json,
  placed: PlacedFindings,
  view: TreeView,
  path: readonly (string | number)[],
): TreeView {
  const id = pathId(path);
  const opened = openTo({ root, placed, view }, [path], { reach: linesAtOnce, around: childrenAtOnce / 2 });
  const rows = treeRows(root, placed, opened);
  if (rows.at(-1)?.kind !== 'rest' || rows.some((row) => row.id === id)) return opened;
  // What stands before it uses up the lines: it is left out all the way down to it.
  return openTo({ root, placed, view }, [path], { reach: 0, around: 0 });
}

/** Which of a place's children are listed for the sake of one of them. */
interface Listing {
  /** All before it, if it stands among the first so many. */
  reach: number;
  /** Else so many before it; null: it is not listed. */
  around: number | null;
}

interface Opened {
  root: Json;
  placed: PlacedFindings;
  view: TreeView;
}

function openTo(
  { root, placed, view }: Opened,
  paths: readonly (readonly (string | number)[])[],
  listing: Listing,
): TreeView {
  const toggled = new Map(view.toggled);
  const limits = new Map(view.limits);
  const starts = new Map(view.starts);
  const inside = new Map<string, TreeNode[]>();
  for (const path of paths) open(path);
  return { ...view, toggled, limits, starts };

  function open(path: readonly (string | number)[]): void {
    let node: TreeNode | undefined = rootNode(root);
    for (const step of path) {
      if (node === undefined) return;
      const id = pathId(node.path);
      toggled.set(id, true);
      const children: TreeNode[] = inside.get(id) ?? childrenOf(node, placed);
      inside.set(id, children);
      const index = children.findIndex((child) => child.path.at(-1) === step);
      list(id, index);
      node = children[index];
    }
  }

  function list(id: string, index: number): void {
    const { reach, around } = listing;
    const start = starts.get(id) ?? 0;
    const limit = limits.get(id) ?? childrenAtOnce;
    const listed = index >= start && index < start + limit;
    if (index < 0 || (listed && reach > 0)) return;
    if (index < reach) {
      starts.delete(id);
      limits.set(id, Math.max(index + 1, childrenAtOnce));
    } else if (around !== null) {
      starts.set(id, Math.max(0, index - around));
      limits.set(id, childrenAtOnce);
    }
  }
}
