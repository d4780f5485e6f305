/** The words before a colon that narrow a term to one property of an event. */
export const filterFields = ['vendor', 'status', 'name', 'channel', 'origin', 'source'] as const;

export type FilterField = (typeof filterFields)[number];

export type FilterPattern =
  /** Any of these, in lower case. */
  { kind: 'words'; words: string[] } | { kind: 'expression'; expression: RegExp };

/** One part of a filter. All of them must hold. */
export interface FilterTerm {
  negated: boolean;
  /** Null: anything the event shows. */
  field: FilterField | null;
  pattern: FilterPattern;
}

/** What a filter's text means, or what is wrong with it in one sentence. */
export type ParsedFilter = { ok: true; terms: FilterTerm[] } | { ok: false; message: string };

/**
 * Reads the filter language: words, `"quoted words"`, `/expressions/`, each optionally after `field:` and with `-` in front to
 * turn it round. After a field, commas separate alternatives (`status:invalid,untrusted`). A word before a colon that is no field is text.
 */
export function parseFilter(text: string): ParsedFilter {
  const terms: FilterTerm[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const read = readTerm(rest);
    if (typeof read === 'string') return { ok: false, message: read };
    if (read.term !== null) terms.push(read.term);
    rest = rest.slice(read.length).trimStart();
  }
  return { ok: true, terms };
}

interface ReadTerm {
  /** Null for a term that is still being typed (`vendor:`). */
  term: FilterTerm | null;
  length: number;
}

interface ReadValue {
  pattern: FilterPattern | null;
  length: number;
}

function readTerm(text: string): ReadTerm | string {
  const negated = text.startsWith('-') && text.length > 1 && !/^-\s/.test(text);
  const start = negated ? 1 : 0;
  const field = readField(text.slice(start));
  const before = start + (field === null ? 0 : field.length + 1);
  const value = readValue(text.slice(before), field !== null);
  if (typeof value === 'string') return value;
  const term = value.pattern === null ? null : { negated, field, pattern: value.pattern };
  return { term, length: before + value.length };
}

function readField(text: string): FilterField | null {
  const word = /^([a-z]+):/i.exec(text)?.[1]?.toLowerCase();
  return filterFields.find((field) => field === word) ?? null;
}

function readValue(text: string, alternatives: boolean): ReadValue | string {
  if (text.startsWith('"')) return readQuoted(text);
  const expression = /^\/((?:[^/\\]|\\.)+)\/([a-z]*)(?=\s|$)/.exec(text);
  if (expression !== null) return readExpression(expression[0], expression[1] ?? '', expression[2] ?? '');
  const word = /^\S*/.exec(text)?.[0] ?? '';
  const words = (alternatives ? word.split(',') : [word]).filter((part) => part !== '');
  return { pattern: words.length === 0 ? null : asWords(words), length: word.length };
}

function readQuoted(text: string): ReadValue | string {
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(text);
  if (quoted === null) return `The quote that starts at ${text.slice(0, 20)} has no end.`;
  const inner = (quoted[1] ?? '').replace(/\\(.)/g, '$1');
  return { pattern: inner === '' ? null : asWords([inner]), length: quoted[0].length };
}

function readExpression(whole: string, source: string, flags: string): ReadValue | string {
  try {
    // Letter case never matters in a filter, so an expression behaves like the words around it.
    const expression = new RegExp(source, flags.replace(/[gyi]/g, '') + 'i');
    return { pattern: { kind: 'expression', expression }, length: whole.length };
  } catch (error) {
    return `${whole} is not a regular expression: ${error instanceof Error ? error.message.replace(/^.*: /, '') : 'it cannot be read'}.`;
  }
}

function asWords(words: string[]): FilterPattern {
  return { kind: 'words', words: words.map((word) => word.toLowerCase()) };
}
