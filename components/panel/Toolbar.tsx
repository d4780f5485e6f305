import type { Switch } from '../model/tab-model.ts';
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
  onSwitch: (which: Switch, on: boolean) => void;
  onClear: () => void;
  onExport: (sanitized: boolean) => void;
  onImport: (file: File) => void;
  webhooks: WebhooksButtonProps;
  onSettings: () => void;
  onShortcuts: () => void;
}

/** Everything one does to the list as a whole. */
export function Toolbar({ switches, filter, canExport, webhooks, ...on }: ToolbarProps) {
  const { onSwitch, onClear, onExport, onImport, onSettings, onShortcuts, view, onView } = on;
  const { recording } = switches;
  return (
    <div class="toolbar" role="toolbar" aria-label="Widget events">
      <button
        type="button"
        class={`tool record ${recording ? 'on' : ''}`}
        aria-label="Record"
        aria-pressed={recording}
        title={`${recording ? 'Stop recording' : 'Record'} (Ctrl+E)`}
        onClick={() => onSwitch('recording', !recording)}
      >
        <Icon name="record" />
      </button>
      <button type="button" class="tool" aria-label="Clear" title="Clear (Ctrl+L)" onClick={onClear}>
        <Icon name="clear" />
      </button>
      <span class="divider" />
      <CoverageSwitch view={view} onView={onView} />
      <FilterBox {...filter} />
      <span class="divider wide-only" />
      <Check
        label="Preserve log"
        hint="Keep the list when the page navigates"
        on={switches.preserveLog}
        onChange={(on) => onSwitch('preserveLog', on)}
      />
      <Check
        label="All messages"
        hint="Record every window message, not only those of widgets"
        on={switches.allMessages}
        onChange={(on) => onSwitch('allMessages', on)}
      />
      <span class="spring" />
      <WebhooksButton {...webhooks} />
      <ImportButton onImport={onImport} />
      <ExportMenu disabled={!canExport} onExport={onExport} />
      <button type="button" class="tool" aria-label="Settings" title="Settings" onClick={onSettings}>
        <Icon name="settings" />
      </button>
      <button
        type="button"
        class="tool"
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts (?)"
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
