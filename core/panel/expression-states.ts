import type { Assertion, ExpressionNode } from './expression-nodes.ts';

/** One step of a machine that walks over a text; numbers are indices of other states. */
export type ExpressionState =
  | { kind: 'character'; source: string; next: number }
  | { kind: 'assertion'; assertion: Assertion; next: number }
  | { kind: 'fork'; next: number[] }
  | { kind: 'found' };

/** How many states a machine may have, and how many of them counted repetitions may make: `(a{1000}){1000}` would be a million. All those may be followed at once. */
const mostStates = 4_000;
const mostCopies = 300;

/** The machine of an expression (Thompson's construction), or null where it would be too large. It starts at the last state. */
export function expressionStates(root: ExpressionNode): ExpressionState[] | null {
  if (sizeOf(root) > mostStates || copiesIn(root) > mostCopies) return null;
  const states: ExpressionState[] = [{ kind: 'found' }];

  function add(state: ExpressionState): number {
    states.push(state);
    return states.length - 1;
  }

  /** Builds from the end: gives the state from where `node` and then `next` is found. */
  function build(node: ExpressionNode, next: number): number {
    if (node.kind === 'character') return add({ kind: 'character', source: node.source, next });
    if (node.kind === 'assertion') return add({ kind: 'assertion', assertion: node.assertion, next });
    if (node.kind === 'sequence') return node.nodes.reduceRight((after, each) => build(each, after), next);
    if (node.kind === 'choice') return add({ kind: 'fork', next: node.nodes.map((each) => build(each, next)) });
    return repeat(node, next);
  }

  function repeat({ node, least, most }: Extract<ExpressionNode, { kind: 'repeat' }>, next: number): number {
    let start = next;
    if (most === Infinity) {
      const ways = [next];
      start = add({ kind: 'fork', next: ways });
      ways.push(build(node, start));
    } else {
      for (let extra = least; extra < most; extra += 1) start = add({ kind: 'fork', next: [next, build(node, start)] });
    }
    for (let copy = 0; copy < least; copy += 1) start = build(node, start);
    return start;
  }

  add({ kind: 'fork', next: [build(root, 0)] });
  return states;
}

function sizeOf(node: ExpressionNode): number {
  if (node.kind === 'character' || node.kind === 'assertion') return 1;
  if (node.kind === 'sequence') return sum(node.nodes, sizeOf);
  if (node.kind === 'choice') return 1 + sum(node.nodes, sizeOf);
  const { least, most } = node;
  const each = sizeOf(node.node);
  return most === Infinity ? least * each + 1 + each : least * each + (most - least) * (1 + each);
}

/** How many states a counted repetition makes of what is written once. */
function copiesIn(node: ExpressionNode): number {
  if (node.kind === 'character' || node.kind === 'assertion') return 0;
  if (node.kind !== 'repeat') return sum(node.nodes, copiesIn);
  const isCounted = node.least > 1 || (node.most > 1 && node.most !== Infinity);
  return isCounted ? sizeOf(node) : copiesIn(node.node);
}

function sum(nodes: readonly ExpressionNode[], count: (node: ExpressionNode) => number): number {
  return nodes.reduce((total, node) => total + count(node), 0);
}
