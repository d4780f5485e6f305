import { type ReadonlySignal, signal } from '@preact/signals';
import type { WidgetEvent } from '../../core/event.ts';
import type { Path } from '../../core/json.ts';
import { type Copied, copiedWords } from '../words/copied-words.ts';
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
  /** What was copied last of the payload that is shown, in words. Empty when nothing was. */
  copied: ReadonlySignal<string>;
  /** The share of the room that the details take, in percent. */
  share: ReadonlySignal<number>;
  setShare(share: number): void;
  setGoal(event: WidgetEvent, path: Path): void;
  /** The goal was shown. */
  reached(): void;
  /** `copied` says what the text is, for the reader. */
  copy(text: string, copied: Copied): void;
  /** The payload it was copied from is shown no more. */
  forgetCopied(): void;
}

/** The state the details share. */
export function createDetailsModel(world: DetailsWorld): DetailsModel {
  const goal = signal<{ event: string; path: Path } | null>(null);
  const copied = signal('');
  const share = signal(50);
  let turn = 0;
  return {
    compare: createCompareModel(() => world.events()),
    goal,
    copied,
    share,
    setShare(next) {
      share.value = next;
    },
    setGoal(event, path) {
      goal.value = { event: event.id, path };
    },
    reached() {
      goal.value = null;
    },
    copy(text, what) {
      const copying = (turn += 1);
      void world.copy(text).then((put) => {
        if (copying === turn) copied.value = copiedWords(what, put);
      });
    },
    forgetCopied() {
      turn += 1;
      copied.value = '';
    },
  };
}
