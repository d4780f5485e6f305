import type { Span } from './filter-tokens.ts';

/** What can be said of a place in the filter's text. */
export type RemarkReason =
  /** More than `most` characters. */
  | { code: 'too-long'; most: number }
  | { code: 'open-quote' }
  /** `reason` is the browser's own. */
  | { code: 'bad-expression'; reason: string }
  /** `part` is what cannot be searched for; null where the whole is too large. */
  | { code: 'costly-expression'; part: string | null }
  | { code: 'not-flags'; flags: string }
  /** `rest` is what cannot be read of it. */
  | { code: 'bad-path'; rest: string }
  | { code: 'bad-size' }
  | { code: 'bad-time' }
  /** `choices`: what there is instead. */
  | { code: 'bad-choice'; choices: readonly string[] }
  /** `nearest`: the key that may be meant. */
  | { code: 'unknown-key'; nearest: string | null }
  | { code: 'unknown-word'; choices: readonly string[] };

/** Something about a place in the filter's text. A fault keeps the filter from being applied; a hint only says how it is read. */
export type FilterRemark = Span &
  RemarkReason & {
    severity: 'fault' | 'hint';
    /** What is written there. */
    text: string;
  };

const hints: readonly RemarkReason['code'][] = ['not-flags', 'unknown-key', 'unknown-word'];

/** A remark about a place in a text. */
export function remarkAt(text: string, { start, end }: Span, reason: RemarkReason): FilterRemark {
  const severity = hints.includes(reason.code) ? 'hint' : 'fault';
  return { ...reason, start, end, severity, text: text.slice(start, end) };
}
