import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createTidy } from '../../messaging/background/tidy.ts';
import { createSecrets } from '../../messaging/secrets.ts';
import { createSessionStore } from '../../messaging/store/session-store.ts';

const area = fakeBrowser.storage.session;

beforeEach(() => fakeBrowser.reset());

describe('secrets', () => {
  it('are kept until they are forgotten', async () => {
    const secrets = createSecrets(area);
    await Promise.all([secrets.set('oncehub', 'one'), secrets.set('chat-data', 'two')]);
    expect(await secrets.names()).toEqual(['oncehub', 'chat-data']);
    expect(await createSecrets(area).get('chat-data')).toBe('two');
    await secrets.set('oncehub', null);
    await secrets.set('chat-data', '');
    expect(await secrets.names()).toEqual([]);
    expect(await secrets.get('oncehub')).toBeNull();
  });

  it('of a name that objects have by themselves are none', async () => {
    expect(await createSecrets(area).get('constructor')).toBeNull();
  });

  it('stay when private tabs are forgotten and the browser run begins, and are no private tab', async () => {
    const secrets = createSecrets(area);
    await secrets.set('oncehub', 'one');
    const store = createSessionStore(area);
    await store.commit(1, null, (tab, session) => ({ tab, session, append: [] }));
    expect((await store.tabs()).map(({ tabId }) => tabId)).toEqual([1]);
    await createTidy({ stores: [store], session: area, openTabs: async () => new Set() }).ready;
    expect(await store.tabs()).toEqual([]);
    expect(await secrets.get('oncehub')).toBe('one');
  });

  it('tell that they changed, to whoever still listens', async () => {
    const secrets = createSecrets(area);
    let heard = 0;
    const undo = secrets.onChanged(() => (heard += 1));
    await secrets.set('oncehub', 'one');
    await secrets.setTolerance(60);
    await area.set({ 'browser-run': true });
    expect(heard).toBe(2);
    undo();
    await secrets.set('oncehub', 'two');
    expect(heard).toBe(2);
  });
});

describe('the tolerance', () => {
  it('is five minutes until it is set, and may be none', async () => {
    const secrets = createSecrets(area);
    expect(await secrets.tolerance()).toBe(300);
    await secrets.setTolerance(0);
    expect(await secrets.tolerance()).toBe(0);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 31_536_001])('is not set to %s', async (seconds) => {
    const secrets = createSecrets(area);
    await expect(secrets.setTolerance(seconds)).rejects.toThrow('whole number of seconds');
    expect(await secrets.tolerance()).toBe(300);
  });
});
