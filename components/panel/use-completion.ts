import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Completion } from '../../core/panel/completion.ts';

/** What completing a text field needs. */
export interface CompletionOptions {
  text: string;
  input: RefObject<HTMLInputElement | null>;
  complete: (text: string, caret: number) => Completion[];
  onChange: (text: string) => void;
}

/** The suggestions of a text field. */
export interface CompletionMenu {
  /** What is offered; empty while nothing is. */
  choices: readonly Completion[];
  /** The index of the one the keys are at; null while they are in the text. */
  active: number | null;
  /** The user has changed the text. */
  typed: (field: HTMLInputElement) => void;
  choose: (choice: Completion) => void;
  close: () => void;
  /** True when the key was meant for the suggestions. Arrows move, Enter takes the active one, Tab that or the first, Esc closes. */
  handleKey: (event: KeyboardEvent) => boolean;
}

interface Offer {
  /** The text it is for: when that changes otherwise, the offer is void. */
  text: string;
  choices: readonly Completion[];
  active: number | null;
}

const none: Offer = { text: '', choices: [], active: null };

/** Offers completions while a text is typed, and on arrow down. */
export function useCompletion({ text, input, complete, onChange }: CompletionOptions): CompletionMenu {
  const [offer, setOffer] = useState(none);
  const caret = useRef<number | null>(null);
  const current = offer.text === text ? offer : none;
  const { choices, active } = current;

  // A controlled field puts the caret at its end when its text is set.
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [text]);

  function open(typed: string, at: number, first: number | null): void {
    setOffer({ text: typed, choices: complete(typed, at), active: first });
  }

  function close(): void {
    setOffer(none);
  }

  function choose(choice: Completion): void {
    if (choice.text === text) input.current?.setSelectionRange(choice.caret, choice.caret);
    else caret.current = choice.caret;
    onChange(choice.text);
    // After a key come its values.
    if (/[:.]$/.test(choice.text.slice(0, choice.caret))) open(choice.text, choice.caret, null);
    else close();
  }

  function move(step: 1 | -1): void {
    const count = choices.length;
    // The text itself is a place on the way round.
    const place = ((active ?? -1) + 1 + step + count + 1) % (count + 1);
    setOffer({ ...current, active: place === 0 ? null : place - 1 });
  }

  function handleOpenKey(key: string): boolean {
    const chosen = choices[active ?? (key === 'Tab' ? 0 : -1)];
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Escape') close();
    else if ((key === 'Enter' || key === 'Tab') && chosen !== undefined) choose(chosen);
    else {
      if (/^(?:Enter|Home|End|Arrow)/.test(key)) close();
      return false;
    }
    return true;
  }

  return {
    choices,
    active,
    typed(field) {
      const at = field.selectionStart ?? field.value.length;
      onChange(field.value);
      if (/\S/.test(field.value[at - 1] ?? '')) open(field.value, at, null);
      else close();
    },
    choose,
    close,
    handleKey(event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return false;
      if (choices.length > 0) return handleOpenKey(event.key);
      if (event.key !== 'ArrowDown') return false;
      open(text, input.current?.selectionStart ?? text.length, 0);
      return true;
    },
  };
}
