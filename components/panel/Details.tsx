import type { ComponentChildren } from 'preact';
import type { EventEntry } from '../../core/entry.ts';
import type { WidgetEvent } from '../../core/event.ts';
import type { Path } from '../../core/json.ts';
import { shortcutOf } from '../../core/panel/shortcuts.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import { t } from '../../locales/text.ts';
import type { DetailsModel } from '../model/details-model.ts';
import type { LinksModel } from '../model/links-model.ts';
import type { DetailTab } from '../model/selection-model.ts';
import { DetailTabs } from './DetailTabs.tsx';
import { FaultGuard } from './FaultGuard.tsx';
import { FindingsTab } from './FindingsTab.tsx';
import { Icon } from './Icon.tsx';
import { LinkedEvents } from './LinkedEvents.tsx';
import { PayloadTab } from './PayloadTab.tsx';
import { RawTab } from './RawTab.tsx';
import { SenderTab } from './SenderTab.tsx';

export interface DetailsProps {
  entry: EventEntry;
  vendor: VendorDefinition | null;
  tab: DetailTab;
  onTab: (tab: DetailTab) => void;
  links: LinksModel;
  details: DetailsModel;
  /** What stands at the end of the tabs. */
  tools: ComponentChildren;
  onClose: () => void;
  onSend: () => void;
}

/** Everything about one event. Esc closes it. */
export function Details({ entry, vendor, tab, links, details, tools, onTab, onClose, onSend }: DetailsProps) {
  const { event } = entry;
  return (
    <aside
      class="details"
      aria-label={t('details.title')}
      onKeyDown={(key) => {
        if (shortcutOf(key, 'panes') !== 'close') return;
        // DevTools would open its drawer.
        key.preventDefault();
        key.stopPropagation();
        onClose();
      }}
    >
      <div class="tabs">
        <button
          type="button"
          class="tool"
          aria-label={t('details.close')}
          title={t('common.closeByKey')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
        <DetailTabs event={event} tab={tab} onTab={onTab} />
        {tools}
        {event.channel === 'webhook' && (
          <button
            type="button"
            class="tool text"
            aria-label={t('details.send')}
            title={t('details.sendHint')}
            onClick={onSend}
          >
            <Icon name="send" />
            <span>{t('details.send')}</span>
          </button>
        )}
      </div>
      <div id="tab-panel" class="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        <FaultGuard of={`${event.id} ${tab}`}>
          <TabContent event={event} vendor={vendor} tab={tab} details={details} onTab={onTab} />
        </FaultGuard>
      </div>
      <LinkedEvents entry={entry} links={links} />
    </aside>
  );
}

type TabContentProps = Pick<DetailsProps, 'vendor' | 'tab' | 'details' | 'onTab'> & { event: WidgetEvent };

function TabContent({ event, vendor, tab, details, onTab }: TabContentProps) {
  // Keyed by the event, so that what was opened in one payload is not open in the next.
  if (tab === 'Payload') return <PayloadTab key={event.id} event={event} vendor={vendor} details={details} />;
  if (tab === 'Findings') {
    const goTo = (path: Path): void => {
      details.setGoal(event, path);
      onTab('Payload');
    };
    return <FindingsTab event={event} onGo={goTo} />;
  }
  if (tab === 'Raw') return <RawTab event={event} />;
  return <SenderTab event={event} vendor={vendor} />;
}
