import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings, type Settings } from '../../../core/settings.ts';
import { createSettingInUse } from '../../../messaging/background/setting-in-use.ts';
import { createSettings } from '../../../messaging/settings.ts';

const kept = createSettings(fakeBrowser.storage.local);

beforeEach(() => fakeBrowser.reset());

describe('the settings in use', () => {
  test('are those stored once they are ready, and those set from then on', async () => {
    await kept.set({ unwatched: 'nothing' });
    let changes = 0;
    const settings = createSettingInUse(kept, defaultSettings, () => (changes += 1));
    await Promise.all([settings.ready(), settings.ready()]);
    expect(settings.current().unwatched).toBe('nothing');
    expect(changes).toBe(0);
    await kept.set({ eventsPerTab: 5_000 });
    expect(settings.current()).toEqual({ ...defaultSettings, unwatched: 'nothing', eventsPerTab: 5_000 });
    expect(changes).toBe(1);
  });

  test('are never taken back to what was being read when they changed', async () => {
    let give: (settings: Settings) => void = () => undefined;
    const slow = { ...kept, get: () => new Promise<Settings>((resolve) => (give = resolve)) };
    const settings = createSettingInUse(slow, defaultSettings, () => undefined);
    const ready = settings.ready();
    await kept.set({ unwatched: 'nothing' });
    give(defaultSettings);
    await ready;
    expect(settings.current().unwatched).toBe('nothing');
  });

  test('are read again after a failure', async () => {
    await kept.set({ unwatched: 'nothing' });
    let broken = true;
    const get = () => (broken ? Promise.reject(new Error('disk')) : kept.get());
    const settings = createSettingInUse({ ...kept, get }, defaultSettings, () => undefined);
    await settings.ready();
    expect(settings.current()).toEqual(defaultSettings);
    broken = false;
    await settings.ready();
    expect(settings.current().unwatched).toBe('nothing');
  });
});
