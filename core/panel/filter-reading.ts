import { remarkAt, type FilterRemark, type RemarkReason } from './filter-remarks.ts';
import type { FilterToken, Piece, Span } from './filter-tokens.ts';

/** A term being read. */
export interface Reading {
  text: string;
  token: FilterToken;
  /** Gets what is to be said. */
  remarks: FilterRemark[];
}

/** Says something about a place in the text. */
export function remark(reading: Reading, span: Span, reason: RemarkReason): void {
  reading.remarks.push(remarkAt(reading.text, span, reason));
}

/** The alternatives after a key; none while there is nothing yet, or where it is no list. */
export function readValues(reading: Reading): readonly Piece[] {
  const { value } = reading.token;
  if (value.kind === 'words') return value.words;
  if (value.kind === 'open-quote') {
    remark(reading, value, { code: 'open-quote' });
    return [];
  }
  return [{ ...value, text: reading.text.slice(value.start, value.end) }];
}

/** The one value of a key that takes no alternatives; null while there is none. */
export function readOnly(reading: Reading): Piece | null {
  const words = readValues(reading);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  return { start: first.start, end: last.end, text: words.map((word) => word.text).join(',') };
}
