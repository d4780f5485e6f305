import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { VendorDefinition } from '../../core/vendor.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { DropZone } from './DropZone.tsx';
import { ListPane } from './ListPane.tsx';
import { Notices } from './Notices.tsx';
import { PanelFooter } from './PanelFooter.tsx';
import { SelectedDetails } from './SelectedDetails.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useShortcuts } from './use-shortcuts.ts';

export interface PanelProps {
  model: PanelModel;
  vendors: readonly VendorDefinition[];
  /** True where the browser may withhold sites and this page cannot ask (Firefox's DevTools). */
  mentionAccess: boolean;
  /** Saves the capture file; gives what went wrong in words, or null. */
  onExport: (sanitized: boolean) => string | null;
  onImport: (file: File) => void;
  onGrant: () => void;
}

/** The whole panel: toolbar, notices, list, details, footer. */
export function Panel({ model, vendors, mentionAccess, onExport, onImport, onGrant }: PanelProps) {
  const { list, tab, imports, alarm } = model;
  const filterInput = useRef<HTMLInputElement>(null);
  const exportError = useSignal<string | null>(null);
  const switches = tab.switches.value;
  const filter = {
    text: list.filterText.value,
    error: list.filterError.value,
    input: filterInput,
    onChange: list.setFilter,
  };
  // Read for its own sake: the timeline is no signal, its version is.
  void list.version.value;

  useShortcuts({
    filter: () => {
      filterInput.current?.focus();
      filterInput.current?.select();
    },
    clear: model.clear,
    record: () => tab.set('recording', !switches.recording),
  });

  return (
    <DropZone onDrop={onImport}>
      <h1 class="spoken">Widget Events</h1>
      <Toolbar
        switches={switches}
        filter={filter}
        canExport={list.timeline.counts.total > 0}
        onSwitch={tab.set}
        onClear={model.clear}
        onExport={(sanitized) => {
          exportError.value = onExport(sanitized);
        }}
        onImport={onImport}
      />
      <Notices
        connection={model.connection.value}
        gone={tab.state.value?.gone ?? false}
        storageError={tab.state.value?.storageError ?? null}
        imported={imports.notice.value}
        exportError={exportError.value}
        onDismiss={() => {
          imports.dismiss();
          exportError.value = null;
        }}
      />
      <div class="panes">
        <ListPane model={model} vendors={vendors} mentionAccess={mentionAccess} onGrant={onGrant} />
        <SelectedDetails selection={model.selection} vendors={vendors} />
      </div>
      <PanelFooter model={model} />
      <div class="spoken" role="log" aria-live="polite">
        {alarm.text.value}
      </div>
    </DropZone>
  );
}
