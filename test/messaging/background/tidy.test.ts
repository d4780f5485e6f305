import { describe, expect, it, vi } from 'vitest';
import { createTidy } from '../../../messaging/background/tidy.ts';
import { createSessionStore } from '../../../messaging/store/session-store.ts';
import type { Store } from '../../../messaging/store/store.ts';
import { aMemoryArea } from '../../support/recording.ts';

async function aStoreWithTabs(...tabIds: number[]) {
  const store = createSessionStore(aMemoryArea());
  for (const tabId of tabIds) await store.commit(tabId, null, (tab, session) => ({ tab, session, append: [] }));
  return store;
}

const ids = async (store: Store) => (await store.tabs()).map((tab) => tab.tabId);

describe('tidying up', () => {
  it('forgets everything when the browser has just started, since tab ids begin anew', async () => {
    const store = await aStoreWithTabs(1, 2);
    const session = aMemoryArea();
    await createTidy({ stores: [store], session, openTabs: async () => new Set([1, 2]) }).ready;
    expect(await ids(store)).toEqual([]);
  });

  it('forgets only closed tabs when the worker alone was restarted', async () => {
    const session = aMemoryArea();
    await createTidy({ stores: [], session, openTabs: async () => new Set() }).ready;
    const store = await aStoreWithTabs(1, 2);
    await createTidy({ stores: [store], session, openTabs: async () => new Set([2]) }).ready;
    expect(await ids(store)).toEqual([2]);
  });

  it('ends a watch whose panel did not come back', async () => {
    vi.useFakeTimers();
    try {
      const store = await aStoreWithTabs(1);
      await store.commit(2, null, (tab, session) => ({ tab: { ...tab, watched: true }, session, append: [] }));
      const ended: number[] = [];
      const session = aMemoryArea();
      await session.set({ 'browser-run': true });
      const tidy = createTidy({ stores: [store], session, openTabs: async () => new Set([1, 2]) });
      tidy.endStaleWatches((tab) => ended.push(tab.tabId));
      await vi.advanceTimersByTimeAsync(5_000);
      expect(ended).toEqual([2]);
    } finally {
      vi.useRealTimers();
    }
  });
});
