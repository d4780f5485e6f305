import type { ShellCommand, ShellWord } from './shell-text.ts';

/** True for a command as browsers copy it for the Windows prompt: its first quote is an escaped one, or its first line goes on after a caret. */
export function isCmdText(text: string): boolean {
  return /^\s*(?:\S*[\\/])?curl(?:\.exe)?\s(?:[^\n'"^]*\^"|[^\n'^]*\^\r?\n)/i.test(text.slice(0, 20_000));
}

/**
 * Splits a text into commands and words as the Windows prompt and then the program do: first the carets go, then the quotes. All words of a command
 * stand where it begins.
 */
export function readCmdText(text: string): ShellCommand[] {
  return unescapedCommands(text).map(({ line, at, piped }) => ({
    // Browsers write every line end as the same: which one was sent cannot be told.
    words: argumentsOf(line).map((argument): ShellWord => ({ text: argument, at, exact: !argument.includes('\n') })),
    piped,
  }));
}

interface CmdLine {
  line: string;
  at: number;
  piped: boolean;
}

/** A caret makes the next character an ordinary one; before the end of a line it takes that away first. Within quotes it is a caret. */
function unescapedCommands(text: string): CmdLine[] {
  const lines: CmdLine[] = [];
  let parts: string[] = [];
  let at = 0;
  let piped = false;
  let quoted = false;
  const finish = (next: number, pipe: boolean): void => {
    const line = parts.join('');
    if (line.trim() !== '') lines.push({ line, at: at + (text.slice(at).match(/\S/)?.index ?? 0), piped });
    parts = [];
    at = next;
    piped = pipe;
    quoted = false;
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (character === '^' && !quoted) {
      i += 1 + lineEnd(text, i + 1);
      const width = lineEnd(text, i);
      parts.push(width > 0 ? '\n' : (text[i] ?? ''));
      i += Math.max(0, width - 1);
    } else if (lineEnd(text, i) > 0) finish(i + 1, false);
    else if ((character === '&' || character === '|') && !quoted) finish(i + 1, character === '|');
    else {
      if (character === '"') quoted = !quoted;
      parts.push(character);
    }
  }
  finish(text.length, false);
  return lines;
}

/** How many characters end a line here: 0 where none does. */
function lineEnd(text: string, at: number): number {
  if (text[at] === '\n') return 1;
  return text[at] === '\r' ? (text[at + 1] === '\n' ? 2 : 1) : 0;
}

/**
 * Splits a line where blanks stand outside quotes. `\"` is a quote, `""` within quotes is one, and `\\` is one backslash: Windows would keep both, but
 * browsers double every one they copy, and what they saw is what is meant.
 */
function argumentsOf(line: string): string[] {
  const found: string[] = [];
  let argument: string | null = null;
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const character = line[i] ?? '';
    const next = line[i + 1];
    const isEscape = character === '\\' && (next === '\\' || next === '"');
    if (isEscape || (quoted && character === '"' && next === '"')) {
      argument = (argument ?? '') + (next ?? '');
      i += 1;
    } else if (character === '"') {
      argument ??= '';
      quoted = !quoted;
    } else if (!quoted && /\s/.test(character)) {
      if (argument !== null) found.push(argument);
      argument = null;
    } else argument = (argument ?? '') + character;
  }
  if (argument !== null) found.push(argument);
  return found;
}
