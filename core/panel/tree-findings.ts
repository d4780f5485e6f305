import type { Finding } from '../event.ts';
import type { Json, Path } from '../json.ts';
import { nodeAt, pathId, type TreeNode } from './tree-node.ts';

/** Findings by the id of the place that shows them. */
export type PlacedFindings = ReadonlyMap<string, readonly Finding[]>;

/** Gives each finding its place: where its path leads, the gap where a field is missing, or the nearest place around one that leads nowhere. */
export function placeFindings(root: Json, findings: readonly Finding[]): PlacedFindings {
  const placed = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = pathId(standing(root, finding.path));
    placed.set(id, [...(placed.get(id) ?? []), finding]);
  }
  return placed;
}

function standing(root: Json, path: Path): Path {
  if (path.length === 0 || nodeAt(root, path) !== null) return path;
  const outer = path.slice(0, -1);
  const holder = nodeAt(root, outer)?.value;
  const canHold = typeof holder === 'object' && holder !== null && !Array.isArray(holder);
  return canHold && (!Object.hasOwn(holder, '$type') || holder['$type'] === 'object') ? path : standing(root, outer);
}

/** How many findings stand further inside than `path`. */
export function countWithin(placed: PlacedFindings, path: Path): number {
  const start = `${pathId(path).slice(0, -1)}${path.length === 0 ? '' : ','}`;
  let count = 0;
  for (const [id, findings] of placed) if (id !== '[]' && id.startsWith(start)) count += findings.length;
  return count;
}

/** The fields of an object that findings miss in it, each once. */
export function missingIn(node: TreeNode, present: readonly TreeNode[], placed: PlacedFindings): TreeNode[] {
  const missing: TreeNode[] = [];
  const { path, value } = node;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return missing;
  for (const id of placed.keys()) {
    const finding = placed.get(id)?.[0];
    // The finding may have been moved out to a place around it.
    if (finding === undefined || finding.path.length !== path.length + 1 || pathId(finding.path) !== id) continue;
    const key = finding.path.at(-1);
    if (key === undefined || !path.every((step, index) => step === finding.path[index])) continue;
    if (!present.some((child) => child.path.at(-1) === key))
      missing.push({ key: String(key), path: [...path, key], value: undefined });
  }
  return missing;
}
