import { browserName } from '../../core/panel/browser-name.ts';
import { type CopyFormat, copyFormats } from '../../core/panel/copy-as/formats.ts';
import { copySubjects, type CopySubject } from '../../core/panel/copy-as/subject.ts';
import { withRepeats } from '../../core/panel/row-view.ts';
import type { Entry } from '../../core/entry.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import type { PanelModel } from '../model/panel-model.ts';

/** What the panel copies, and how. */
export interface CopySelection {
  /** The selected events, with the repeats that a row stands for, if this one is among them, else this one alone. */
  withEvent: (entry: Entry) => CopySubject[];
  /** The same for the row of this order, which is selected if it is not yet; null: for the row the keyboard stands on. */
  atRow: (order: number | null) => CopySubject[];
  copy: (format: CopyFormat, subjects: readonly CopySubject[]) => void;
  /** Ctrl+C: the selected events as JSON; false where none is selected. */
  copyAll: () => boolean;
}

export function copySelection(model: PanelModel, vendors: readonly VendorDefinition[]): CopySelection {
  const { selection, list } = model;
  const selected = (): CopySubject[] =>
    copySubjects(
      withRepeats(list.view.rows, list.timeline.shown, selection.selectedEvents()).map(({ event }) => event),
      vendors,
    );

  function withEvent(entry: Entry): CopySubject[] {
    if (selection.isSelected(entry)) return selected();
    return entry.kind === 'event' ? copySubjects([entry.event], vendors) : [];
  }

  function copy(format: CopyFormat, subjects: readonly CopySubject[]): void {
    void model.copy.copyAs(format, subjects, browserName(navigator.userAgent));
  }

  return {
    withEvent,
    atRow(order) {
      const entry =
        order === null ? selection.selected.value : list.timeline.shown.find((each) => each.order === order);
      if (entry === undefined || entry === null) return [];
      if (!selection.isSelected(entry)) selection.select(entry);
      return withEvent(entry);
    },
    copy,
    copyAll() {
      const subjects = selected();
      const [json] = copyFormats;
      if (json === undefined || subjects.length === 0 || model.coverage.view.value !== 'events') return false;
      copy(json, subjects);
      return true;
    },
  };
}
