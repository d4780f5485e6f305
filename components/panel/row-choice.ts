import type { Entry } from '../../core/entry.ts';
import { type ListAction, listAction } from '../../core/panel/list-keys.ts';
import type { ListModel } from '../model/list-model.ts';
import type { SelectionModel } from '../model/selection-model.ts';

export interface RowChoiceOptions {
  list: Pick<ListModel, 'view' | 'timeline' | 'toggleGroup'>;
  /** The row the keyboard stands on; -1 when none. */
  active: number;
  /** Rows that fit on the screen. */
  page: number;
  selection: SelectionModel;
  /** Brings a row into view. */
  reveal: (index: number) => void;
}

export interface RowChoice {
  handleKey: (event: KeyboardEvent) => void;
  handlePress: (entry: Entry, event: MouseEvent) => void;
}

/** What keys and clicks choose in the list. */
export function rowChoice({ list, active, page, selection, reveal }: RowChoiceOptions): RowChoice {
  const { rows } = list.view;

  /** Everything from where the range began to this row. */
  function extendTo(index: number): void {
    const lead = rows.at(index);
    if (lead === undefined) return;
    const anchor = selection.anchor.value;
    const from = anchor === null ? -1 : rows.indexOf(anchor);
    const start = from < 0 ? index : from;
    selection.selectRange(rows.slice(Math.min(start, index), Math.max(start, index) + 1), lead);
  }

  function act(action: ListAction): void {
    const here = rows.at(active);
    // A row of repeats stands for all of them.
    if (action.kind === 'all') selection.selectAll(list.timeline.shown);
    else if (action.kind === 'extend') extendTo(action.to);
    else if (action.kind === 'move') {
      const entry = rows.at(action.to);
      if (entry === undefined) return;
      selection.select(entry);
      // It may be chosen already, and out of sight.
      reveal(action.to);
    } else if (action.kind === 'open' && here !== undefined) selection.show(here);
    else if (action.kind === 'group' && here !== undefined) {
      const group = rows.groupAt(active);
      if (group !== null && group.open !== action.open) list.toggleGroup(here);
    }
  }

  return {
    handleKey(event) {
      // The headings and buttons inside have keys of their own.
      if (event.altKey || event.target !== event.currentTarget) return;
      const held = { shift: event.shiftKey, control: event.ctrlKey || event.metaKey };
      // Caps Lock is no Shift.
      const key = event.key.length === 1 && !event.shiftKey ? event.key.toLowerCase() : event.key;
      const action = listAction(key, { active, count: rows.length, page }, held);
      if (action === null) return;
      // An Esc that closes nothing is DevTools': it opens the drawer.
      if (action.kind === 'close' && !selection.close()) return;
      event.preventDefault();
      event.stopPropagation();
      act(action);
    },
    handlePress(entry, event) {
      if (event.shiftKey) extendTo(rows.indexOf(entry));
      else if (event.ctrlKey || event.metaKey) selection.toggle(entry);
      else selection.show(entry);
    },
  };
}
