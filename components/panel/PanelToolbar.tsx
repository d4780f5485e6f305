import type { RefObject } from 'preact';
import type { PanelModel } from '../model/panel-model.ts';
import type { WebhooksModel } from '../model/webhooks-model.ts';
import { streamNote } from '../words/stream-words.ts';
import { Toolbar } from './Toolbar.tsx';
import type { WebhooksButtonProps } from './WebhooksButton.tsx';

export interface PanelToolbarProps {
  model: PanelModel;
  /** Where the filter is typed, for the shortcut that leads there. */
  filterInput: RefObject<HTMLInputElement | null>;
  onExport: (sanitized: boolean) => void;
  onImport: (files: readonly File[]) => void;
  onShortcuts: () => void;
}

/** The toolbar over the list of the watched tab. */
export function PanelToolbar({ model, filterInput, onExport, onImport, onShortcuts }: PanelToolbarProps) {
  const { coverage, exports, list, tab, settings } = model;
  // The timeline is no signal; its version is.
  void list.version.value;
  return (
    <Toolbar
      switches={tab.switches.value}
      filter={{
        text: list.filterText.value,
        remarks: list.filter.remarks.value,
        complete: list.filter.complete,
        input: filterInput,
        onChange: list.setFilter,
      }}
      canExport={list.timeline.counts.total > 0}
      exporting={exports.busy.value}
      onSwitch={tab.set}
      onClear={model.clear}
      onExport={onExport}
      onImport={onImport}
      webhooks={webhooksButton(model.webhooks)}
      onSettings={settings.show}
      onShortcuts={onShortcuts}
      view={coverage.view.value}
      onView={coverage.setView}
    />
  );
}

function webhooksButton({ pane, stream, setPane }: WebhooksModel): WebhooksButtonProps {
  const facts = { host: stream.host.value, received: stream.received.value, retryIn: stream.retryIn.value };
  return {
    open: pane.value !== null,
    stream: stream.state.value.kind,
    note: streamNote(stream.state.value, facts),
    onToggle: () => setPane(pane.value === null ? 'live' : null),
  };
}
