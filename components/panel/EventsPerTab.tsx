import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { eventsPerTabBounds, isEventsPerTab } from '../../core/settings.ts';
import { t } from '../../locales/text.ts';

export interface EventsPerTabProps {
  value: number;
  /** Is called with numbers within the bounds only. */
  onChange: (value: number) => void;
  /** What the number means. */
  children: ComponentChildren;
}

/** How many events a tab keeps. A number out of bounds is marked and not taken. */
export function EventsPerTab({ value, onChange, children }: EventsPerTabProps) {
  const id = useId();
  /** What was typed and is not taken; null where there is nothing wrong. */
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null;
  const { least, most } = eventsPerTabBounds;
  useEffect(() => setTyped(null), [value]);
  return (
    <div class="setting">
      <label for={id}>{t('list.kept')}</label>
      <input
        id={id}
        class="field"
        type="number"
        min={least}
        max={most}
        step={1}
        value={typed ?? value}
        aria-invalid={wrong}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          const next = event.currentTarget.valueAsNumber;
          setTyped(isEventsPerTab(next) ? null : event.currentTarget.value);
          if (isEventsPerTab(next)) onChange(next);
        }}
      />
      <p id={`${id}-note`} class={wrong ? 'wrong' : 'faint'} role={wrong ? 'alert' : undefined}>
        {wrong && `${t('list.notKept')} `}
        {children}
      </p>
    </div>
  );
}
