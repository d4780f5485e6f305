import { type ReadonlySignal, computed, signal } from '@preact/signals';
import type { Entry } from '../../core/entry.ts';
import { completions, type Completion } from '../../core/panel/completion.ts';
import { createFilter } from '../../core/panel/filter.ts';
import { createFilterCandidates } from '../../core/panel/filter-candidates.ts';
import { filterChips, toggleChip, type FilterChip } from '../../core/panel/filter-chips.ts';
import type { FilterRemark } from '../../core/panel/filter-remarks.ts';
import { parseFilter } from '../../core/panel/filter-terms.ts';
import { pathValues } from '../../core/panel/path-values.ts';
import type { EventTest } from '../../core/panel/timeline.ts';
import { remarkWords } from '../words/filter-words.ts';

/** The filter's text, what is to be said of it, and how to go on with it. */
export interface FilterModel {
  text: ReadonlySignal<string>;
  remarks: ReadonlySignal<readonly FilterRemark[]>;
  /** The first thing that is wrong with the text; the last good filter stays in force. Null when nothing is. */
  error: ReadonlySignal<string | null>;
  /** The filter in force; null lets everything through. */
  test(): EventTest | null;
  /** True when another filter is in force now. */
  set(text: string): boolean;
  /** How to go on with a text where its caret stands. */
  complete(text: string, caret: number): Completion[];
  /** Read anew when the list has changed. */
  chips(): FilterChip[];
  /** The text after a click on a chip. */
  toggled(chip: FilterChip): string;
  receive(entries: readonly Entry[]): void;
  removeThrough(order: number): void;
}

/** How many of the newest events are looked through for the values of a path: some milliseconds. */
const lookedThrough = 500;

/** An empty filter over an empty list. */
export function createFilterModel(): FilterModel {
  const text = signal('');
  const remarks = signal<readonly FilterRemark[]>([]);
  const error = computed(() => {
    const fault = remarks.value.find((remark) => remark.severity === 'fault');
    return fault === undefined ? null : remarkWords(fault);
  });
  const candidates = createFilterCandidates();
  const source = { candidates, valuesOf: (path: string) => pathValues(path, candidates.newest(lookedThrough)) };
  let inForce: EventTest | null = null;

  function set(next: string): boolean {
    const parsed = parseFilter(next);
    text.value = next;
    remarks.value = parsed.remarks;
    if (!parsed.ok) return false;
    inForce = createFilter(parsed.terms);
    return true;
  }

  return {
    text,
    remarks,
    error,
    test: () => inForce,
    set,
    complete: (typed, caret) => completions(typed, caret, source),
    chips: () => filterChips(text.value, candidates.counts),
    toggled: (chip) => toggleChip(text.value, chip, candidates.counts),
    receive: candidates.add,
    removeThrough: candidates.removeThrough,
  };
}
