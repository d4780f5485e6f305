import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { payloadOf, type WidgetEvent } from '../../core/event.ts';
import type { Json } from '../../core/json.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { Details } from './Details.tsx';
import { Splitter } from './Splitter.tsx';

/** The details of the chosen event, while they are open. */
export function SelectedDetails({
  model: { selection, links, webhooks },
  vendors,
}: {
  model: PanelModel;
  vendors: readonly VendorDefinition[];
}) {
  const share = useSignal(50);
  const selected = selection.selected.value;
  const entry = selection.open.value && selected?.kind === 'event' ? selected : null;
  const tab = selection.tab.value;
  // The same element again lets Preact skip it: a flood in the list must not redraw a large payload.
  const details = useMemo(() => {
    if (entry === null) return null;
    const { event } = entry;
    const vendor = vendors.find(({ id }) => id === event.vendor) ?? null;
    return (
      <Details
        entry={entry}
        vendor={vendor}
        tab={tab}
        links={links}
        onTab={selection.setTab}
        onClose={close}
        onSend={() => webhooks.send.open({ vendor, name: event.name }, bodyOf(event))}
      />
    );
  }, [entry, tab, vendors, selection, links, webhooks]);
  if (details === null) return null;

  function close(): void {
    selection.close();
    document.querySelector<HTMLElement>('[role=grid]')?.focus();
  }

  return (
    <>
      <Splitter share={share.value} onShare={(next) => (share.value = next)} />
      <div class="details-pane" style={{ flexBasis: `${share.value}%` }}>
        {details}
      </div>
    </>
  );
}

/** The body a webhook came with: its payload where a vendor is known, else all there is. */
function bodyOf(event: WidgetEvent): Json {
  return event.payloadAt === null ? event.data : payloadOf(event);
}
