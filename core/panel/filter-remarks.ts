import type { Span } from './filter-tokens.ts';

/** What can be said of a filter's text. */
export type RemarkCode = keyof typeof words;

/** Something about a place in the filter's text. A fault keeps the filter from being applied; a hint only says how it is read. */
export interface FilterRemark extends Span {
  severity: 'fault' | 'hint';
  code: RemarkCode;
  /** What is written there. */
  text: string;
  /** What is meant, or why: depends on the code; may be empty. */
  detail: string;
}

type Words = (text: string, detail: string) => string;

/** One sentence or two for each. */
const words = {
  'too-long': (_text, detail) => `The filter is longer than ${detail} characters.`,
  'open-quote': (text) => `The quote that starts at ${text.slice(0, 20)} has no end.`,
  'bad-expression': (text, detail) => `${text} is not a regular expression: ${detail}.`,
  'costly-expression': (text, detail) =>
    detail === ''
      ? `${text} repeats too much to be searched for: use smaller numbers.`
      : `${text} uses ${detail}: looking around and back references are not supported, because their search may never end.`,
  'not-flags': (text, detail) => `${text} is searched as text: a regular expression has no flags ${detail}.`,
  'bad-path': (text, detail) =>
    `${text} is not a path: ${detail} cannot be read. Write payload.items[0].id, or payload["odd key"].`,
  'bad-size': (text) => `${text} is not a size: write 500, 10k or 2M (bytes).`,
  'bad-time': (text) => `${text} is not a time: write 14:05, 14:05:30 or 2026-11-20T14:05.`,
  'bad-choice': (text, detail) => `There is no ${text}: use ${detail}.`,
  'unknown-key': (text, detail) =>
    detail === ''
      ? `There is no filter key ${text}; it is searched as text. For a field of the payload, write payload.${text}:`
      : `There is no filter key ${text}; did you mean ${detail}? It is searched as text.`,
  'unknown-word': (text, detail) => `No event can be ${text}: use ${detail}.`,
} satisfies Record<string, Words>;

/** A remark for people. Long texts are shortened. */
export function remarkWords({ code, text, detail }: FilterRemark): string {
  const say: Words = words[code];
  return say(text.length > 40 ? `${text.slice(0, 40)}…` : text, detail);
}
