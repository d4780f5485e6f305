import type { FieldCounts } from './filter-candidates.ts';
import { closedWords } from './filter-keys.ts';
import { filterTokens, quoteWord, type FilterToken, type TokenValue } from './filter-tokens.ts';

export type ChipField = 'vendor' | 'status';

/** One value that a click puts into the filter's text or takes out of it. */
export interface FilterChip {
  field: ChipField;
  value: string;
  count: number;
  /** What the filter's text says of it: `-vendor:ebbot` leaves it out. */
  state: 'off' | 'on' | 'excluded';
}

type WordsToken = FilterToken & { value: Extract<TokenValue, { kind: 'words' }> };

/** The chips of a list: its vendors by name, its statuses in their usual order, and whatever else the filter's text names. Read from the text, so they cannot disagree with it. */
export function filterChips(text: string, counts: Pick<FieldCounts, ChipField>): FilterChip[] {
  const tokens = filterTokens(text);
  return (['vendor', 'status'] as const).flatMap((field) =>
    valuesOf(field, counts, tokens).map((value) => ({
      field,
      value,
      count: counts[field].get(value) ?? 0,
      state: stateOf(tokens, field, value),
    })),
  );
}

/** The filter's text after a click on a chip: in, or out again; one that was left out is let in again. */
export function toggleChip(
  text: string,
  { field, value, state }: FilterChip,
  counts: Pick<FieldCounts, ChipField>,
): string {
  const tokens = filterTokens(text);
  const own = ofField(tokens, field);
  const values = valuesOf(field, counts, tokens);
  if (state !== 'off') {
    const naming = own.filter((token) => token.negated === (state === 'excluded') && names(token, value));
    return naming.reduceRight((left, token) => rewrite(left, token, without(token, value, values)), text);
  }
  const [first] = own.filter((token) => !token.negated);
  if (first !== undefined) return rewrite(text, first, [...wordsOf(first), value]);
  const term = `${field}:${quoteWord(value)}`;
  // In front of a quote that has no end: behind it, the term would be a part of it.
  if (tokens.some((token) => token.value.kind === 'open-quote')) return `${term} ${text}`;
  return `${text.trimEnd()} ${term}`.trimStart();
}

function valuesOf(field: ChipField, counts: Pick<FieldCounts, ChipField>, tokens: readonly FilterToken[]): string[] {
  const present = [...counts[field].keys()];
  const usual = closedWords[field] ?? present.toSorted();
  const known = [
    ...usual.filter((value) => present.includes(value)),
    ...present.filter((value) => !usual.includes(value)),
  ];
  // A filter for what is not there stays visible, and can be taken back where it was set.
  const named = ofField(tokens, field).flatMap(wordsOf);
  const absent = named.filter((word) => !known.some((value) => value.startsWith(word)));
  return [...known, ...new Set(absent)];
}

function stateOf(tokens: readonly FilterToken[], field: ChipField, value: string): FilterChip['state'] {
  const naming = ofField(tokens, field).filter((token) => names(token, value));
  if (naming.some((token) => token.negated)) return 'excluded';
  return naming.length > 0 ? 'on' : 'off';
}

function ofField(tokens: readonly FilterToken[], field: ChipField): WordsToken[] {
  return tokens.flatMap((token) => {
    const { key, value } = token;
    return key?.text.toLowerCase() === field && value.kind === 'words' ? [{ ...token, value }] : [];
  });
}

function wordsOf(token: WordsToken): string[] {
  return token.value.words.map((word) => word.text.toLowerCase());
}

/** As the filter compares it: from its start. */
function names(token: WordsToken, value: string): boolean {
  return wordsOf(token).some((word) => value.startsWith(word));
}

/** What stays of a term's words; one that stands for several values is written out first. */
function without(token: WordsToken, value: string, values: readonly string[]): string[] {
  const all = wordsOf(token).flatMap((word) => {
    const meant = values.filter((each) => each.startsWith(word));
    return meant.includes(value) ? meant : [word];
  });
  return [...new Set(all)].filter((word) => word !== value);
}

function rewrite(text: string, token: WordsToken, words: readonly string[]): string {
  const before = text.slice(0, token.start);
  const after = text.slice(token.end);
  if (words.length === 0) return `${before.trimEnd()} ${after.trimStart()}`.trim();
  return `${before}${text.slice(token.start, token.value.start)}${words.map(quoteWord).join(',')}${after}`;
}
