import type { Json, Path } from '../json.ts';
import { at } from '../json.ts';
import { readMarker } from './marker-facts.ts';

/** A place in a payload. */
export interface TreeNode {
  /** As the tree writes it; empty for the root. */
  key: string;
  /** From the root, in the steps of the decoded value: those a finding's path takes. */
  path: (string | number)[];
  /** In the capture's encoding; `undefined` where nothing came. */
  value: Json | undefined;
}

/** What stands directly inside a place, in the order it came; nothing for scalars and markers that hold nothing. */
export function nodesIn({ value, path }: TreeNode): TreeNode[] {
  if (typeof value !== 'object' || value === null) return [];
  const marker = readMarker(value);
  if (marker !== null)
    return marker.children.map(({ key, step, value: inner }) => ({ key, path: [...path, step], value: inner }));
  if (Array.isArray(value))
    return value.map((inner, index) => ({ key: String(index), path: [...path, index], value: inner }));
  return Object.entries(value).map(([key, inner]) => ({ key, path: [...path, key], value: inner }));
}

/** The place one step further in; null where the step leads nowhere. */
export function nodeWithin(node: TreeNode, step: string | number): TreeNode | null {
  const { value } = node;
  if (typeof value !== 'object' || value === null) return null;
  if (Object.hasOwn(value, '$type')) return nodesIn(node).find(({ path }) => path.at(-1) === step) ?? null;
  const inner = at(value, [step]);
  return isJson(inner) ? { key: String(step), path: [...node.path, step], value: inner } : null;
}

/** The place at the end of a path; null where the path leads nowhere. */
export function nodeAt(root: Json, path: Path): TreeNode | null {
  let node: TreeNode | null = rootNode(root);
  for (const step of path) {
    if (node === null) return null;
    node = nodeWithin(node, step);
  }
  return node;
}

export function rootNode(root: Json): TreeNode {
  return { key: '', path: [], value: root };
}

/** Identifies a place within its payload. */
export function pathId(path: Path): string {
  return JSON.stringify(path);
}

/** A part of a JSON value is a JSON value: only its absence needs telling. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}
