import type { Change, Decide } from '../../core/recording/change.ts';
import type { TabRecord } from '../../core/recording/tab-record.ts';
import type { Entry } from '../../core/entry.ts';

/** Where tabs and their entries are kept. Every method rejects when the storage below fails; then nothing was changed. */
export interface Store {
  /** Runs `decide` on what is stored of a tab and session, and stores its change and the evictions that follow, all or nothing. */
  commit(tabId: number, session: string | null, decide: Decide): Promise<Change>;
  /** The tab's record; undefined when nothing was ever stored of it. */
  tab(tabId: number): Promise<TabRecord | undefined>;
  /** Up to `count` entries with an order above `after`, rising. */
  entries(tabId: number, after: number, count: number): Promise<Entry[]>;
  tabs(): Promise<TabRecord[]>;
  /** Forgets a tab. */
  remove(tabId: number): Promise<void>;
  /** Forgets everything. */
  clear(): Promise<void>;
}
