import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TreeRow } from '../../core/panel/tree.ts';
import { t } from '../../locales/text.ts';

export interface LineMenuProps {
  row: TreeRow;
  /** Pixels below the top of the tree. */
  top: number;
  onCopy: (row: TreeRow, what: 'value' | 'path') => void;
  onToggle: (row: TreeRow) => void;
  onClose: () => void;
}

/** What can be done with a line of a tree: arrows move, Enter chooses, Esc closes. */
export function LineMenu({ row, top, onCopy, onToggle, onClose }: LineMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  // At once: a key that comes before the focus would reach what stands below.
  useLayoutEffect(() => itemAt(menu.current, 0)?.focus(), []);

  const items: { label: string; key: string | null; run: () => void }[] = [
    ...(row.value === undefined ? [] : [{ label: t('tree.copyValue'), key: 'c', run: () => onCopy(row, 'value') }]),
    { label: t('tree.copyPath'), key: 'p', run: () => onCopy(row, 'path') },
    ...(row.expanded === null
      ? []
      : [{ label: t(row.expanded ? 'tree.collapse' : 'tree.expand'), key: null, run: () => onToggle(row) }]),
  ];

  function handleKey(event: KeyboardEvent): void {
    const at = items.findIndex((_, index) => itemAt(menu.current, index) === document.activeElement);
    if (event.key === 'ArrowDown') itemAt(menu.current, (at + 1) % items.length)?.focus();
    else if (event.key === 'ArrowUp') itemAt(menu.current, (at + items.length - 1) % items.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={menu}
      class="menu line-menu"
      role="menu"
      aria-label={t('tree.line')}
      style={{ top: `${top}px` }}
      onKeyDown={handleKey}
      onFocusOut={(event) => {
        const { relatedTarget } = event;
        if (relatedTarget instanceof Node && menu.current?.contains(relatedTarget) !== true) onClose();
      }}
    >
      {items.map(({ label, key, run }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-keyshortcuts={key ?? undefined}
          onClick={() => {
            onClose();
            run();
          }}
        >
          {label}
          {key !== null && <kbd aria-hidden="true">{key}</kbd>}
        </button>
      ))}
    </div>
  );
}

function itemAt(menu: HTMLElement | null, index: number): HTMLElement | null {
  return menu?.querySelectorAll('button')[index] ?? null;
}
