import { useState } from 'preact/hooks';
import type { FilterChip } from '../../core/panel/filter-chips.ts';
import { number } from '../../locales/figures.ts';
import { t } from '../../locales/text.ts';
import { Icon } from './Icon.tsx';

export interface FilterChipsProps {
  chips: readonly FilterChip[];
  /** A vendor as it writes itself. */
  vendorName: (id: string) => string;
  onToggle: (chip: FilterChip) => void;
}

/** One button for each vendor and status of the list, with how many there are. One tab stop; the arrows go from chip to chip. */
export function FilterChips({ chips, vendorName, onToggle }: FilterChipsProps) {
  const [stop, setStop] = useState(0);
  if (chips.length === 0) return null;
  const last = chips.length - 1;

  function handleKey(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
    const next = { ArrowRight: Math.min(stop + 1, last), ArrowLeft: Math.max(stop - 1, 0), Home: 0, End: last };
    const index = Object.entries(next).find(([key]) => key === event.key)?.[1];
    if (index === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setStop(index);
    event.currentTarget.querySelectorAll('button')[index]?.focus();
  }

  return (
    <div class="chips" role="toolbar" aria-label={t('filter.chips')} onKeyDown={handleKey}>
      {chips.map((chip, index) => (
        <button
          key={`${chip.field} ${chip.value}`}
          type="button"
          class={`chip ${chip.field} ${chip.state} ${index > 0 && chips[index - 1]?.field !== chip.field ? 'next-kind' : ''}`}
          aria-pressed={chip.state === 'on'}
          tabIndex={index === Math.min(stop, last) ? 0 : -1}
          title={t(`filter.chip.${chip.state}`)}
          onFocus={() => setStop(index)}
          onClick={() => onToggle(chip)}
        >
          <Mark chip={chip} />
          <span class="chip-word">{chip.field === 'vendor' ? vendorName(chip.value) : chip.value}</span>{' '}
          <span class="chip-count">{number(chip.count)}</span>
          {chip.state === 'excluded' && <span class="spoken"> {t('filter.leftOut')}</span>}
        </button>
      ))}
    </div>
  );
}

const statuses = ['valid', 'invalid', 'unknown-event', 'untrusted', 'unrecognized'] as const;

function Mark({ chip }: { chip: FilterChip }) {
  const status = chip.field === 'status' ? statuses.find((each) => each === chip.value) : undefined;
  if (status === undefined) return null;
  return (
    <span class={`status ${status}`}>
      <Icon name={status} />
    </span>
  );
}
