import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { eventsPerTabBounds, isEventsPerTab } from '../../core/settings.ts';

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
  const [wrong, setWrong] = useState(false);
  const { least, most } = eventsPerTabBounds;
  return (
    <div class="setting">
      <label for={id}>Events kept of a tab</label>
      <input
        id={id}
        class="field"
        type="number"
        min={least}
        max={most}
        step={1_000}
        value={value}
        aria-invalid={wrong}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          const next = event.currentTarget.valueAsNumber;
          setWrong(!isEventsPerTab(next));
          if (isEventsPerTab(next)) onChange(next);
        }}
      />
      <p id={`${id}-note`} class={wrong ? 'wrong' : 'faint'} role={wrong ? 'alert' : undefined}>
        {wrong && 'Not kept: a whole number within the bounds is needed. '}
        {children}
      </p>
    </div>
  );
}
