import type { Entry } from '../../core/entry.ts';
import { limits } from '../../core/limits.ts';
import { evicted, lowWater, overflows, weighed } from '../../core/recording/evict.ts';
import type { SessionRecord, TabRecord } from '../../core/recording/tab-record.ts';
import { emptyTab } from '../../core/recording/tab-record.ts';
import { createTurns } from '../turns.ts';
import type { Store } from './store.ts';

/** The two methods of a storage area this needs; `storage.session` lives in memory and outlives the worker. */
export interface MemoryArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

interface PrivateTab {
  tab: TabRecord;
  sessions: Record<string, SessionRecord>;
  entries: Entry[];
}

const prefix = 'private-tab-';

/** All private tabs share one small area. */
const ring = limits.ringPrivate;

/** The store of private windows: one small item a tab in memory, never on the disk. Steps run one after the other. */
export function createSessionStore(area: MemoryArea): Store {
  const turns = createTurns<'all'>();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => turns('all', step);

  const read = async (tabId: number): Promise<PrivateTab | undefined> => {
    const items = await area.get(prefix + tabId);
    return items[prefix + tabId] as PrivateTab | undefined;
  };

  return {
    commit: (tabId, session, decide) =>
      inTurn(async () => {
        const stored = (await read(tabId)) ?? { tab: emptyTab(tabId, true), sessions: {}, entries: [] };
        const change = decide(stored.tab, (session === null ? undefined : stored.sessions[session]) ?? { through: 0 });
        let tab = weighed(change.tab, change.append);
        let entries = [...stored.entries, ...change.append].filter((entry) => entry.order > tab.removedThrough);
        const sessions = session === null ? stored.sessions : { ...stored.sessions, [session]: change.session };
        let target = overflows(tab.held, ring) ? lowWater(ring) : ring;
        for (;;) {
          let dropped = 0;
          for (const entry of entries) {
            if (!overflows(tab.held, target)) break;
            tab = evicted(tab, entry);
            dropped += 1;
          }
          entries = entries.slice(dropped);
          try {
            await area.set({ [prefix + tabId]: { tab, sessions, entries } satisfies PrivateTab });
            return { ...change, tab };
          } catch (error) {
            // All private tabs share the area. One that no longer fits gives up its oldest half rather than recording nothing.
            if (entries.length === 0) throw error;
            target = { events: Math.floor(tab.held.events / 2), bytes: Math.floor(tab.held.bytes / 2) };
          }
        }
      }),

    tab: (tabId) => inTurn(async () => (await read(tabId))?.tab),

    entries: (tabId, after, count) =>
      inTurn(async () => ((await read(tabId))?.entries ?? []).filter((entry) => entry.order > after).slice(0, count)),

    tabs: () =>
      inTurn(async () => {
        const items = await area.get(null);
        return Object.keys(items)
          .filter((key) => key.startsWith(prefix))
          .map((key) => (items[key] as PrivateTab).tab);
      }),

    remove: (tabId) => inTurn(() => area.remove([prefix + tabId])),

    clear: () =>
      inTurn(async () => {
        const items = await area.get(null);
        await area.remove(Object.keys(items).filter((key) => key.startsWith(prefix)));
      }),
  };
}
