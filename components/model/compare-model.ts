import { type ReadonlySignal, signal } from '@preact/signals';
import type { WidgetEvent } from '../../core/event.ts';
import { type ComparableEvents, comparableEvents } from '../../core/panel/comparable-events.ts';

/** What an event is compared with: what its vendor documents, the one of its name before it, or the one that was picked. */
export type CompareWith = 'example' | 'previous' | 'picked';

/** Whether the difference is shown, and to what. */
export interface CompareModel {
  open: ReadonlySignal<boolean>;
  against: ReadonlySignal<CompareWith>;
  /** Remembered until another is picked, even when it is no longer in the list. */
  picked: ReadonlySignal<WidgetEvent | null>;
  toggle(): void;
  setAgainst(against: CompareWith): void;
  /** Remembers an event, and compares with it from now on. */
  pick(event: WidgetEvent): void;
  /** The events of the list that an event can be compared with. */
  candidates(event: WidgetEvent): ComparableEvents;
}

/** The state of the comparison. `events` are those of the list, oldest first. */
export function createCompareModel(events: () => readonly WidgetEvent[]): CompareModel {
  const open = signal(false);
  const against = signal<CompareWith>('example');
  const picked = signal<WidgetEvent | null>(null);
  return {
    open,
    against,
    picked,
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
    candidates: (event) => comparableEvents(events(), event),
  };
}
