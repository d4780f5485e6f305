import { emptyReason } from '../../core/panel/empty-list.ts';
import { formatTime, loadBefore } from '../../core/panel/time-format.ts';
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
  const { list, tab, selection, columns, links, connection, access, overview, settings } = model;
  // Read for its own sake: the timeline is no signal, its version is.
  void list.version.value;
  const { counts } = list.timeline;
  const recording = tab.switches.value.recording;
  const state = tab.state.value;
  return (
    <div class="list-pane">
      <EventList
        list={list}
        columns={columns}
        selection={selection}
        vendorName={(id) => (id === null ? '' : (vendors.find((vendor) => vendor.id === id)?.name ?? id))}
        isLinked={links.isLinked}
        timeWords={(time, previous) =>
          formatTime(settings.settings.value.timeFormat, time, {
            loaded: loadBefore(overview.history.loads, time),
            previous,
          })
        }
      />
      {counts.shown === 0 && (
        <EmptyState
          reason={emptyReason({
            connection: connection.value,
            state,
            access: access.value,
            recording,
            total: counts.total,
            loads: overview.history.loads.length,
          })}
          host={hostOf(state?.url ?? '')}
          vendors={vendors.map((vendor) => vendor.name)}
          mentionAccess={mentionAccess}
          ranged={list.range.value !== null}
          allMessages={tab.switches.value.allMessages}
          unheard={settings.settings.value.unwatched === 'nothing'}
          onRecord={() => tab.set('recording', true)}
          onClearFilter={list.showAll}
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
