import {
  closedWords,
  completedKeys,
  filterFields,
  filterParts,
  filterQualities,
  readFilterKey,
  type CompletedKey,
  type FilterKey,
} from './filter-keys.ts';
import { countedFields, type FilterCandidates } from './filter-candidates.ts';
import { readFilterPath } from './filter-path.ts';
import { filterTokens, longestFilter, quoteWord, type FilterToken, type Span } from './filter-tokens.ts';

/** What stands beside a completion: what a key asks for, how many events have a value, or that a number is one of bytes. */
export type CompletionHint = { kind: 'key'; key: CompletedKey } | { kind: 'count'; count: number } | { kind: 'bytes' };

/** One way to go on with the filter's text. */
export interface Completion {
  label: string;
  hint: CompletionHint | null;
  /** The text once it is chosen, and where the caret stands then. */
  text: string;
  caret: number;
}

/** Where completions come from. `valuesOf` gives the values of a path that some events of the list have. */
export interface CompletionSource {
  candidates: Pick<FilterCandidates, 'counts' | 'paths'>;
  valuesOf: (path: string) => readonly string[];
}

/** What one may choose from: `insert` stands for what is typed so far. */
interface Choice {
  label: string;
  hint: CompletionHint | null;
  insert: string;
}

/** More than anyone reads. */
const most = 50;

/** How to go on where the caret stands: keys and paths, or values after a key. The likeliest first; none where there is nothing to add. */
export function completions(text: string, caret: number, source: CompletionSource): Completion[] {
  if (text.length > longestFilter) return [];
  const token = filterTokens(text).find((each) => each.start < caret && caret <= each.end) ?? null;
  const place = placeOf(text, caret, token);
  if (place === null) return [];
  const typed = text.slice(place.start, caret).replace(/^"/, '');
  const choices = place.key === null ? keyChoices(typed, source) : valueChoices(place.key, source);
  const fitting = rank(choices, typed).slice(0, most);
  return fitting.map((choice) => apply(text, place, choice));
}

interface Place extends Span {
  /** Null where a key or a word is typed. */
  key: string | null;
}

/** What a completion would replace; null inside expressions and quoted texts. */
function placeOf(text: string, caret: number, token: FilterToken | null): Place | null {
  if (token === null) return { start: caret, end: caret, key: null };
  const { key, value } = token;
  if (value.kind === 'expression') return null;
  if (key === null) {
    const start = token.start + (token.negated ? 1 : 0);
    return text[start] === '"' || caret < start ? null : { start, end: token.end, key: null };
  }
  if (caret <= key.end) return { start: key.start, end: Math.min(key.end + 1, token.end), key: null };
  if (value.kind === 'open-quote') return { start: value.start, end: value.end, key: key.text };
  const word = value.words.find((each) => each.start <= caret && caret <= each.end);
  return { start: word?.start ?? caret, end: word?.end ?? caret, key: key.text };
}

function keyChoices(typed: string, source: CompletionSource): Choice[] {
  const keys = completedKeys.map((key): Choice => ({
    label: key === 'payload' || key === 'data' ? key : `${key}:`,
    hint: { kind: 'key', key },
    insert: key === 'payload' || key === 'data' ? `${key}.` : `${key}:`,
  }));
  if (typed === '') return keys;
  const paths = [...source.candidates.paths].map((path) => ({ label: `${path}:`, hint: null, insert: `${path}:` }));
  const values = (['vendor', 'status', 'channel'] as const).flatMap((field) =>
    valueChoices(field, source).map(({ insert, hint }) => ({
      label: `${field}:${insert}`,
      hint,
      insert: `${field}:${insert}`,
    })),
  );
  return [...keys, ...values, ...paths];
}

function valueChoices(written: string, source: CompletionSource): Choice[] {
  const key = readFilterKey(written);
  const path = readFilterPath(written);
  if (key !== null)
    return fixedOrCounted(key, source).map(([value, hint]) => ({ label: value, hint, insert: quoteWord(value) }));
  if (path === null || 'bad' in path) return [];
  return source.valuesOf(written).map((value) => ({ label: value, hint: null, insert: quoteWord(value) }));
}

function fixedOrCounted(
  key: FilterKey,
  { candidates }: CompletionSource,
): (readonly [string, CompletionHint | null])[] {
  if (key === 'has') return [...filterParts, ...candidates.paths].map((part) => [part, null]);
  if (key === 'is') return filterQualities.map((quality) => [quality, null]);
  if (key === 'larger-than' || key === 'smaller-than')
    return ['1k', '10k', '100k', '1M'].map((size) => [size, { kind: 'bytes' }]);
  const field = countedFields.find((each) => each === key);
  const counts = field === undefined ? new Map<string, number>() : candidates.counts[field];
  const present = [...counts].toSorted((one, other) => other[1] - one[1]);
  const fixed = filterFields.flatMap((each) => (each === key ? (closedWords[each] ?? []) : []));
  return [
    ...present.map(([value, count]) => [value, countHint(count)] as const),
    ...fixed
      .filter((value) => !counts.has(value))
      .map((value) => [value, field === undefined ? null : countHint(0)] as const),
  ];
}

function countHint(count: number): CompletionHint {
  return { kind: 'count', count };
}

/** Those that begin with what is typed, then those in which a word does. What is already there in full is no choice. */
function rank(choices: readonly Choice[], typed: string): Choice[] {
  const lower = typed.toLowerCase();
  const rest = choices.filter(
    (choice) => choice.insert.toLowerCase() !== lower && choice.label.toLowerCase() !== lower,
  );
  if (lower === '') return rest;
  const begins = (choice: Choice) => choice.label.toLowerCase().startsWith(lower);
  const within = (choice: Choice) => !begins(choice) && hasWord(choice.label.toLowerCase(), lower);
  return [...rest.filter(begins), ...rest.filter(within)];
}

function hasWord(label: string, typed: string): boolean {
  for (let index = label.indexOf(typed, 1); index > 0; index = label.indexOf(typed, index + 1)) {
    if (/[^a-z0-9]/.test(label[index - 1] ?? '')) return true;
  }
  return false;
}

function apply(text: string, { start, end }: Place, { label, hint, insert }: Choice): Completion {
  const after = text.slice(end);
  // A finished value makes room for the next term; a key waits for its value.
  const added = /[:.]$/.test(insert) || after !== '' ? insert : `${insert} `;
  return { label, hint, text: text.slice(0, start) + added + after, caret: start + added.length };
}
