import { type ReadonlySignal, signal } from '@preact/signals';
import type { WidgetEvent } from '../../core/event.ts';
import { type ComparableEvents, comparableEvents } from '../../core/panel/comparable-events.ts';

/** What an event is compared with: what its vendor documents, the one of its name before it, or the one that was picked. */
export type CompareWith = 'example' | 'previous' | 'picked';

/** Whether the difference is shown, and to what. */
export interface CompareModel {
  open: ReadonlySignal<boolean>;
  against: ReadonlySignal<CompareWith>;
  /** Remembered until another is picked or the list is cleared, even when the ring has let go of it. */
  picked: ReadonlySignal<WidgetEvent | null>;
  /** Whether other values count, not only another shape; asked of a comparison with an example, whose values are never the event's. */
  values: ReadonlySignal<boolean>;
  toggle(): void;
  setValues(values: boolean): void;
  setAgainst(against: CompareWith): void;
  /** Remembers an event, and compares with it from now on. */
  pick(event: WidgetEvent): void;
  /** Lets go of the picked one. */
  forget(): void;
  /** The events of the list that an event can be compared with. */
  candidates(event: WidgetEvent): ComparableEvents;
}

/** The state of the comparison. `events` are those of the list, oldest first. */
export function createCompareModel(events: () => readonly WidgetEvent[]): CompareModel {
  const open = signal(false);
  const values = signal(false);
  const against = signal<CompareWith>('example');
  const picked = signal<WidgetEvent | null>(null);
  return {
    open,
    against,
    picked,
    values,
    setValues(next) {
      values.value = next;
    },
    toggle() {
      open.value = !open.value;
    },
    setAgainst(next) {
      against.value = next;
    },
    pick(event) {
      picked.value = event;
      against.value = 'picked';
    },
    forget() {
      picked.value = null;
      if (against.value === 'picked') against.value = 'example';
    },
    candidates: (event) => comparableEvents(events(), event),
  };
}
