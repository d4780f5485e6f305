import { t } from '../../locales/text.ts';
import type { Switch } from '../model/tab-model.ts';
import { keysOf } from '../words/shortcut-words.ts';
import { hasMacKeys } from '../words/this-keyboard.ts';
import { CoverageSwitch, type CoverageSwitchProps } from './CoverageSwitch.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { FilterBox, type FilterBoxProps } from './FilterBox.tsx';
import { Icon } from './Icon.tsx';
import { ImportButton } from './ImportButton.tsx';
import { WebhooksButton, type WebhooksButtonProps } from './WebhooksButton.tsx';

export interface ToolbarProps extends CoverageSwitchProps {
  switches: Record<Switch, boolean>;
  filter: FilterBoxProps;
  canExport: boolean;
  /** A file is being made. */
  exporting: boolean;
  onSwitch: (which: Switch, on: boolean) => void;
  onClear: () => void;
  onExport: (sanitized: boolean) => void;
  onImport: (files: readonly File[]) => void;
  webhooks: WebhooksButtonProps;
  onSettings: () => void;
  onShortcuts: () => void;
}

/** Everything one does to the list as a whole. */
export function Toolbar({ switches, filter, canExport, exporting, webhooks, ...on }: ToolbarProps) {
  const { onSwitch, onClear, onExport, onImport, onSettings, onShortcuts, view, onView } = on;
  const { recording } = switches;
  const mac = hasMacKeys();
  return (
    <div class="toolbar" role="toolbar" aria-label={t('list.toolbar')}>
      <button
        type="button"
        class={`tool record ${recording ? 'on' : ''}`}
        aria-label={t('list.record')}
        aria-pressed={recording}
        title={t(recording ? 'list.stopHint' : 'list.recordHint', { keys: keysOf('record', mac) })}
        onClick={() => onSwitch('recording', !recording)}
      >
        <Icon name="record" />
      </button>
      <button
        type="button"
        class="tool"
        aria-label={t('list.clear')}
        title={t('list.clearHint', { keys: keysOf('clear', mac) })}
        onClick={onClear}
      >
        <Icon name="clear" />
      </button>
      <span class="divider" />
      <CoverageSwitch view={view} onView={onView} />
      <FilterBox {...filter} />
      <span class="divider wide-only" />
      <Check
        label={t('list.preserveLog')}
        hint={t('list.preserveLogHint')}
        on={switches.preserveLog}
        onChange={(on) => onSwitch('preserveLog', on)}
      />
      <Check
        label={t('list.allMessages')}
        hint={t('list.allMessagesHint')}
        on={switches.allMessages}
        onChange={(on) => onSwitch('allMessages', on)}
      />
      <span class="spring" />
      <WebhooksButton {...webhooks} />
      <ImportButton onImport={onImport} />
      <ExportMenu disabled={!canExport} busy={exporting} onExport={onExport} />
      <button
        type="button"
        class="tool"
        aria-label={t('list.settings')}
        title={t('list.settings')}
        onClick={onSettings}
      >
        <Icon name="settings" />
      </button>
      <button
        type="button"
        class="tool"
        aria-label={t('list.shortcuts')}
        title={t('list.shortcutsHint')}
        onClick={onShortcuts}
      >
        <span class="help-sign" aria-hidden="true">
          ?
        </span>
      </button>
    </div>
  );
}

function Check(props: { label: string; hint: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="check" title={props.hint}>
      <input type="checkbox" checked={props.on} onChange={(event) => props.onChange(event.currentTarget.checked)} />
      {props.label}
    </label>
  );
}
