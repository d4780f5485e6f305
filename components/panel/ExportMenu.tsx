import { Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../locales/text.ts';
import { Icon } from './Icon.tsx';
import { itemAfterKey, itemsOf } from './menu-keys.ts';

export interface ExportMenuProps {
  disabled: boolean;
  /** An export is under way: the next one waits for its end. */
  busy: boolean;
  onExport: (sanitized: boolean) => void;
}

const choices = [
  { label: 'list.export.sanitized', hint: 'list.export.sanitizedHint', sanitized: true },
  { label: 'list.export.sensitive', hint: 'list.export.sensitiveHint', sanitized: false },
] as const;

/** The Export button and its menu: arrows move, Enter chooses, Esc closes. */
export function ExportMenu({ disabled, busy, onExport }: ExportMenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  // At once: a key that comes before the focus would reach what stands below.
  useLayoutEffect(() => {
    if (open) itemsOf(menu.current)[0]?.focus();
  }, [open]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function handleKey(event: KeyboardEvent): void {
    const next = itemAfterKey(event, itemsOf(menu.current));
    if (next !== null) next.focus();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function handleFocusOut(event: FocusEvent): void {
    if (
      event.relatedTarget instanceof Node &&
      event.currentTarget instanceof Node &&
      event.currentTarget.contains(event.relatedTarget)
    )
      return;
    setOpen(false);
  }

  return (
    <div class="menu-holder" onFocusOut={handleFocusOut}>
      <button
        ref={button}
        type="button"
        class="tool"
        aria-label={t('list.export.button')}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-busy={busy}
        aria-disabled={busy}
        title={t(busy ? 'list.export.running' : disabled ? 'list.export.nothing' : 'list.export.hint')}
        disabled={disabled}
        // Said to be disabled and not made so: a disabled button would lose the focus it has just got back.
        onClick={() => !busy && setOpen(!open)}
      >
        <Icon name="export" />
      </button>
      {open && (
        <div ref={menu} class="menu" role="menu" aria-label={t('list.export.button')} onKeyDown={handleKey}>
          {choices.map(({ label, hint, sanitized }) => (
            <Fragment key={label}>
              <button
                type="button"
                role="menuitem"
                tabIndex={-1}
                aria-describedby={`hint-${sanitized}`}
                onClick={() => {
                  close();
                  onExport(sanitized);
                }}
              >
                {t(label)}
              </button>
              <small id={`hint-${sanitized}`} role="presentation">
                {t(hint)}
              </small>
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}
