import type { Finding, Severity } from '../event.ts';

const ranks = { error: 0, warning: 1, info: 2 } as const;

/** Findings worst first; what weighs the same keeps its order. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((one, other) => ranks[one.severity] - ranks[other.severity]);
}

/** The worst that is said of a line; null where nothing is. */
export function lineMark(findings: readonly Finding[]): Severity | null {
  return worstFirst(findings)[0]?.severity ?? null;
}
