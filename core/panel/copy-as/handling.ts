import type { CopySubject } from './subject.ts';

/** Writes code that listens for the subject's kind of event; `handle` writes the statement that is given the payload's expression. */
export type Listening = (subject: CopySubject, handle: (payload: string) => string) => string;

/** Lines in order; those that are null are left out. */
export function lines(...all: (string | null)[]): string {
  return all.filter((line) => line !== null).join('\n');
}
