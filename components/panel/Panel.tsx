import { useRef } from 'preact/hooks';
import type { VendorDefinition } from '../../core/vendor.ts';
import { t } from '../../locales/text.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { hasMacKeys } from '../words/this-keyboard.ts';
import { copySelection } from './copy-selection.ts';
import { CoverageOrEvents } from './CoverageOrEvents.tsx';
import { DropZone } from './DropZone.tsx';
import { detailKey } from './detail-keys.ts';
import { linkKey } from './link-keys.ts';
import { ListPane } from './ListPane.tsx';
import { Overview } from './Overview.tsx';
import { PanelChips } from './PanelChips.tsx';
import { PanelFooter } from './PanelFooter.tsx';
import { PanelNotices } from './PanelNotices.tsx';
import { PanelToolbar } from './PanelToolbar.tsx';
import { RowMenu } from './RowMenu.tsx';
import { SelectedDetails } from './SelectedDetails.tsx';
import { SendDialog } from './SendDialog.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { usePaste } from './use-paste.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WebhookPane } from './WebhookPane.tsx';

export interface PanelProps {
  model: PanelModel;
  vendors: readonly VendorDefinition[];
  /** True where the browser may withhold sites and this page cannot ask (Firefox's DevTools). */
  mentionAccess: boolean;
  /** Saves the capture file; gives what went wrong in words, or null. */
  onExport: (sanitized: boolean) => Promise<string | null>;
  onImport: (files: readonly File[]) => void;
  onGrant: () => void;
}

/**
 * The whole panel: toolbar, notices, list, details, footer. It reads nothing that every arrival changes, each part does that for itself: else all
 * of it were gone through at each picture of a flood.
 */
export function Panel({ model, vendors, mentionAccess, onExport, onImport, onGrant }: PanelProps) {
  const { list, tab, webhooks, links, alarm, settings, sheet } = model;
  const filterInput = useRef<HTMLInputElement>(null);
  const copying = copySelection(model, vendors);

  useKeptFocus();
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
    record: () => tab.set('recording', !tab.switches.value.recording),
    copy: copying.copyAll,
    help: sheet.show,
  });

  return (
    <DropZone onDrop={onImport}>
      <h1 class="spoken">Widget Events</h1>
      <PanelToolbar
        model={model}
        filterInput={filterInput}
        onExport={(sanitized) => void model.exports.run(() => onExport(sanitized))}
        onImport={onImport}
        onShortcuts={sheet.show}
      />
      <WebhookPane webhooks={webhooks} vendors={vendors} />
      <PanelNotices model={model} />
      <CoverageOrEvents coverage={model.coverage} isFiltered={list.isNarrowed} onFilter={list.setFilter}>
        <PanelChips list={list} vendors={vendors} />
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
        {alarm.text.value !== '' && <p key={alarm.count.value}>{alarm.text.value}</p>}
        {links.step.value !== '' && <p>{links.step.value}</p>}
        {model.copy.said.value !== '' && <p>{model.copy.said.value}</p>}
        {model.exports.busy.value && <p>{t('list.export.running')}</p>}
      </div>
      <SendDialog send={webhooks.send} />
      <SettingsDialog settings={settings} />
      <ShortcutSheet open={sheet.open.value} mac={hasMacKeys()} onClose={sheet.close} />
    </DropZone>
  );
}
