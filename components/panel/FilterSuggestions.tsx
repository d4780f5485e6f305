import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Completion } from '../../core/panel/completion.ts';
import { t } from '../../locales/text.ts';
import { hintWords } from '../words/filter-words.ts';

export interface FilterSuggestionsProps {
  choices: readonly Completion[];
  /** The index of the one the keys are at. */
  active: number | null;
  onChoose: (choice: Completion) => void;
}

/** The id of the suggestion at an index. */
export const suggestionId = (index: number): string => `filter-suggestion-${index}`;

/** How to go on with the filter, as a list; the focus stays in the field. */
export function FilterSuggestions({ choices, active, onChoose }: FilterSuggestionsProps) {
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div
      ref={list}
      id="filter-suggestions"
      class="filter-suggestions"
      role="listbox"
      aria-label={t('filter.suggestions')}
      // It scrolls, and what scrolls must be within reach of the keyboard. Tab never comes here: it takes a suggestion.
      tabIndex={0}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
    >
      {choices.map((choice, index) => (
        <div
          key={`${index} ${choice.label}`}
          id={suggestionId(index)}
          class="suggestion"
          role="option"
          aria-selected={index === active}
          onClick={() => onChoose(choice)}
        >
          <span class="mono">{choice.label}</span>
          {choice.hint !== null && <span class="suggestion-hint">{hintWords(choice.hint)}</span>}
        </div>
      ))}
    </div>
  );
}
