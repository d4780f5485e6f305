import { browser } from 'wxt/browser';
import { badgeOf } from '../../core/recording/badge.ts';
import type { TabRecord } from '../../core/recording/tab-record.ts';

const calm = '#3c6fd1';
const alarm = '#c5221f';

/** Shows a tab's badge on the toolbar button. A tab that is gone has none. */
export function showBadge(tabId: number, tab: TabRecord): void {
  const badge = badgeOf(tab);
  const gone = (): void => undefined;
  browser.action.setBadgeText({ tabId, text: badge.text }).catch(gone);
  browser.action.setBadgeBackgroundColor({ tabId, color: badge.bad ? alarm : calm }).catch(gone);
}
