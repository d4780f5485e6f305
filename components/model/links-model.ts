import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Entry, EventEntry } from '../../core/entry.ts';
import { createLinkIndex, type LinkIndex } from '../../core/panel/link-index.ts';
import { idWords } from '../../core/panel/id-words.ts';
import { t } from '../../locales/text.ts';
import { timeBetween } from '../words/duration-words.ts';
import type { SelectionModel } from './selection-model.ts';

export interface LinksModel extends Pick<LinkIndex, 'isLinked' | 'around'> {
  /** Rises whenever the index changed. */
  version: ReadonlySignal<number>;
  /** The step that led to the chosen event, in words: the time between, from where, by which id. Empty when none did. */
  step: ReadonlySignal<string>;
  receive(entries: readonly Entry[]): void;
  removed(through: number): void;
  /** Chooses the next (`1`) or previous (`-1`) event linked to the chosen one; false when there is none. */
  go(direction: 1 | -1): boolean;
  goTo(entry: EventEntry): void;
}

/** The events that share ids, and the way from one to the next. */
export function createLinksModel(selection: SelectionModel): LinksModel {
  const index = createLinkIndex();
  const version = signal(0);
  const taken = signal<{ to: EventEntry; words: string } | null>(null);

  function move(from: EventEntry, to: EventEntry, id: string | null): void {
    const name = from.event.name ?? from.event.channel;
    const between = timeBetween(from.event.time, to.event.time);
    const words =
      id === null ? t('list.step', { between, name }) : t('list.stepBy', { between, name, id: idWords(id) });
    taken.value = { to, words };
    // Where no details are open the filter may hide the row, and then nothing would be seen of it.
    selection.show(to);
  }

  function chosen(): EventEntry | null {
    const entry = selection.selected.value;
    return entry?.kind === 'event' ? entry : null;
  }

  return {
    version,
    step: computed(() =>
      taken.value !== null && taken.value.to === selection.selected.value ? taken.value.words : '',
    ),
    isLinked: index.isLinked,
    around: index.around,
    receive(entries) {
      index.add(entries);
      version.value += 1;
    },
    removed(through) {
      index.removeThrough(through);
      if (taken.value !== null && taken.value.to.order <= through) taken.value = null;
      version.value += 1;
    },
    go(direction) {
      const from = chosen();
      const next = from === null ? null : index.step(from, direction);
      if (from === null || next === null) return false;
      move(from, next.entry, next.id);
      return true;
    },
    goTo(entry) {
      const from = chosen();
      if (from === null || from === entry) return selection.show(entry);
      const shared = entry.event.ids.find((id) => from.event.ids.includes(id)) ?? null;
      move(from, entry, shared);
    },
  };
}
