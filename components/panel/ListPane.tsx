import { emptyReason } from '../../core/panel/empty-list.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { EmptyState } from './EmptyState.tsx';
import { EventList } from './EventList.tsx';

export interface ListPaneProps {
  model: PanelModel;
  vendors: readonly VendorDefinition[];
  mentionAccess: boolean;
  onGrant: () => void;
}

/** The list, and over it the reason why it is empty. */
export function ListPane({ model, vendors, mentionAccess, onGrant }: ListPaneProps) {
  const { list, tab, selection, links, connection, access } = model;
  const { counts, shown } = list.timeline;
  const recording = tab.switches.value.recording;
  const state = tab.state.value;
  return (
    <div class="list-pane">
      <EventList
        rows={shown}
        version={list.version.value}
        selected={selection.selected.value}
        vendorName={(id) => (id === null ? '' : (vendors.find((vendor) => vendor.id === id)?.name ?? id))}
        isLinked={links.isLinked}
        onSelect={selection.select}
        onOpen={selection.show}
        onClose={selection.close}
      />
      {counts.shown === 0 && (
        <EmptyState
          reason={emptyReason({
            connection: connection.value,
            state,
            access: access.value,
            recording,
            total: counts.total,
          })}
          host={hostOf(state?.url ?? '')}
          vendors={vendors.map((vendor) => vendor.name)}
          mentionAccess={mentionAccess}
          onRecord={() => tab.set('recording', true)}
          onClearFilter={() => list.setFilter('')}
          onGrant={onGrant}
          onWebhooks={() => model.webhooks.setPane('live')}
        />
      )}
    </div>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
