import { nearestName } from '../nearest-name.ts';
import type { FilterCondition, FilterTerm } from './filter-condition.ts';
import { closedWords, completedKeys, isFilterField, readFilterKey, type FilterField } from './filter-keys.ts';
import { readFilterPath } from './filter-path.ts';
import { asWords, readPattern } from './filter-pattern.ts';
import { filterQuestions } from './filter-questions.ts';
import { remark, type Reading } from './filter-reading.ts';
import { remarkAt, type FilterRemark } from './filter-remarks.ts';
import { filterTokens, longestFilter, type Piece } from './filter-tokens.ts';

/** What a filter's text means, and what is to be said of it. */
export interface ParsedFilter {
  /** Whether it can be applied: nothing in it is a fault. */
  ok: boolean;
  terms: FilterTerm[];
  remarks: FilterRemark[];
}

/**
 * Reads the filter language (docs/filter.md): words, `"quoted words"`, `/expressions/`, each optionally after `key:` and with `-` in front to turn it
 * round. After a key, commas separate alternatives (`status:invalid,untrusted`). A word before a colon that is no key is text. Never throws.
 */
export function parseFilter(text: string): ParsedFilter {
  if (text.length > longestFilter) {
    return answer([], [remarkAt(text, { start: 0, end: text.length }, { code: 'too-long', most: longestFilter })]);
  }
  const terms: FilterTerm[] = [];
  const remarks: FilterRemark[] = [];
  for (const token of filterTokens(text)) {
    const condition = readCondition({ text, token, remarks });
    if (condition === null) continue;
    terms.push({ start: token.start, end: token.end, negated: token.negated, condition });
  }
  return answer(terms, remarks);
}

function answer(terms: FilterTerm[], remarks: FilterRemark[]): ParsedFilter {
  return { ok: !remarks.some(({ severity }) => severity === 'fault'), terms, remarks };
}

/** Null for a term that is wrong, or still being typed (`vendor:`). */
function readCondition(reading: Reading): FilterCondition | null {
  const { key } = reading.token;
  if (key === null) return readText(reading, null);
  const known = readFilterKey(key.text);
  if (known !== null) return isFilterField(known) ? readText(reading, known) : filterQuestions[known](reading);
  const path = readFilterPath(key.text);
  if (path === null) return readUnknown(reading, key);
  if ('bad' in path) {
    remark(reading, key, { code: 'bad-path', rest: path.bad });
    return null;
  }
  const pattern = readPattern(reading);
  return pattern === null ? null : { kind: 'path', path, pattern };
}

function readText(reading: Reading, field: FilterField | null): FilterCondition | null {
  const pattern = readPattern(reading);
  const closed = field === null ? undefined : closedWords[field];
  const { value } = reading.token;
  if (closed !== undefined && value.kind === 'words') {
    for (const word of value.words) hintNear(reading, word, closed);
  }
  return pattern === null ? null : { kind: 'text', field, pattern };
}

function hintNear(reading: Reading, word: Piece, closed: readonly string[]): void {
  const lower = word.text.toLowerCase();
  if (closed.some((each) => each.startsWith(lower))) return;
  remark(reading, word, { code: 'unknown-word', choices: closed });
}

function readUnknown(reading: Reading, key: Piece): FilterCondition {
  remark(reading, key, { code: 'unknown-key', nearest: nearestName(key.text.toLowerCase(), completedKeys) });
  const { value } = reading.token;
  const whole = reading.text.slice(key.start, value.end);
  const said = value.kind === 'words' ? `${key.text}:${value.words.map((word) => word.text).join(',')}` : whole;
  return { kind: 'text', field: null, pattern: asWords([said]) };
}
