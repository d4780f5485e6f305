import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings, type Settings } from '../../core/settings.ts';
import { createSettings } from '../../messaging/settings.ts';

const area = fakeBrowser.storage.local;

beforeEach(() => fakeBrowser.reset());

describe('the settings', () => {
  test('have their defaults until they are set, each on its own', async () => {
    expect(await createSettings(area).get()).toEqual(defaultSettings);
    await createSettings(area).set({ theme: 'dark' });
    await createSettings(area).set({ unwatched: 'nothing', eventsPerTab: 5_000 });
    expect(await createSettings(area).get()).toEqual({
      ...defaultSettings,
      theme: 'dark',
      unwatched: 'nothing',
      eventsPerTab: 5_000,
    });
  });

  test('tell every change to whoever still listens, and nothing else that is stored', async () => {
    const heard: Partial<Settings>[] = [];
    const undo = createSettings(area).onChanged((change) => heard.push(change));
    await createSettings(area).set({ timeFormat: 'iso' });
    await area.set({ 'own-origins': {} });
    expect(heard).toEqual([{ timeFormat: 'iso' }]);
    undo();
    await createSettings(area).set({ timeFormat: 'time-of-day' });
    expect(heard).toHaveLength(1);
  });

  test.each([
    ['setting-theme', 'pink'],
    ['setting-theme', 1],
    ['setting-timeFormat', 'toString'],
    ['setting-unwatched', null],
    ['setting-eventsPerTab', 999],
    ['setting-eventsPerTab', 200_001],
    ['setting-eventsPerTab', 1_000.5],
    ['setting-eventsPerTab', '5000'],
    ['setting-overview', 'false'],
  ])('have their default where %s is stored as %j, also when another window stores it', async (key, value) => {
    const heard: Partial<Settings>[] = [];
    createSettings(area).onChanged((change) => heard.push(change));
    await area.set({ [key]: value });
    expect(await createSettings(area).get()).toEqual(defaultSettings);
    expect({ ...defaultSettings, ...heard[0] }).toEqual(defaultSettings);
    expect(heard).toHaveLength(1);
  });

  test('have their default again when what was stored is removed', async () => {
    await createSettings(area).set({ theme: 'dark' });
    const heard: Partial<Settings>[] = [];
    createSettings(area).onChanged((change) => heard.push(change));
    await area.remove('setting-theme');
    expect(heard).toEqual([{ theme: 'devtools' }]);
  });
});
