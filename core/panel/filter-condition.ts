import type { FilterField, FilterPart, FilterQuality } from './filter-keys.ts';
import type { FilterTime } from './filter-measures.ts';
import type { FilterPath } from './filter-path.ts';
import type { Span } from './filter-tokens.ts';
import type { LinearExpression } from './linear-expression.ts';

export type FilterPattern =
  /** Any of these, in lower case. */
  { kind: 'words'; words: string[] } | { kind: 'expression'; expression: LinearExpression };

/** What a term asks of an event. */
export type FilterCondition =
  /** `field` null: anything the event shows. */
  | { kind: 'text'; field: FilterField | null; pattern: FilterPattern }
  | { kind: 'path'; path: FilterPath; pattern: FilterPattern }
  | { kind: 'has'; parts: (FilterPart | FilterPath)[] }
  | { kind: 'is'; qualities: FilterQuality[] }
  | { kind: 'size'; larger: boolean; bytes: number }
  | { kind: 'time'; after: boolean; time: FilterTime };

/** One part of a filter, and where it is written. All of them must hold. */
export interface FilterTerm extends Span {
  negated: boolean;
  condition: FilterCondition;
}
