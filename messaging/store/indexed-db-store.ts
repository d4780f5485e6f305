import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { Entry } from '../../core/entry.ts';
import { evicted, lowWater, overflows, weighed } from '../../core/recording/evict.ts';
import type { SessionRecord, TabRecord } from '../../core/recording/tab-record.ts';
import { emptyTab, ringOf } from '../../core/recording/tab-record.ts';
import type { Store } from './store.ts';

interface Schema extends DBSchema {
  tabs: { key: number; value: TabRecord };
  sessions: { key: [number, string]; value: SessionRecord };
  entries: { key: [number, number]; value: Entry };
}

type Database = IDBPDatabase<Schema>;

const everything = ['tabs', 'sessions', 'entries'] as const;

/**
 * Raised whenever what an entry holds changes (2: `ids`). What an older version stored is dropped: it belongs to pages whose frames that version
 * still serves, and would not outlive the browser's run anyway (see messaging/background/tidy.ts).
 */
const version = 2;

/** The store of ordinary windows: IndexedDB, one transaction a step. `name` is the database's; `eventsPerTab` is what the user set, asked at each step. */
export function createIndexedDbStore(name: string, eventsPerTab: () => number): Store {
  let opening: Promise<Database> | null = null;

  const database = async (): Promise<Database> => {
    opening ??= open(name, () => (opening = null));
    try {
      return await opening;
    } catch (error) {
      opening = null; // so that the next step tries again
      throw error;
    }
  };

  return {
    async commit(tabId, session, decide) {
      // Relaxed: a crash of the whole machine may cost the last moments, a death of the worker costs nothing.
      const transaction = (await database()).transaction(everything, 'readwrite', { durability: 'relaxed' });
      const tabs = transaction.objectStore('tabs');
      const sessions = transaction.objectStore('sessions');
      const entries = transaction.objectStore('entries');
      try {
        const stored = await tabs.get(tabId);
        const known = session === null ? undefined : await sessions.get([tabId, session]);
        const change = decide(stored ?? emptyTab(tabId, false), known ?? { through: 0 });
        let tab = weighed(change.tab, change.append);
        for (const entry of change.append)
          void entries.put(entry, [tabId, entry.order]).catch(() => abort(transaction));
        if (session !== null) await sessions.put(change.session, [tabId, session]);
        if (tab.removedThrough > (stored?.removedThrough ?? 0))
          await entries.delete(through(tabId, tab.removedThrough));
        const ring = ringOf(tab, eventsPerTab());
        if (overflows(tab.held, ring)) {
          const target = lowWater(ring);
          let cursor = await entries.openCursor(ofTab(tabId, 0));
          while (cursor !== null && overflows(tab.held, target)) {
            tab = evicted(tab, cursor.value);
            cursor = await cursor.continue();
          }
          await entries.delete(through(tabId, tab.removedThrough));
        }
        await tabs.put(tab, tabId);
        await transaction.done;
        return { ...change, tab };
      } catch (error) {
        transaction.done.catch(() => undefined); // the reason is `error`, thrown below
        abort(transaction);
        throw error;
      }
    },

    async tab(tabId) {
      return (await database()).get('tabs', tabId);
    },

    async entries(tabId, after, count) {
      return (await database()).getAll('entries', ofTab(tabId, after), count);
    },

    async tabs() {
      return (await database()).getAll('tabs');
    },

    async remove(tabId) {
      const transaction = (await database()).transaction(everything, 'readwrite');
      await Promise.all([
        transaction.objectStore('tabs').delete(tabId),
        transaction.objectStore('sessions').delete(IDBKeyRange.bound([tabId, ''], [tabId, '\uffff'])),
        transaction.objectStore('entries').delete(ofTab(tabId, 0)),
        transaction.done,
      ]);
    },

    async clear() {
      const transaction = (await database()).transaction(everything, 'readwrite');
      await Promise.all([...everything.map((each) => transaction.objectStore(each).clear()), transaction.done]);
    },
  };
}

function open(name: string, onLost: () => void): Promise<Database> {
  return openDB<Schema>(name, version, {
    upgrade(changed, from) {
      for (const each of everything) {
        if (from > 0) changed.deleteObjectStore(each);
        changed.createObjectStore(each);
      }
    },
    terminated: onLost,
  });
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It failed and ended by itself: there is nothing left to abort.
  }
}

function ofTab(tabId: number, after: number): IDBKeyRange {
  return IDBKeyRange.bound([tabId, after], [tabId, Number.MAX_SAFE_INTEGER], true);
}

function through(tabId: number, order: number): IDBKeyRange {
  return IDBKeyRange.bound([tabId, 0], [tabId, order]);
}
