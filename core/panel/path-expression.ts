import type { Json, Path } from '../json.ts';
import { at } from '../json.ts';
import { nodeWithin, rootNode, type TreeNode } from './tree-node.ts';

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/**
 * A place as JavaScript reaches it: `payload.attendees[0].name`, `payload["odd key"]`, `payload.seen.get("a")`.
 * `name` is what holds `root`.
 */
export function pathExpression(name: string, root: Json, path: Path): string {
  let node: TreeNode | null = rootNode(root);
  let expression = name;
  for (const step of path) {
    expression += access(node?.value, step);
    node = node === null ? null : nodeWithin(node, step);
  }
  return expression;
}

function access(holder: Json | undefined, step: string | number): string {
  const type = at(holder, ['$type']);
  if (type === 'Map' && typeof step === 'number') return mapAccess(at(holder, ['entries', step, 0]), step);
  if (type === 'Set') return `.values().toArray()[${step}]`;
  if (typeof step === 'number') return `[${step}]`;
  return identifier.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

function mapAccess(key: unknown, index: number): string {
  return typeof key === 'object' && key !== null
    ? `.values().toArray()[${index}]`
    : `.get(${JSON.stringify(key ?? null)})`;
}
