import { useLayoutEffect, useRef } from 'preact/hooks';
import { type CopyFormat, copyFormats } from '../../core/panel/copy-as/formats.ts';
import type { CopyRefusal, CopySubject } from '../../core/panel/copy-as/subject.ts';
import { t, tn } from '../../locales/text.ts';
import { formatLabel, refusalWords } from '../words/copy-words.ts';
import { itemAfterKey, itemsOf } from './menu-keys.ts';

export interface CopyChoicesProps {
  subjects: readonly CopySubject[];
  /** Whether it is placed in the window, not below its button. */
  loose: boolean;
  onChoose: (format: CopyFormat) => void;
  onClose: () => void;
}

/** The menu of formats: arrows, Home, End and first letters move, Enter chooses, Esc and Tab close. It has the focus as long as it is open. */
export function CopyChoices({ subjects, loose, onChoose, onClose }: CopyChoicesProps) {
  const menu = useRef<HTMLDivElement>(null);
  // At once: a key that comes before the focus would reach what stands below.
  useLayoutEffect(() => itemsOf(menu.current)[0]?.focus({ preventScroll: true }), []);

  function handleKey(event: KeyboardEvent): void {
    const next = itemAfterKey(event, itemsOf(menu.current));
    if (next !== null) next.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else {
      // No letter is the list's while the menu is open.
      if (event.key.length === 1 && event.key !== ' ') event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={menu}
      class={`menu copy-menu ${loose ? 'loose' : ''}`}
      role="menu"
      aria-label={tn('copy.menu', subjects.length)}
      onKeyDown={handleKey}
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && menu.current?.contains(relatedTarget) !== true) onClose();
      }}
    >
      {subjects.length > 1 && (
        <p class="faint" role="presentation">
          {tn('copy.events', subjects.length)}
        </p>
      )}
      {copyFormats.map((format) => (
        <Choice key={format.id} format={format} refusal={refusalOf(format, subjects)} onChoose={onChoose} />
      ))}
    </div>
  );
}

interface ChoiceProps {
  format: CopyFormat;
  /** Why it cannot be chosen; null when it can. */
  refusal: CopyRefusal | null;
  onChoose: (format: CopyFormat) => void;
}

function Choice({ format, refusal, onChoose }: ChoiceProps) {
  const hint = `copy-hint-${format.id}`;
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={refusal !== null}
      aria-label={formatLabel(format)}
      aria-describedby={hint}
      onClick={() => {
        if (refusal === null) onChoose(format);
      }}
    >
      <span>{formatLabel(format)}</span>
      <small id={hint}>{refusal === null ? t(`copy.hint.${format.id}`) : refusalWords(refusal)}</small>
    </button>
  );
}

function refusalOf({ refuses }: CopyFormat, subjects: readonly CopySubject[]): CopyRefusal | null {
  for (const subject of subjects) {
    const why = refuses?.(subject) ?? null;
    if (why !== null) return why;
  }
  return null;
}
