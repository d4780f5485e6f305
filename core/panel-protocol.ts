import type { Entry } from './entry.ts';
import type { ImportedEvent } from './imported-event.ts';
import type { TabState } from './tab-state.ts';
import type { Delivery } from './webhook/delivery.ts';

/** The name of the port a panel (or popup) opens with `runtime.connect`. */
export const panelPort = 'panel';

/** Why nothing is stored where the tab of a panel is gone. */
export const tabClosed = 'tab-closed';

/** Panel to background. The first message of a port is `watch`. */
export type PanelRequest =
  /** Send the tab's state, then every entry with an order above `after`, then live ones. `observe`: false for the popup, which looks without switching the tab to a watched mode. */
  | { type: 'watch'; tabId: number; after: number; observe: boolean }
  /** Send entries above `after` again: the panel saw a hole in the orders. */
  | { type: 'entries'; after: number }
  | { type: 'set'; recording?: boolean; preserveLog?: boolean; allMessages?: boolean }
  | { type: 'clear' }
  /** One batch of a file's events, to be ingested anew. `batch` counts from 0 within an import. */
  | { type: 'import'; importId: string; file: string; batch: number; events: ImportedEvent[] }
  | DeliverRequest;

/**
 * Webhook deliveries `after + 1` to `through` of a session, rising; a missing number was lost on the way. What was stored already is passed over.
 * `session` is at most 64 characters of `[\w-]`, the same for the same deliveries whoever brings them.
 */
export interface DeliverRequest {
  type: 'deliver';
  session: string;
  /** The file or text they stand in; null for live ones. */
  file: string | null;
  after: number;
  through: number;
  deliveries: Delivery[];
}

/** Background to panel. */
export type PanelUpdate =
  | { type: 'state'; state: TabState }
  /** In rising order. `more`: further pages follow at once. */
  | { type: 'entries'; entries: Entry[]; more: boolean }
  /** Every entry up to and including this order is gone (cleared, or evicted from the ring). */
  | { type: 'removed'; through: number }
  /** `error`: {@link tabClosed}, or the browser's own words. */
  | { type: 'imported'; importId: string; batch: number; stored: number; error: string | null }
  /** Everything up to `through` is stored (`stored` of it just now), or `error` says why not. */
  | { type: 'delivered'; session: string; through: number; stored: number; error: string | null };
