import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { VendorDefinition } from '../../core/vendor.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { streamNote } from '../../core/panel/stream-words.ts';
import type { WebhooksModel } from '../model/webhooks-model.ts';
import { copySelection } from './copy-selection.ts';
import { CoverageOrEvents } from './CoverageOrEvents.tsx';
import { DropZone } from './DropZone.tsx';
import { detailKey } from './detail-keys.ts';
import { linkKey } from './link-keys.ts';
import { FilterChips } from './FilterChips.tsx';
import { ListPane } from './ListPane.tsx';
import { Notices } from './Notices.tsx';
import { Overview } from './Overview.tsx';
import { PanelFooter } from './PanelFooter.tsx';
import { RowMenu } from './RowMenu.tsx';
import { SelectedDetails } from './SelectedDetails.tsx';
import { SendDialog } from './SendDialog.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { Toolbar } from './Toolbar.tsx';
import { usePaste } from './use-paste.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WebhookPane } from './WebhookPane.tsx';
import type { WebhooksButtonProps } from './WebhooksButton.tsx';

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
  const { list, tab, imports, webhooks, links, alarm, settings } = model;
  const filterInput = useRef<HTMLInputElement>(null);
  const exportError = useSignal<string | null>(null);
  const sheet = useSignal(false);
  const copying = copySelection(model, vendors);
  const switches = tab.switches.value;
  const filter = {
    text: list.filterText.value,
    remarks: list.filter.remarks.value,
    complete: list.filter.complete,
    input: filterInput,
    onChange: list.setFilter,
  };
  // Read for its own sake: the timeline is no signal, its version is.
  void list.version.value;

  usePaste((text) => {
    webhooks.setPasted(text);
    webhooks.setPane('paste');
  });
  useShortcuts({
    filter: () => {
      filterInput.current?.focus();
      filterInput.current?.select();
    },
    clear: model.clear,
    record: () => tab.set('recording', !switches.recording),
    copy: copying.copyAll,
    help: () => (sheet.value = true),
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
        webhooks={webhooksButton(webhooks)}
        onSettings={settings.show}
        onShortcuts={() => (sheet.value = true)}
        view={model.coverage.view.value}
        onView={model.coverage.setView}
      />
      <WebhookPane webhooks={webhooks} vendors={vendors} />
      <Notices
        connection={model.connection.value}
        gone={tab.state.value?.gone ?? false}
        storageError={tab.state.value?.storageError ?? null}
        imported={imports.notice.value}
        delivered={webhooks.deliveries.notice.value}
        deliveryProblem={webhooks.deliveries.problem.value}
        exportError={exportError.value ?? model.copy.failed.value}
        onDismiss={() => {
          imports.dismiss();
          webhooks.deliveries.dismiss();
          exportError.value = null;
          model.copy.dismiss();
        }}
      />
      <CoverageOrEvents coverage={model.coverage} onFilter={list.setFilter}>
        <FilterChips
          chips={list.filter.chips()}
          vendorName={(id) => vendors.find((vendor) => vendor.id === id)?.name ?? id}
          onToggle={(chip) => list.setFilter(list.filter.toggled(chip))}
        />
        <Overview
          overview={model.overview}
          shown={settings.settings.value.overview}
          onToggle={(overview) => settings.set({ overview })}
        />
        <div
          class="panes"
          onKeyDown={(event) => {
            linkKey(event, links.go);
            detailKey(event, model);
          }}
        >
          <RowMenu subjectsAt={copying.atRow} onCopy={copying.copy}>
            <ListPane model={model} vendors={vendors} mentionAccess={mentionAccess} onGrant={onGrant} />
          </RowMenu>
          <SelectedDetails model={model} vendors={vendors} />
        </div>
      </CoverageOrEvents>
      <PanelFooter model={model} />
      <div class="spoken" role="log" aria-live="polite">
        {alarm.text.value}
        {links.step.value !== '' && <p>{links.step.value}</p>}
        {model.copy.said.value !== '' && <p>{model.copy.said.value}</p>}
      </div>
      <SendDialog send={webhooks.send} />
      <SettingsDialog settings={settings} />
      <ShortcutSheet
        open={sheet.value}
        mac={navigator.userAgent.includes('Mac OS')}
        onClose={() => (sheet.value = false)}
      />
    </DropZone>
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
