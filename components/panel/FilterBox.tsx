import type { RefObject } from 'preact';
import type { Completion } from '../../core/panel/completion.ts';
import type { FilterRemark } from '../../core/panel/filter-remarks.ts';
import { t, tn } from '../../locales/text.ts';
import { FilterMarks } from './FilterMarks.tsx';
import { FilterRemarks } from './FilterRemarks.tsx';
import { FilterSuggestions, suggestionId } from './FilterSuggestions.tsx';
import { Icon } from './Icon.tsx';
import { useCompletion } from './use-completion.ts';

export interface FilterBoxProps {
  text: string;
  /** What is to be said of the text. */
  remarks: readonly FilterRemark[];
  input: RefObject<HTMLInputElement | null>;
  /** How to go on with a text where its caret stands. */
  complete: (text: string, caret: number) => Completion[];
  onChange: (text: string) => void;
}

const examples = `vendor:oncehub   status:invalid,untrusted   name:booking
payload.bot_id:BOT-1234   has:findings   larger-than:10k
/expression/   "several words"   -status:valid`;

/** The filter's text, what is wrong with it, and how to go on. Esc closes the suggestions, then empties the text. */
export function FilterBox({ text, remarks, input, complete, onChange }: FilterBoxProps) {
  const menu = useCompletion({ text, input, complete, onChange });
  const bad = remarks.some((remark) => remark.severity === 'fault');
  const open = menu.choices.length > 0;

  function handleKey(event: KeyboardEvent): void {
    if (menu.handleKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key !== 'Escape' || text === '') return;
    event.preventDefault();
    event.stopPropagation();
    onChange('');
  }

  // A search box is no combobox to assistive technology (it may not say aria-expanded), so what is offered is also said below.
  return (
    <div class={`filter ${bad ? 'bad' : ''} ${text === '' ? '' : 'active'}`} onFocusOut={menu.close}>
      <Icon name="filter" />
      <div class="filter-text">
        <FilterMarks text={text} remarks={remarks} input={input} />
        <input
          ref={input}
          type="search"
          aria-label={t('filter.name')}
          aria-invalid={bad}
          aria-describedby={remarks.length > 0 ? 'filter-remarks' : undefined}
          aria-autocomplete="list"
          aria-controls={open ? 'filter-suggestions' : undefined}
          aria-activedescendant={menu.active === null ? undefined : suggestionId(menu.active)}
          placeholder={t('filter.placeholder')}
          title={[t('filter.help.words'), examples, t('filter.help.more')].join('\n')}
          spellcheck={false}
          autocomplete="off"
          value={text}
          onInput={(event) => menu.typed(event.currentTarget)}
          onKeyDown={handleKey}
        />
      </div>
      {text !== '' && (
        <button
          type="button"
          class="tool small"
          aria-label={t('filter.clear')}
          title={t('filter.clearByKey')}
          onClick={() => onChange('')}
        >
          <Icon name="close" />
        </button>
      )}
      <div class="filter-below">
        <FilterRemarks remarks={remarks} />
        {open && <FilterSuggestions choices={menu.choices} active={menu.active} onChoose={menu.choose} />}
      </div>
      <span class="spoken" aria-live="polite">
        {open && tn('filter.offered', menu.choices.length)}
      </span>
    </div>
  );
}
