import { emptyReason } from '../../core/panel/empty-list.ts';
import { loadBefore } from '../../core/panel/load-before.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { formatTime } from '../words/time-format.ts';
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
  const { list, selection, columns, links, overview, settings } = model;
  // Read for its own sake: the timeline is no signal, its version is.
  void list.version.value;
  return (
    <div class="list-pane">
      <EventList
        list={list}
        columns={columns}
        selection={selection}
        vendorName={(id) => (id === null ? '' : (vendors.find((vendor) => vendor.id === id)?.name ?? id))}
        isLinked={links.isLinked}
        timeFormat={settings.settings.value.timeFormat}
        timeWords={(time, previous) =>
          formatTime(settings.settings.value.timeFormat, time, {
            loaded: loadBefore(overview.history.loads, time),
            previous,
          })
        }
      />
      {list.timeline.counts.shown === 0 && (
        <WhyEmpty model={model} vendors={vendors} mentionAccess={mentionAccess} onGrant={onGrant} />
      )}
    </div>
  );
}

/** Reads the tab's state, which every batch of a flood changes: the list would be gone through for each, if it did. */
function WhyEmpty({ model, vendors, mentionAccess, onGrant }: ListPaneProps) {
  const { list, tab, connection, access, overview, settings } = model;
  void list.version.value;
  const { recording, allMessages } = tab.switches.value;
  const state = tab.state.value;
  return (
    <EmptyState
      reason={emptyReason({
        connection: connection.value,
        state,
        access: access.value,
        recording,
        missed: tab.missed.value,
        total: list.timeline.counts.total,
        loads: overview.history.loads.length,
      })}
      host={hostOf(state?.url ?? '')}
      vendors={vendors.map((vendor) => vendor.name)}
      mentionAccess={mentionAccess}
      ranged={list.range.value !== null}
      allMessages={allMessages}
      unheard={settings.settings.value.unwatched === 'nothing'}
      onRecord={() => tab.set('recording', true)}
      onClearFilter={list.showAll}
      onGrant={onGrant}
      onWebhooks={() => model.webhooks.setPane('live')}
    />
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
