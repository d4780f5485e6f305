import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { VendorDefinition } from '../../core/vendor.ts';
import type { SelectionModel } from '../model/selection-model.ts';
import { Details } from './Details.tsx';
import { Splitter } from './Splitter.tsx';

/** The details of the chosen event, while they are open. */
export function SelectedDetails({
  selection,
  vendors,
}: {
  selection: SelectionModel;
  vendors: readonly VendorDefinition[];
}) {
  const share = useSignal(50);
  const entry = selection.selected.value;
  const event = selection.open.value && entry?.kind === 'event' ? entry.event : null;
  const tab = selection.tab.value;
  // The same element again lets Preact skip it: a flood in the list must not redraw a large payload.
  const details = useMemo(() => {
    if (event === null) return null;
    const vendor = vendors.find(({ id }) => id === event.vendor) ?? null;
    return <Details event={event} vendor={vendor} tab={tab} onTab={selection.setTab} onClose={close} />;
  }, [event, tab, vendors, selection]);
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
