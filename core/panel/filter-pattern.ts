import type { FilterPattern } from './filter-condition.ts';
import { readValues, remark, type Reading } from './filter-reading.ts';
import type { Span } from './filter-tokens.ts';
import { compileExpression } from './linear-expression.ts';

/** The words or the expression after a key, or alone. Null where it is wrong or not there yet. */
export function readPattern(reading: Reading): FilterPattern | null {
  const { value } = reading.token;
  if (value.kind === 'expression') return readExpression(reading, value);
  const words = readValues(reading);
  return words.length === 0 ? null : asWords(words.map((word) => word.text));
}

function readExpression(reading: Reading, value: Span & { source: string; flags: string }): FilterPattern | null {
  const { source, flags } = value;
  const strange = /[^dgimsuy]/.exec(flags) !== null;
  if (strange) {
    remark(reading, value, { code: 'not-flags', flags });
    return asWords([reading.text.slice(value.start, value.end)]);
  }
  try {
    // Only to hear what is wrong with it; it is our own search that runs.
    void new RegExp(source, flags);
  } catch (error) {
    remark(reading, value, { code: 'bad-expression', reason: reasonOf(error) });
    return null;
  }
  const compiled = compileExpression(source, flags);
  if (compiled.ok) return { kind: 'expression', expression: compiled.expression };
  remark(reading, value, { code: 'costly-expression', part: compiled.unsupported });
  return null;
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/^.*: /, '');
}

/** A pattern of these words. */
export function asWords(words: string[]): FilterPattern {
  return { kind: 'words', words: words.map((word) => word.toLowerCase()) };
}
