import type { TabState } from '../tab-state.ts';

/** How the panel stands with the background. */
export type Connection = 'connecting' | 'connected' | 'lost';

/** Whether the extension may look at the tab's site; DevTools pages of Firefox cannot ask. */
export type SiteAccess = 'granted' | 'refused' | 'unknown';

/** Why the list is empty; the most useful reason wins. */
export type EmptyReason = 'connecting' | 'disconnected' | 'filtered' | 'gone' | 'no-access' | 'paused' | 'waiting';

/** What {@link emptyReason} looks at. */
export interface ListCondition {
  connection: Connection;
  state: TabState | null;
  access: SiteAccess;
  recording: boolean;
  /** Events in all, shown or not. */
  total: number;
}

/** Why nothing is listed. */
export function emptyReason({ connection, state, access, recording, total }: ListCondition): EmptyReason {
  if (total > 0) return 'filtered';
  if (state === null) return connection === 'lost' ? 'disconnected' : 'connecting';
  if (state?.gone === true) return 'gone';
  if (access === 'refused') return 'no-access';
  return recording ? 'waiting' : 'paused';
}
