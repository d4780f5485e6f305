import type { Assertion } from './expression-nodes.ts';
import { readExpressionNodes } from './expression-nodes.ts';
import { type ExpressionState, expressionStates } from './expression-states.ts';

/** Says whether an expression is found anywhere in a text. */
export interface LinearExpression {
  test(text: string): boolean;
}

/** An expression that can be searched for, or why it cannot. `unsupported` is the part that cannot; empty where it is its size. */
export type CompiledExpression = { ok: true; expression: LinearExpression } | { ok: false; unsupported: string };

/** What stands on one side of a place in the text. */
type Side = 'edge' | 'line-break' | 'word' | 'other';

/** The states that a walk may be in after the same characters, and where each further character leads. */
interface Place {
  states: readonly number[];
  before: Side;
  /** By character code: those of ASCII, which are nearly all, and the others. */
  ascii: (Place | 'found' | null)[];
  other: Map<number, Place | 'found'>;
}

/** Steps that are remembered before all is forgotten: an expression may have endlessly many places. */
const mostSteps = 20_000;
const end = -1;
const ascii = 128;
const noSteps: readonly null[] = Array.from({ length: ascii }, () => null);

/**
 * Compiles a regular expression that the browser accepts into one whose search costs the length of the text, whatever the expression and the text are:
 * the browser's own engine takes years for `(a+)+$`, and both a page and a hurried hand can write such a pair. Ignores letter case; knows the flags
 * `s`, `m` and `u`. All states are followed at once (Thompson), and each step is remembered, so that most characters cost one look-up.
 */
export function compileExpression(source: string, flags: string): CompiledExpression {
  const root = readExpressionNodes(source, flags.includes('u'));
  if ('unsupported' in root) return { ok: false, unsupported: root.unsupported };
  const states = expressionStates(root);
  if (states === null) return { ok: false, unsupported: '' };
  return { ok: true, expression: createSearch(states, flags) };
}

function createSearch(states: readonly ExpressionState[], flags: string): LinearExpression {
  const unicode = flags.includes('u');
  const lines = flags.includes('m');
  const first = states.length - 1;
  const matchers = states.map((state) => (state.kind === 'character' ? matcherOf(state.source, flags) : null));
  let places = new Map<string, Place>();
  let steps = 0;
  let start = placeOf([first], 'edge');

  function placeOf(reached: readonly number[], before: Side): Place {
    const id = `${before} ${reached.join(' ')}`;
    const place = places.get(id) ?? { states: reached, before, ascii: noSteps.slice(), other: new Map() };
    places.set(id, place);
    return place;
  }

  function step(place: Place, code: number): Place | 'found' {
    const known = place.other.get(code);
    if (known !== undefined) return known;
    const next = walk(place, code);
    if (code >= 0 && code < ascii) place.ascii[code] = next;
    else place.other.set(code, next);
    steps += 1;
    if (steps > mostSteps) forget();
    return next;
  }

  function forget(): void {
    steps = 0;
    places = new Map();
    start = placeOf([first], 'edge');
  }

  function walk(place: Place, code: number): Place | 'found' {
    const after = sideOf(code);
    const open = [...place.states];
    const seen = new Set(open);
    const reached = new Set([first]);
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      const each = states[state];
      if (each === undefined) continue;
      if (each.kind === 'found') return 'found';
      if (each.kind === 'character') {
        if (code !== end && matchers[state]?.test(String.fromCodePoint(code)) === true) reached.add(each.next);
        continue;
      }
      if (each.kind === 'assertion' && !stands(each.assertion, place.before, after, lines)) continue;
      for (const next of each.kind === 'fork' ? each.next : [each.next]) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    return placeOf(
      [...reached].sort((one, other) => one - other),
      after,
    );
  }

  function test(text: string): boolean {
    let place = start;
    for (let index = 0; index < text.length; index += 1) {
      const code = (unicode ? text.codePointAt(index) : text.charCodeAt(index)) ?? 0;
      if (code > 0xffff) index += 1;
      const next = (code < ascii ? place.ascii[code] : null) ?? step(place, code);
      if (next === 'found') return true;
      place = next;
    }
    return step(place, end) === 'found';
  }

  return { test };
}

function matcherOf(source: string, flags: string): RegExp {
  return new RegExp(`^(?:${source})$`, `i${flags.includes('s') ? 's' : ''}${flags.includes('u') ? 'u' : ''}`);
}

function sideOf(code: number): Side {
  if (code === end) return 'edge';
  const text = String.fromCodePoint(code);
  if (/[\n\r\u2028\u2029]/.test(text)) return 'line-break';
  return /\w/.test(text) ? 'word' : 'other';
}

function stands(assertion: Assertion, before: Side, after: Side, lines: boolean): boolean {
  if (assertion === 'start') return before === 'edge' || (lines && before === 'line-break');
  if (assertion === 'end') return after === 'edge' || (lines && after === 'line-break');
  const edge = (before === 'word') !== (after === 'word');
  return edge === (assertion === 'word-edge');
}
