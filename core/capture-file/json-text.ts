/** Where a JSON text goes wrong: line and column from 1, and what stands there as JSON writes it; null where the text ends. */
export interface JsonFault {
  line: number;
  column: number;
  found: string | null;
}

const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
const blank = /[ \t\r\n]*/y;
const plainCharacters = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** How deeply the arrays and objects of a JSON text nest. Reads the text once, without recursion, and never throws. */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quoted) {
      if (code === 92) i++;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 93 || code === 125) depth--;
  }
  return deepest;
}

/**
 * The first place where a text stops being JSON. Engines word their own messages differently, and V8 leaves the position out
 * for short texts, so it is looked for here.
 */
export function faultOf(text: string): JsonFault {
  const offset = faultOffset(text);
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - (before.lastIndexOf('\n') + 1) + 1;
  const character = text.codePointAt(offset);
  return {
    line,
    column,
    found: character === undefined ? null : JSON.stringify(String.fromCodePoint(character)),
  };
}

type Expectation = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

function faultOffset(text: string): number {
  const open: ('[' | '{')[] = [];
  let expected: Expectation = 'value';
  let offset = 0;
  for (;;) {
    offset = skip(blank, text, offset) ?? offset;
    const character = text[offset];
    const inside = open.at(-1);
    if (expected === 'comma-or-end' && inside === undefined) return offset;
    if (character === undefined) return offset;
    if (expected === 'colon') {
      if (character !== ':') return offset;
      expected = 'value';
      offset++;
    } else if (expected === 'comma-or-end' && character === ',') {
      expected = inside === '{' ? 'key' : 'value';
      offset++;
    } else if (closes(character, inside, expected)) {
      open.pop();
      expected = 'comma-or-end';
      offset++;
    } else if (expected === 'comma-or-end') return offset;
    else if (character === '"') {
      const string = stringEnd(text, offset);
      if (!string.closed) return string.offset;
      offset = string.offset;
      expected = awaitsKey(expected) ? 'colon' : 'comma-or-end';
    } else if (awaitsKey(expected)) return offset;
    else if (character === '[' || character === '{') {
      open.push(character);
      expected = character === '[' ? 'value-or-end' : 'key-or-end';
      offset++;
    } else {
      const end = skip(scalar, text, offset);
      if (end === null) return offset;
      offset = end;
      expected = 'comma-or-end';
    }
  }
}

function awaitsKey(expected: Expectation): boolean {
  return expected === 'key' || expected === 'key-or-end';
}

function closes(character: string, inside: '[' | '{' | undefined, expected: Expectation): boolean {
  if (character === ']') return inside === '[' && (expected === 'value-or-end' || expected === 'comma-or-end');
  if (character === '}') return inside === '{' && (expected === 'key-or-end' || expected === 'comma-or-end');
  return false;
}

function stringEnd(text: string, start: number): { closed: boolean; offset: number } {
  let offset = start + 1;
  for (;;) {
    offset = skip(plainCharacters, text, offset) ?? offset;
    if (text[offset] === '"') return { closed: true, offset: offset + 1 };
    const escaped = skip(escape, text, offset);
    if (escaped === null) return { closed: false, offset };
    offset = escaped;
  }
}

/** Where a sticky expression's match at `offset` ends, or null where it does not match. */
function skip(expression: RegExp, text: string, offset: number): number | null {
  expression.lastIndex = offset;
  return expression.test(text) ? expression.lastIndex : null;
}
