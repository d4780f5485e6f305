/** A stretch of the filter's text: from its first character up to, not including, the one at `end`. */
export interface Span {
  start: number;
  end: number;
}

/** A piece of the text, and what it says once its quotes are gone. */
export interface Piece extends Span {
  text: string;
}

/** What stands after a key, or all of a term that has none. */
export type TokenValue = Span &
  (
    | { kind: 'words'; words: Piece[] }
    | { kind: 'expression'; source: string; flags: string }
    /** A quote that nothing closes; it takes the rest of the text. */
    | { kind: 'open-quote' }
  );

/** One term as it is written, whatever it means. */
export interface FilterToken extends Span {
  negated: boolean;
  /** Whatever stands before a colon, known or not. */
  key: Piece | null;
  value: TokenValue;
}

/** Longer texts are no filters; somebody pasted something. */
export const longestFilter = 4_000;

/** A path's key may hold quoted steps; any other is one word. What goes on with `//` is an address. */
const pathKey = /(?:payload|data)(?=[.[:])(?:\["(?:[^"\\]|\\.)*"\]|[^\s:"])*:/iy;
const wordKey = /[a-z][^\s:"/,]*:(?!\/\/)/iy;
/** The second one reads what the first, which knows brackets, finds no end of. */
const expressions = [
  /\/((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+)\/([a-z]*)(?=\s|$)/y,
  /\/((?:\\.|[^/\\])+)\/([a-z]*)(?=\s|$)/y,
];
const quoted = /"((?:[^"\\]|\\.)*)"/y;
const space = /\s*/y;
const bareWord = /\S*/y;
const bareAlternative = /[^\s,]*/y;

/** The terms of a filter's text, in order. Every text can be cut into terms; what they mean is not looked at. One that is longer than a filter has none. */
export function filterTokens(text: string): FilterToken[] {
  if (text.length > longestFilter) return [];
  const tokens: FilterToken[] = [];
  let start = afterMatch(space, text, 0);
  while (start < text.length) {
    const token = readToken(text, start);
    tokens.push(token);
    start = afterMatch(space, text, token.end);
  }
  return tokens;
}

function readToken(text: string, start: number): FilterToken {
  const negated = text[start] === '-' && /\S/.test(text[start + 1] ?? '');
  const keyStart = start + (negated ? 1 : 0);
  const colon = (execAt(pathKey, text, keyStart) ?? execAt(wordKey, text, keyStart))?.[0];
  const valueStart = keyStart + (colon?.length ?? 0);
  const key = colon === undefined ? null : { start: keyStart, end: valueStart - 1, text: colon.slice(0, -1) };
  const value = readExpression(text, valueStart) ?? readWords(text, valueStart, key !== null);
  return { start, end: value.end, negated, key, value };
}

function readExpression(text: string, start: number): TokenValue | null {
  for (const expression of expressions) {
    const found = execAt(expression, text, start);
    if (found === null) continue;
    const [whole, source = '', flags = ''] = found;
    return { kind: 'expression', start, end: start + whole.length, source, flags };
  }
  return null;
}

function readWords(text: string, start: number, alternatives: boolean): TokenValue {
  const words: Piece[] = [];
  let end = start;
  for (;;) {
    const word = readWord(text, end, alternatives);
    if (word === null) return { kind: 'open-quote', start: end, end: text.length };
    words.push(word);
    end = word.end;
    if (!alternatives || text[end] !== ',') break;
    end += 1;
  }
  return { kind: 'words', start, end, words: words.filter((word) => word.text !== '') };
}

/** Null where a quote has no end. */
function readWord(text: string, start: number, alternatives: boolean): Piece | null {
  if (text[start] !== '"') {
    const end = afterMatch(alternatives ? bareAlternative : bareWord, text, start);
    return { start, end, text: text.slice(start, end) };
  }
  const found = execAt(quoted, text, start);
  if (found === null) return null;
  return { start, end: start + found[0].length, text: (found[1] ?? '').replace(/\\(.)/g, '$1') };
}

function execAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

function afterMatch(pattern: RegExp, text: string, start: number): number {
  return start + (execAt(pattern, text, start)?.[0].length ?? 0);
}

/** A value as it must be written to be read as that one value. */
export function quoteWord(word: string): string {
  if (word !== '' && !/[\s,"]|^\//.test(word)) return word;
  return `"${word.replace(/["\\]/g, '\\$&')}"`;
}
