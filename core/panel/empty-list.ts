import type { TabState } from '../tab-state.ts';

/** How the panel stands with the background. */
export type Connection =
  | 'connecting'
  | 'connected'
  | 'lost'
  /** The extension was updated or reloaded: this page belongs to what is no more, and nothing can connect it again. */
  | 'updated';

/** Whether the extension may look at the tab's site; DevTools pages of Firefox cannot ask. */
export type SiteAccess = 'granted' | 'refused' | 'unknown';

/** Why the list is empty; the most useful reason wins. */
export type EmptyReason =
  | 'connecting'
  | 'disconnected'
  | 'updated'
  | 'filtered'
  | 'gone'
  | 'crashed'
  | 'out-of-reach'
  | 'no-access'
  | 'paused'
  | 'silent'
  | 'waiting';

/** What {@link emptyReason} looks at. */
export interface ListCondition {
  connection: Connection;
  state: TabState | null;
  access: SiteAccess;
  recording: boolean;
  /** Events in all, shown or not. */
  total: number;
  /** Whether recording was paused for a while since the page was loaded. */
  missed: boolean;
  /** Page loads in the list: what came before the first of them may have been missed, what came after was not. */
  loads: number;
}

/** Why nothing is listed. That a page holds no widget cannot be known: a widget is known by what it sends. */
export function emptyReason({
  connection,
  state,
  access,
  recording,
  missed,
  total,
  loads,
}: ListCondition): EmptyReason {
  if (total > 0) return 'filtered';
  if (connection === 'updated') return 'updated';
  if (state === null) return connection === 'lost' ? 'disconnected' : 'connecting';
  if (state.gone) return 'gone';
  if (state.crashed) return 'crashed';
  if (isOutOfReach(state.url)) return 'out-of-reach';
  if (access === 'refused') return 'no-access';
  if (!recording) return 'paused';
  return loads > 0 && !missed ? 'silent' : 'waiting';
}

/** Where browsers let no extension look, whatever the user grants: their own pages, those of other extensions, and their stores. */
const closed = [
  /^about:(?!blank$|srcdoc$)/,
  /^(chrome|chrome-extension|chrome-untrusted|devtools|edge|moz-extension|resource|view-source):/,
  /^https:\/\/(chromewebstore\.google\.com|addons\.mozilla\.org)([/:?#]|$)/,
];

/** True for an address that browsers keep from every extension. */
function isOutOfReach(url: string): boolean {
  return closed.some((pattern) => pattern.test(url));
}
