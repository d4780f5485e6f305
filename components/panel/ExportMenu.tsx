import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';

export interface ExportMenuProps {
  disabled: boolean;
  onExport: (sanitized: boolean) => void;
}

const choices = [
  {
    label: 'Export (sanitized)',
    hint: 'E-mail addresses, phone numbers, names, IP addresses and tokens are masked',
    sanitized: true,
  },
  { label: 'Export with sensitive data', hint: 'Everything as it was received', sanitized: false },
];

/** The Export button and its menu: arrows move, Enter chooses, Esc closes. */
export function ExportMenu({ disabled, onExport }: ExportMenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (open) focusItem(menu.current, 0);
  }, [open]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function handleKey(event: KeyboardEvent): void {
    const items = itemsOf(menu.current);
    const index = items.findIndex((item) => item === document.activeElement);
    if (event.key === 'ArrowDown') focusItem(menu.current, (index + 1) % items.length);
    else if (event.key === 'ArrowUp') focusItem(menu.current, (index + items.length - 1) % items.length);
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
        aria-label="Export"
        aria-haspopup="menu"
        aria-expanded={open}
        title={disabled ? 'Nothing to export yet' : 'Export a capture file'}
        disabled={disabled}
        onClick={() => setOpen(!open)}
      >
        <Icon name="export" />
      </button>
      {open && (
        <div ref={menu} class="menu" role="menu" aria-label="Export" onKeyDown={handleKey}>
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
                {label}
              </button>
              <small id={`hint-${sanitized}`} role="presentation">
                {hint}
              </small>
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return menu === null ? [] : [...menu.querySelectorAll('button')];
}

function focusItem(menu: HTMLElement | null, index: number): void {
  itemsOf(menu)[index]?.focus();
}
