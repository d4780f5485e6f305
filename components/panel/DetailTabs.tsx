import type { WidgetEvent } from '../../core/event.ts';
import { lineMark } from '../../core/panel/line-mark.ts';
import type { TextKey } from '../../locales/keys.ts';
import { number } from '../../locales/figures.ts';
import { t } from '../../locales/text.ts';
import { type DetailTab, detailTabs } from '../model/selection-model.ts';
import { tabAfterKey } from './tab-keys.ts';

const tabNames: Record<DetailTab, TextKey> = {
  Payload: 'details.tab.payload',
  Findings: 'details.tab.findings',
  Raw: 'details.tab.raw',
  Sender: 'details.tab.sender',
};

export interface DetailTabsProps {
  event: WidgetEvent;
  tab: DetailTab;
  onTab: (tab: DetailTab) => void;
}

/** The tabs of an event's details; that of the findings tells how many there are, and how bad the worst is. */
export function DetailTabs({ event, tab, onTab }: DetailTabsProps) {
  const { findings } = event;
  return (
    <div role="tablist" aria-label={t('details.title')} onKeyDown={(key) => tabAfterKey(key, tab, onTab)}>
      {detailTabs.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-label={t(tabNames[name])}
          data-count={name === 'Findings' && findings.length > 0 ? number(findings.length) : undefined}
          class={name === 'Findings' ? (lineMark(findings) ?? 'info') : ''}
          aria-selected={name === tab}
          aria-controls="tab-panel"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onTab(name)}
        >
          {t(tabNames[name])}
        </button>
      ))}
    </div>
  );
}
