import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OwnOrigins } from '../../../core/frame-protocol.ts';
import { announceEverywhere } from '../../../messaging/background/announce-everywhere.ts';
import { createModeAnnouncer } from '../../../messaging/background/mode-announcer.ts';
import { createOriginsInUse } from '../../../messaging/background/origins-in-use.ts';
import { createOwnOrigins } from '../../../messaging/own-origins.ts';
import { createSessionStore } from '../../../messaging/store/session-store.ts';
import { aMemoryArea } from '../../support/recording.ts';

const setting = createOwnOrigins(fakeBrowser.storage.local);
const one: OwnOrigins = { twice: ['https://one.test'] };
const two: OwnOrigins = { twice: ['https://two.test'] };

beforeEach(() => fakeBrowser.reset());

describe('the origins in use', () => {
  it('are those stored once they are ready, and those set from then on', async () => {
    await setting.set(one);
    const used: OwnOrigins[] = [];
    const changes: string[] = [];
    const origins = createOriginsInUse(
      setting,
      (own) => used.push(own),
      () => changes.push('changed'),
    );
    await Promise.all([origins.ready(), origins.ready()]);
    expect(origins.current()).toEqual(one);
    expect(changes).toEqual([]);
    await setting.set(two);
    expect(origins.current()).toEqual(two);
    expect(used).toEqual([one, two]);
    expect(changes).toEqual(['changed']);
  });

  it('are never taken back to what was being read when they changed', async () => {
    let give: (origins: OwnOrigins) => void = () => undefined;
    const slow = { ...setting, get: () => new Promise<OwnOrigins>((resolve) => (give = resolve)) };
    const origins = createOriginsInUse(
      slow,
      () => undefined,
      () => undefined,
    );
    const ready = origins.ready();
    await setting.set(two);
    give(one);
    await ready;
    expect(origins.current()).toEqual(two);
  });

  it('are read again after a failure', async () => {
    await setting.set(one);
    let broken = true;
    const get = () => (broken ? Promise.reject(new Error('disk')) : setting.get());
    const origins = createOriginsInUse(
      { ...setting, get },
      () => undefined,
      () => undefined,
    );
    await origins.ready();
    expect(origins.current()).toEqual({});
    broken = false;
    await origins.ready();
    expect(origins.current()).toEqual(one);
  });
});

describe('announcing', () => {
  it('tells open tabs their mode anew when the origins change, and once only', async () => {
    const sent: unknown[] = [];
    fakeBrowser.tabs.sendMessage = async (tabId: number, message: unknown) => {
      sent.push([tabId, message]);
    };
    let own: OwnOrigins = {};
    const modes = createModeAnnouncer(() => own);
    const store = createSessionStore(aMemoryArea());
    await store.commit(1, null, (tab, session) => ({ tab: { ...tab, watched: true }, session, append: [] }));
    const tabs = [
      { tabId: 1, private: false },
      { tabId: 2, private: false },
    ];
    modes.announce(1, 'watched');
    own = one;
    await announceEverywhere(tabs, () => store, modes, 'vendor-events');
    await announceEverywhere(tabs, () => store, modes, 'vendor-events');
    expect(sent).toEqual([
      [1, { kind: 'mode', mode: 'watched' }],
      [1, { kind: 'mode', mode: 'watched', origins: one }],
      [2, { kind: 'mode', mode: 'quiet', origins: one }],
    ]);
  });
});
