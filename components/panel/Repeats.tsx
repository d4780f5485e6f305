import type { RowGroup } from '../../core/panel/row-view.ts';
import { number } from '../../locales/figures.ts';
import { t, tn } from '../../locales/text.ts';

export interface RepeatsProps {
  group: RowGroup;
  onToggle: () => void;
}

/** How often an event came again unchanged, and the way to see each of them; before one of them, that it is one. */
export function Repeats({ group: { size, open, head }, onToggle }: RepeatsProps) {
  if (!head) return <span class="repeat-line" aria-hidden="true" />;
  return (
    <button
      type="button"
      class={`repeats ${open ? 'open' : ''}`}
      tabIndex={-1}
      aria-expanded={open}
      aria-label={tn('list.repeats.times', size)}
      title={t(open ? 'list.repeats.shut' : 'list.repeats.open')}
      onClick={(event) => {
        event.stopPropagation();
        event.currentTarget.closest<HTMLElement>('[role=grid]')?.focus();
        onToggle();
      }}
    >
      ×{number(size)}
    </button>
  );
}
