import { type ReadonlySignal, signal } from '@preact/signals';
import type { Entry } from '../../core/entry.ts';

export const detailTabs = ['Payload', 'Findings', 'Raw', 'Sender'] as const;

export type DetailTab = (typeof detailTabs)[number];

export interface SelectionModel {
  /** The chosen row, whatever arrives around it and whether or not the filter shows it. */
  selected: ReadonlySignal<Entry | null>;
  /** Whether its details are open. */
  open: ReadonlySignal<boolean>;
  tab: ReadonlySignal<DetailTab>;
  select(entry: Entry): void;
  show(entry: Entry): void;
  /** True when there was something to close. */
  close(): boolean;
  setTab(tab: DetailTab): void;
  /** Entries up to this order are gone. */
  removed(through: number): void;
}

/** Which row is chosen and what of it is looked at. It is held by the entry, not by its place, so it stays where it is when rows arrive. */
export function createSelectionModel(): SelectionModel {
  const selected = signal<Entry | null>(null);
  const open = signal(false);
  const tab = signal<DetailTab>('Payload');
  return {
    selected,
    open,
    tab,
    select(entry) {
      selected.value = entry;
    },
    show(entry) {
      selected.value = entry;
      if (entry.kind === 'event') open.value = true;
    },
    close() {
      const wasOpen = open.value;
      open.value = false;
      return wasOpen;
    },
    setTab(next) {
      tab.value = next;
    },
    removed(through) {
      if (selected.value === null || selected.value.order > through) return;
      selected.value = null;
      open.value = false;
    },
  };
}
