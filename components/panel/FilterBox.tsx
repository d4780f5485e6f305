import type { RefObject } from 'preact';
import { Icon } from './Icon.tsx';

export interface FilterBoxProps {
  text: string;
  /** What is wrong with the text; null when nothing is. */
  error: string | null;
  input: RefObject<HTMLInputElement | null>;
  onChange: (text: string) => void;
}

const syntax = `Words find anything an event shows. Also:
vendor:oncehub   status:invalid,untrusted   name:booking
channel:message   origin:example.com   source:top
/expression/   "several words"   -status:valid`;

/** The filter's text, with what is wrong with it. Esc empties it. */
export function FilterBox({ text, error, input, onChange }: FilterBoxProps) {
  return (
    <div class={`filter ${error === null ? '' : 'bad'} ${text === '' ? '' : 'active'}`}>
      <Icon name="filter" />
      <input
        ref={input}
        type="search"
        aria-label="Filter"
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : 'filter-error'}
        placeholder="Filter: text, vendor: status: name:"
        title={syntax}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.preventDefault();
          event.stopPropagation();
          onChange('');
        }}
      />
      {text !== '' && (
        <button
          type="button"
          class="tool small"
          aria-label="Clear filter"
          title="Clear filter (Esc)"
          onClick={() => onChange('')}
        >
          <Icon name="close" />
        </button>
      )}
      {error !== null && (
        <span id="filter-error" class="filter-error" role="alert">
          {error} The last good filter stays.
        </span>
      )}
    </div>
  );
}
