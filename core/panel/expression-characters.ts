import type { ExpressionState } from './expression-states.ts';

/** Characters whose answers are held: more than any text's alphabet but those of a few languages. */
const mostCharacters = 1_000;

/** For a character code, 1 for each state that this character leads on from. Each source is asked once for a character. */
export function characterTests(states: readonly ExpressionState[], flags: string): (code: number) => Uint8Array {
  const sources = new Map<string, number[]>();
  for (const [index, state] of states.entries()) {
    if (state.kind !== 'character') continue;
    const same = sources.get(state.source);
    if (same === undefined) sources.set(state.source, [index]);
    else same.push(index);
  }
  const matchers = [...sources].map(([source, at]) => ({ matcher: matcherOf(source, flags), at }));
  const known = new Map<number, Uint8Array>();

  return (code) => {
    const held = known.get(code);
    if (held !== undefined) return held;
    const fitting = new Uint8Array(states.length);
    // No character at all, at the end of a text, leads nowhere.
    const text = code < 0 ? '' : String.fromCodePoint(code);
    for (const { matcher, at } of text === '' ? [] : matchers) {
      if (matcher.test(text)) for (const state of at) fitting[state] = 1;
    }
    if (known.size >= mostCharacters) known.clear();
    known.set(code, fitting);
    return fitting;
  };
}

function matcherOf(source: string, flags: string): RegExp {
  return new RegExp(`^(?:${source})$`, `i${flags.includes('s') ? 's' : ''}${flags.includes('u') ? 'u' : ''}`);
}
