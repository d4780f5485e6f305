import type { TabRecord } from '../../core/recording/tab-record.ts';
import type { MemoryArea } from '../store/session-store.ts';
import type { Store } from '../store/store.ts';

export interface TidyOptions {
  stores: readonly Store[];
  /** Empty when the browser has just started: tab ids of the last run mean nothing then. */
  session: Pick<MemoryArea, 'get' | 'set'>;
  openTabs: () => Promise<ReadonlySet<number>>;
}

export interface Tidy {
  /** Settled once what an earlier run of the browser left is gone. Never rejects: a store that fails says so at the first step. */
  ready: Promise<void>;
  /** Forgets a closed tab. */
  forget(tabId: number): void;
  /** Ends watches whose panel went away while no worker ran. `end` is called once a watched tab, after its panel had time to reconnect. */
  endStaleWatches(end: (tab: TabRecord) => unknown): void;
}

const marker = 'browser-run';

/** How long a panel has to reconnect to a restarted worker, in milliseconds. */
const grace = 5_000;

/** Keeps the stores free of tabs that are gone. */
export function createTidy({ stores, session, openTabs }: TidyOptions): Tidy {
  const tidyUp = async (): Promise<void> => {
    const items = await session.get(marker);
    if (items[marker] === undefined) {
      // Set first: were it missing after a store that failed, the next worker would clear what this one records.
      await session.set({ [marker]: true });
      await Promise.all(stores.map((store) => store.clear()));
      return;
    }
    const open = await openTabs();
    for (const store of stores) {
      for (const tab of await store.tabs()) if (!open.has(tab.tabId)) await store.remove(tab.tabId);
    }
  };

  const ready = tidyUp().catch(() => undefined);

  return {
    ready,
    forget(tabId) {
      for (const store of stores) store.remove(tabId).catch(() => undefined); // tried again at the next start
    },
    endStaleWatches(end) {
      const endAll = async (): Promise<void> => {
        for (const store of stores) {
          const tabs = await store.tabs().catch(() => []);
          for (const tab of tabs) if (tab.watched) await end(tab);
        }
      };
      setTimeout(() => void endAll().catch(() => undefined), grace); // what could not be ended is ended at the next start
    },
  };
}
