import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { Decide } from '../../../core/recording/change.ts';
import { recordCaptures } from '../../../core/recording/record-captures.ts';
import { cleared } from '../../../core/recording/tab-record.ts';
import { createIndexedDbStore } from '../../../messaging/store/indexed-db-store.ts';
import { createSessionStore } from '../../../messaging/store/session-store.ts';
import type { Store } from '../../../messaging/store/store.ts';
import { aCapture, aMemoryArea, anEvent } from '../../support/recording.ts';

let databases = 0;

const stores: [string, () => Store][] = [
  ['IndexedDB', () => createIndexedDbStore(`test-${(databases += 1)}`, () => 200_000)],
  ['storage.session', () => createSessionStore(aMemoryArea())],
];

function add(after: number, count: number, size = 90): Decide {
  const captures = Array.from({ length: count }, (_, index) => aCapture(after + index + 1, { size }));
  return (tab, session) =>
    recordCaptures(
      tab,
      session,
      { after, through: after + count, captures },
      { document: 'd', arrived: 0, ingest: anEvent, mirroring: new Set() },
    );
}

describe.each(stores)('the %s store', (_name, create) => {
  it('keeps tabs, sessions and entries apart by tab', async () => {
    const store = create();
    await store.commit(1, 'a', add(0, 2));
    await store.commit(2, 'a', add(0, 3));
    expect((await store.entries(1, 0, 10)).length).toBe(2);
    expect((await store.entries(2, 0, 10)).length).toBe(3);
    expect((await store.tabs()).map((tab) => tab.tabId).toSorted()).toEqual([1, 2]);
  });

  it('gives pages above an order', async () => {
    const store = create();
    await store.commit(1, 'a', add(0, 5));
    expect((await store.entries(1, 2, 2)).map((entry) => entry.order)).toEqual([3, 4]);
    expect(await store.entries(1, 5, 2)).toEqual([]);
  });

  it('remembers how far a session was stored', async () => {
    const store = create();
    await store.commit(1, 'a', add(0, 5));
    await store.commit(1, 'a', add(0, 5));
    await store.commit(1, 'b', add(0, 5));
    expect((await store.entries(1, 0, 100)).length).toBe(10);
  });

  it('changes nothing when a step throws', async () => {
    const store = create();
    await store.commit(1, 'a', add(0, 1));
    const step = store.commit(1, 'a', () => {
      throw new Error('a vendor file is broken');
    });
    await expect(step).rejects.toThrow('a vendor file is broken');
    await store.commit(1, 'a', add(0, 2));
    expect((await store.entries(1, 0, 10)).length).toBe(2);
  });

  it('removes what was cleared and goes on counting orders', async () => {
    const store = create();
    await store.commit(1, 'a', add(0, 3));
    await store.commit(1, null, (tab, session) => ({ tab: cleared(tab, 0), session, append: [] }));
    expect(await store.entries(1, 0, 10)).toEqual([]);
    await store.commit(1, 'a', add(3, 1));
    expect((await store.entries(1, 0, 10)).map((entry) => entry.order)).toEqual([4]);
  });

  it('evicts the oldest beyond the ring and says how many', async () => {
    const store = create();
    await store.commit(1, 'a', add(0, 700));
    const { tab } = await store.commit(1, 'a', add(700, 700));
    const kept = await store.entries(1, 0, 5_000);
    expect(kept.length).toBe(tab.held.events);
    expect(tab.integrity.evicted).toBe(1_400 - kept.length);
    expect(kept.length).toBeLessThanOrEqual(1_000);
    expect(kept[0]?.order).toBe(tab.removedThrough + 1);
  });

  it('forgets a tab, and everything', async () => {
    const store = create();
    await store.commit(1, 'a', add(0, 1));
    await store.commit(2, 'a', add(0, 1));
    await store.remove(1);
    expect((await store.tabs()).map((tab) => tab.tabId)).toEqual([2]);
    expect(await store.entries(1, 0, 10)).toEqual([]);
    await store.clear();
    expect(await store.tabs()).toEqual([]);
  });
});

describe('what a tab keeps', () => {
  it('is as many events as the user set while a panel watches, also when that changes', async () => {
    let eventsPerTab = 2_000;
    const store = createIndexedDbStore('kept', () => eventsPerTab);
    const watch: Decide = (tab, session) => ({ tab: { ...tab, watched: true }, session, append: [] });
    await store.commit(1, null, watch);
    await store.commit(1, 'a', add(0, 2_000));
    expect((await store.tab(1))?.held.events).toBe(2_000);
    eventsPerTab = 1_000;
    await store.commit(1, 'a', add(2_000, 1));
    expect((await store.tab(1))?.held.events).toBe(950);
    expect((await store.entries(1, 0, 3_000)).at(-1)?.order).toBe(2_001);
  });
});

describe('a database of an older version', () => {
  it('is dropped: its entries have no ids', async () => {
    const old = await openDB('old', 1, {
      upgrade(fresh) {
        for (const each of ['tabs', 'sessions', 'entries']) fresh.createObjectStore(each);
      },
    });
    await old.put('tabs', { tabId: 1 }, 1);
    await old.put('entries', { kind: 'event', order: 1, event: {} }, [1, 1]);
    old.close();
    const store = createIndexedDbStore('old', () => 200_000);
    expect(await store.tabs()).toEqual([]);
    expect(await store.entries(1, 0, 10)).toEqual([]);
    await store.commit(1, 'a', add(0, 2));
    expect((await store.entries(1, 0, 10)).length).toBe(2);
  });
});
