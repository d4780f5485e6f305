import type { NavigationEntry } from '../entry.ts';
import type { Change } from './change.ts';
import type { SessionRecord, TabRecord } from './tab-record.ts';
import { cleared } from './tab-record.ts';

/** A top document that started, or that the back/forward cache gave back. */
export interface Navigation {
  time: number;
  url: string;
  document: string;
  restored: boolean;
}

/** Starts a new page in a tab: clears what came before unless the log is preserved, and marks the page where a panel watches. A paused tab stays as it is. */
export function recordNavigation(tab: TabRecord, session: SessionRecord, navigation: Navigation): Change {
  const page = `${navigation.document} ${navigation.time}`;
  if (page === tab.page) return { tab, session, append: [] };
  if (!tab.recording) return { tab: { ...tab, page, url: navigation.url }, session, append: [] };
  const kept = { ...(tab.preserveLog ? tab : cleared(tab, navigation.time)), page, url: navigation.url };
  if (!tab.watched) return { tab: kept, session, append: [] };
  const entry: NavigationEntry = { kind: 'navigation', order: kept.lastOrder + 1, ...navigation };
  return { tab: { ...kept, lastOrder: entry.order }, session, append: [entry] };
}
