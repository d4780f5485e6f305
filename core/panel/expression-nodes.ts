/** A place in the text, not a character of it. */
export type Assertion = 'start' | 'end' | 'word-edge' | 'no-word-edge';

/** A regular expression taken apart. Groups are gone: nothing here captures. */
export type ExpressionNode =
  /** One character: a letter, an escape, a class or `.`, as it is written. */
  | { kind: 'character'; source: string }
  | { kind: 'assertion'; assertion: Assertion }
  | { kind: 'sequence'; nodes: ExpressionNode[] }
  | { kind: 'choice'; nodes: ExpressionNode[] }
  /** `most` is infinite where nothing bounds it. */
  | { kind: 'repeat'; node: ExpressionNode; least: number; most: number };

const assertions: Record<string, Assertion> = {
  '^': 'start',
  $: 'end',
  '\\b': 'word-edge',
  '\\B': 'no-word-edge',
};
const group = /\((?:\?:|\?<[^=!>][^>]*>|(?!\?))/y;
const character = /\[(?:\\.|[^\]\\])*\]|\\(?:x[\da-f]{2}|u[\da-f]{4}|u\{[\da-f]+\}|c[a-z]|p\{[^}]*\}|[^])|[^]/iy;
/** The same where a character may be two code units, as with the flag `u`. */
const wholeCharacter = new RegExp(character.source, 'iyu');
const quantifier = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;
/** `\1`, `\k<name>`: what was found before must come again. */
const backReference = /\\(?:[1-9]|k<)/y;

/**
 * Takes a regular expression apart that the browser accepts. Gives the source of the first part that cannot be
 * matched in one walk over a text: a look ahead or behind, a back reference, a change of flags.
 */
export function readExpressionNodes(source: string, unicode: boolean): ExpressionNode | { unsupported: string } {
  let position = 0;
  let unsupported: string | null = null;

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = position;
    const found = pattern.exec(source);
    if (found !== null) position += found[0].length;
    return found;
  }

  function readChoice(): ExpressionNode {
    const nodes = [readSequence()];
    while (source[position] === '|') {
      position += 1;
      nodes.push(readSequence());
    }
    const [only] = nodes;
    return nodes.length === 1 && only !== undefined ? only : { kind: 'choice', nodes };
  }

  function readSequence(): ExpressionNode {
    const nodes: ExpressionNode[] = [];
    while (unsupported === null && position < source.length && source[position] !== '|' && source[position] !== ')') {
      nodes.push(readRepeat());
    }
    return { kind: 'sequence', nodes };
  }

  function readRepeat(): ExpressionNode {
    const node = readOne();
    const found = take(quantifier);
    if (found === null) return node;
    const [, sign, digits = '', comma = '', bound = ''] = found;
    if (sign !== undefined)
      return { kind: 'repeat', node, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
    const least = Number(digits);
    return { kind: 'repeat', node, least, most: comma === '' ? least : bound === '' ? Infinity : Number(bound) };
  }

  function readOne(): ExpressionNode {
    const start = position;
    if (take(group) !== null) {
      const inner = readChoice();
      position += 1;
      return inner;
    }
    if (source[position] === '(' || take(backReference) !== null) {
      unsupported ??= /^\((?:\?<?[=!]?)?|^\\(?:k<[^>]*>|\d+)/.exec(source.slice(start))?.[0] ?? '';
      return { kind: 'sequence', nodes: [] };
    }
    const text = take(unicode ? wholeCharacter : character)?.[0] ?? '';
    const assertion = Object.hasOwn(assertions, text) ? assertions[text] : undefined;
    return assertion === undefined ? { kind: 'character', source: text } : { kind: 'assertion', assertion };
  }

  const node = readChoice();
  return unsupported === null ? node : { unsupported };
}
