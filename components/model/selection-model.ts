import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Entry, EventEntry } from '../../core/entry.ts';
import { compareEntries } from '../../core/panel/entry-order.ts';

export const detailTabs = ['Payload', 'Findings', 'Raw', 'Sender'] as const;

export type DetailTab = (typeof detailTabs)[number];

export interface SelectionModel {
  /** The row the keyboard stands on and whose details are shown, whatever arrives around it and whether or not the filter shows it. */
  selected: ReadonlySignal<Entry | null>;
  /** Every chosen row in the order of the list; one of them is usually {@link selected}. */
  selectedEntries: ReadonlySignal<readonly Entry[]>;
  /** Where a range begins: the row that was last chosen alone. */
  anchor: ReadonlySignal<Entry | null>;
  /** Whether its details are open. */
  open: ReadonlySignal<boolean>;
  tab: ReadonlySignal<DetailTab>;
  isSelected(entry: Entry): boolean;
  /** The events among the chosen rows, in the order of the list. */
  selectedEvents(): EventEntry[];
  /** Chooses this row alone. */
  select(entry: Entry): void;
  /** Chooses this row alone and opens its details. */
  show(entry: Entry): void;
  /** Adds the row to the chosen ones or takes it away. */
  toggle(entry: Entry): void;
  /** Chooses these rows in place of all others and stands on `lead`; the anchor stays where it is. */
  selectRange(entries: readonly Entry[], lead: Entry): void;
  /** Chooses these rows and stays where it stands. */
  selectAll(entries: readonly Entry[]): void;
  /** How the list is ordered. */
  setOrder(compare: (one: Entry, other: Entry) => number): void;
  /** True when there was something to close. */
  close(): boolean;
  setTab(tab: DetailTab): void;
  /** Entries up to this order are gone. */
  removed(through: number): void;
}

/** Which rows are chosen and what of them is looked at. They are held by the entry, not by its place, so they stay what they are when rows arrive. */
export function createSelectionModel(): SelectionModel {
  const selected = signal<Entry | null>(null);
  const chosen = signal<ReadonlySet<Entry>>(new Set());
  const compare = signal<(one: Entry, other: Entry) => number>(compareEntries);
  const anchor = signal<Entry | null>(null);
  const open = signal(false);
  const tab = signal<DetailTab>('Payload');
  const selectedEntries = computed(() => [...chosen.value].sort(compare.value));

  function select(entry: Entry): void {
    batch(() => {
      selected.value = entry;
      anchor.value = entry;
      chosen.value = new Set([entry]);
    });
  }

  return {
    selected,
    selectedEntries,
    anchor,
    open,
    tab,
    isSelected: (entry) => chosen.value.has(entry),
    selectedEvents: () => selectedEntries.value.filter((entry) => entry.kind === 'event'),
    select,
    show(entry) {
      batch(() => {
        select(entry);
        if (entry.kind === 'event') open.value = true;
      });
    },
    toggle(entry) {
      batch(() => {
        const next = new Set(chosen.value);
        if (!next.delete(entry)) next.add(entry);
        chosen.value = next;
        selected.value = entry;
        anchor.value = entry;
      });
    },
    selectRange(entries, lead) {
      batch(() => {
        chosen.value = new Set(entries);
        selected.value = lead;
        anchor.value ??= entries[0] ?? lead;
      });
    },
    selectAll(entries) {
      batch(() => {
        chosen.value = new Set(entries);
        if (selected.value === null || !chosen.value.has(selected.value)) selected.value = entries[0] ?? null;
      });
    },
    setOrder(next) {
      compare.value = next;
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
      const stays = (entry: Entry): boolean => entry.order > through;
      const left = [...chosen.value].filter(stays);
      batch(() => {
        if (left.length < chosen.value.size) chosen.value = new Set(left);
        if (anchor.value !== null && !stays(anchor.value)) anchor.value = null;
        if (selected.value === null || stays(selected.value)) return;
        selected.value = null;
        open.value = false;
      });
    },
  };
}
