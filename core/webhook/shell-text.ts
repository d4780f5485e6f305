import { utf8Text } from './bytes.ts';
import type { CommandFault } from './text-refusal.ts';

/** One word of a command, its quotes taken away. `at`: where it begins in the text. */
export interface ShellWord {
  text: string;
  at: number;
  /** False where bytes that are no UTF-8 were read as Latin-1, as Firefox means them when it copies a request. */
  exact: boolean;
}

export interface ShellCommand {
  words: ShellWord[];
  /** Its input comes from the command before it. */
  piped: boolean;
}

/** What keeps a text from being commands, and where. */
export interface ShellFault {
  at: number;
  fault: CommandFault;
}

export type ShellText = { ok: true; commands: ShellCommand[] } | ({ ok: false } & ShellFault);

const blank = /(?:[ \t]|\\\r?\n)+/y;
const comment = /#[^\n]*/y;
const separator = /\r?\n|\r|;|&&?|\|\|?/y;
const redirection = /\d*(?:[<>]+[&|]?)/y;
const plain = /[^\s'"\\$`;&|<>]+/y;
const expansion = /\$[A-Za-z0-9_{(@*]|`/y;

/** Splits a text into commands and words as bash does. Nothing is expanded: what would be is a fault. */
export function readShellText(text: string): ShellText {
  const commands: ShellCommand[] = [];
  let command: ShellCommand = { words: [], piped: false };
  let at = 0;
  while (at < text.length) {
    const between = end(blank, text, at) ?? end(comment, text, at);
    if (between !== null) {
      at = between;
      continue;
    }
    const separated = end(separator, text, at);
    if (separated !== null) {
      commands.push(command);
      command = { words: [], piped: text.slice(at, separated) === '|' };
      at = separated;
      continue;
    }
    const redirected = end(redirection, text, at);
    const word = readWord(text, redirected === null ? at : (end(blank, text, redirected) ?? redirected));
    if ('fault' in word) return { ok: false, ...word };
    if (redirected === null) command.words.push(word.word);
    at = word.end;
  }
  commands.push(command);
  return { ok: true, commands: commands.filter(({ words }) => words.length > 0) };
}

interface Piece {
  text: string;
  exact: boolean;
  end: number;
}

function readWord(text: string, start: number): { word: ShellWord; end: number } | ShellFault {
  const parts: string[] = [];
  let exact = true;
  let at = start;
  while (at < text.length) {
    const piece = readPiece(text, at);
    if (piece === null) break;
    if ('fault' in piece) return piece;
    parts.push(piece.text);
    exact &&= piece.exact;
    at = piece.end;
  }
  // A redirection to nothing would otherwise stay where it is.
  return { word: { text: parts.join(''), at: start, exact }, end: at === start ? at + 1 : at };
}

function readPiece(text: string, at: number): Piece | ShellFault | null {
  const ordinary = end(plain, text, at);
  if (ordinary !== null) return { text: text.slice(at, ordinary), exact: true, end: ordinary };
  if (end(expansion, text, at) !== null) return expanded(text, at);
  const next = text[at + 1];
  switch (text[at]) {
    case "'":
      return singleQuoted(text, at);
    case '"':
      return doubleQuoted(text, at);
    case '$':
      if (next === "'") return ansiQuoted(text, at);
      return next === '"' ? doubleQuoted(text, at + 1) : { text: '$', exact: true, end: at + 1 };
    case '\\':
      if (next === '\n') return { text: '', exact: true, end: at + 2 };
      return text.startsWith('\r\n', at + 1)
        ? { text: '', exact: true, end: at + 3 }
        : { text: next ?? '', exact: true, end: at + 2 };
    default:
      return null;
  }
}

function singleQuoted(text: string, at: number): Piece | ShellFault {
  const close = text.indexOf("'", at + 1);
  return close < 0 ? unclosed(text, at) : { text: text.slice(at + 1, close), exact: true, end: close + 1 };
}

function doubleQuoted(text: string, at: number): Piece | ShellFault {
  const parts: string[] = [];
  let from = at + 1;
  for (let i = from; i < text.length; i++) {
    const character = text[i];
    if (character === '"') {
      parts.push(text.slice(from, i));
      return { text: parts.join(''), exact: true, end: i + 1 };
    }
    if ((character === '$' || character === '`') && end(expansion, text, i) !== null) return expanded(text, i);
    if (character !== '\\') continue;
    const next = text.startsWith('\r\n', i + 1) ? '\r\n' : (text[i + 1] ?? '');
    if (!['"', '\\', '$', '`', '\n', '\r\n'].includes(next)) continue;
    parts.push(text.slice(from, i), next.endsWith('\n') ? '' : next);
    i += next.length;
    from = i + 1;
  }
  return unclosed(text, at);
}

function ansiQuoted(text: string, at: number): Piece | ShellFault {
  for (let i = at + 2; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === "'") return { ...ansiText(text.slice(at + 2, i)), end: i + 1 };
  }
  return unclosed(text, at + 1);
}

const named: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const escapes =
  /(?:\\x[0-9a-fA-F]{1,2}|\\[0-7]{1,3})+|\\u([0-9a-fA-F]{1,4})|\\U([0-9a-fA-F]{1,8})|\\c([\s\S])|\\([\s\S])/g;

/** The escapes of `$'…'`. `\x` and octal ones are bytes, so that those which stand together make characters. */
function ansiText(quoted: string): { text: string; exact: boolean } {
  let exact = true;
  const text = quoted.replace(escapes, (all, unit?: string, point?: string, control?: string, other?: string) => {
    if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16));
    if (point !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(point, 16), 0x10ffff));
    if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) & 31);
    if (other !== undefined) return named[other] ?? (/['"\\?]/.test(other) ? other : all);
    const bytes = Uint8Array.from(all.slice(1).split('\\'), (code) =>
      code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8),
    );
    const decoded = utf8Text(bytes);
    if (decoded.valid) return decoded.text;
    exact = false;
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  });
  return { text, exact };
}

function unclosed(text: string, at: number): ShellFault {
  return { at, fault: { code: 'quoteOpen', quote: text[at] ?? '' } };
}

function expanded(text: string, at: number): ShellFault {
  const found = /^(?:\$\{?\w*|`)/.exec(text.slice(at, at + 40))?.[0] ?? '$';
  return { at, fault: { code: 'expansion', found } };
}

/** Where a sticky expression's match at `at` ends, or null where it does not match. */
function end(expression: RegExp, text: string, at: number): number | null {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : null;
}
