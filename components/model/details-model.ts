import { type ReadonlySignal, signal } from '@preact/signals';
import type { WidgetEvent } from '../../core/event.ts';
import type { Path } from '../../core/json.ts';
import { type CompareModel, createCompareModel } from './compare-model.ts';

/** What the details ask of the world around them. */
export interface DetailsWorld {
  /** Puts a text on the clipboard; false where the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** The events of the list, oldest first. */
  events(): readonly WidgetEvent[];
}

/** What the details of one event hand on to those of the next, and to each other. */
export interface DetailsModel {
  compare: CompareModel;
  /** The place in an event's payload that is to be shown next; null when there is none. */
  goal: ReadonlySignal<{ event: string; path: Path } | null>;
  /** What was copied last, in words. Empty when nothing was. */
  copied: ReadonlySignal<string>;
  setGoal(event: WidgetEvent, path: Path): void;
  /** The goal was shown. */
  reached(): void;
  /** `what` names the text for the reader, `note` says what of it is not as it was sent. */
  copy(text: string, what: string, note: string | null): void;
}

/** The state the details share. */
export function createDetailsModel(world: DetailsWorld): DetailsModel {
  const goal = signal<{ event: string; path: Path } | null>(null);
  const copied = signal('');
  return {
    compare: createCompareModel(() => world.events()),
    goal,
    copied,
    setGoal(event, path) {
      goal.value = { event: event.id, path };
    },
    reached() {
      goal.value = null;
    },
    copy(text, what, note) {
      const done = `${what} copied${note === null ? '' : `; ${note}`}`;
      const refused = `${what} was not copied: the browser refuses the clipboard`;
      void world.copy(text).then((put) => {
        copied.value = put ? done : refused;
      });
    },
  };
}
