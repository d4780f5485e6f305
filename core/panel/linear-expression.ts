import { characterTests } from './expression-characters.ts';
import type { Assertion } from './expression-nodes.ts';
import { readExpressionNodes } from './expression-nodes.ts';
import { type ExpressionState, expressionStates } from './expression-states.ts';

/** Says whether an expression is found anywhere in a text. */
export interface LinearExpression {
  test(text: string): boolean;
}

/** An expression that can be searched for, or why it cannot. `unsupported` is the part that cannot; null where it is its size. */
export type CompiledExpression = { ok: true; expression: LinearExpression } | { ok: false; unsupported: string | null };

/** What stands on one side of a place in the text. */
type Side = 'edge' | 'line-break' | 'word' | 'other';

/** The states that a walk may be in after the same characters, and where each further character leads. */
interface Place {
  states: readonly number[];
  before: Side;
  /** What is remembered, by character code: those of ASCII, which are nearly all, and the others. Null: nothing is. */
  steps: Steps | null;
}

interface Steps {
  ascii: (Place | 'found' | null)[];
  other: Map<number, Place | 'found'>;
}

/** Steps that are remembered before all is forgotten: an expression may have endlessly many places. */
const mostSteps = 10_000;
/** Steps of one text that are remembered: where there are more, remembering costs more than it saves. */
const mostOfText = 1_000;
/** States of a place that is remembered: one with more hardly comes again. */
const mostRemembered = 40;
const end = -1;
const ascii = 128;
const noSteps: readonly null[] = Array.from({ length: ascii }, () => null);

/**
 * Compiles a regular expression that the browser accepts into one whose search takes time in proportion to the text and, at worst, to the expression's
 * states, which are bounded: the browser's own engine takes years for `(a+)+$`, and both a page and a hurried hand can write such a pair. Ignores letter
 * case; knows the flags `s`, `m` and `u`. All states are followed at once (Thompson), and steps are remembered, so that most characters cost one look-up.
 */
export function compileExpression(source: string, flags: string): CompiledExpression {
  const root = readExpressionNodes(source, flags.includes('u'));
  if ('unsupported' in root) return { ok: false, unsupported: root.unsupported };
  const states = expressionStates(root);
  if (states === null) return { ok: false, unsupported: null };
  return { ok: true, expression: createSearch(states, flags) };
}

function createSearch(states: readonly ExpressionState[], flags: string): LinearExpression {
  const unicode = flags.includes('u');
  const lines = flags.includes('m');
  const first = states.length - 1;
  const fits = characterTests(states, flags);
  /** The last walk that came by each state, and the last that reached it. */
  const seen = new Int32Array(states.length);
  const reachedIn = new Int32Array(states.length);
  const start = rememberedPlace([first], 'edge');
  let walks = 0;
  let places = new Map<string, Place>();
  let steps = 0;
  let ofText = 0;

  function placeOf(reached: number[], before: Side): Place {
    if (reached.length > mostRemembered || ofText >= mostOfText) return { states: reached, before, steps: null };
    const id = `${before} ${reached.sort((one, other) => one - other).join(' ')}`;
    const place = places.get(id) ?? rememberedPlace(reached, before);
    places.set(id, place);
    return place;
  }

  function step(place: Place, code: number): Place | 'found' {
    const known = place.steps?.other.get(code);
    if (known !== undefined) return known;
    const next = walk(place, code);
    if (place.steps === null || (next !== 'found' && next.steps === null)) return next;
    if (code >= 0 && code < ascii) place.steps.ascii[code] = next;
    else place.steps.other.set(code, next);
    ofText += 1;
    steps += 1;
    if (steps > mostSteps) forget();
    return next;
  }

  function forget(): void {
    steps = 0;
    places = new Map();
    start.steps = noStepsYet();
  }

  function walk({ states: from, before }: Place, code: number): Place | 'found' {
    const after = sideOf(code);
    const test = fits(code);
    const open = from.slice();
    const reached = [first];
    walks += 1;
    reachedIn[first] = walks;
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      const each = states[state];
      if (seen[state] === walks || each === undefined) continue;
      seen[state] = walks;
      if (each.kind === 'found') return 'found';
      if (each.kind === 'fork') {
        for (const next of each.next) open.push(next);
      } else if (each.kind === 'assertion') {
        if (stands(each.assertion, before, after, lines)) open.push(each.next);
      } else if (reachedIn[each.next] !== walks && test[state] === 1) {
        reachedIn[each.next] = walks;
        reached.push(each.next);
      }
    }
    return placeOf(reached, after);
  }

  function test(text: string): boolean {
    let place = start;
    ofText = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = (unicode ? text.codePointAt(index) : text.charCodeAt(index)) ?? 0;
      if (code > 0xffff) index += 1;
      const next = (code < ascii ? place.steps?.ascii[code] : null) ?? step(place, code);
      if (next === 'found') return true;
      place = next;
    }
    return step(place, end) === 'found';
  }

  return { test };
}

function rememberedPlace(states: readonly number[], before: Side): Place {
  return { states, before, steps: noStepsYet() };
}

function noStepsYet(): Steps {
  return { ascii: noSteps.slice(), other: new Map() };
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
