import { useMemo } from 'preact/hooks';
import { bodyOf } from '../../core/event.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { copySelection } from './copy-selection.ts';
import { CopyMenu } from './CopyMenu.tsx';
import { Details } from './Details.tsx';
import { Splitter } from './Splitter.tsx';

/** The details of the chosen event, while they are open. */
export function SelectedDetails({ model, vendors }: { model: PanelModel; vendors: readonly VendorDefinition[] }) {
  const { selection, links, webhooks, details: shared } = model;
  const share = shared.share.value;
  const selected = selection.selected.value;
  const entry = selection.open.value && selected?.kind === 'event' ? selected : null;
  const tab = selection.tab.value;
  // The same element again lets Preact skip it: a flood in the list must not redraw a large payload.
  const details = useMemo(() => {
    if (entry === null) return null;
    const { event } = entry;
    const vendor = vendors.find(({ id }) => id === event.vendor) ?? null;
    const copying = copySelection(model, vendors);
    return (
      <Details
        tools={<CopyMenu subjects={() => copying.withEvent(entry)} onCopy={copying.copy} />}
        entry={entry}
        vendor={vendor}
        tab={tab}
        links={links}
        details={shared}
        onTab={selection.setTab}
        onClose={close}
        onSend={() => webhooks.send.open({ vendor, name: event.name }, bodyOf(event))}
      />
    );
  }, [entry, tab, vendors, model]);
  if (details === null) return null;

  function close(): void {
    selection.close();
    document.querySelector<HTMLElement>('[role=grid]')?.focus();
  }

  return (
    <>
      <Splitter share={share} onShare={shared.setShare} />
      <div class="details-pane" style={{ flexBasis: `${share}%` }}>
        {details}
      </div>
    </>
  );
}
