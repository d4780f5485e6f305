import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OwnOrigins } from '../../core/frame-protocol.ts';
import { createOwnOrigins } from '../../messaging/own-origins.ts';

const area = fakeBrowser.storage.local;

beforeEach(() => fakeBrowser.reset());

describe('own origins', () => {
  it('are none until they are set, then those of each vendor that has any', async () => {
    const setting = createOwnOrigins(area);
    expect(await setting.get()).toEqual({});
    await setting.set({ twice: ['https://chat.shop.test'], once: [] });
    expect(await createOwnOrigins(area).get()).toEqual({ twice: ['https://chat.shop.test'] });
  });

  it('tell every change, to whoever still listens', async () => {
    const setting = createOwnOrigins(area);
    const heard: OwnOrigins[] = [];
    const undo = setting.onChanged((origins) => heard.push(origins));
    await setting.set({ twice: ['https://chat.shop.test'] });
    await area.set({ another: 1 });
    await setting.set({});
    expect(heard).toEqual([{ twice: ['https://chat.shop.test'] }, {}]);
    undo();
    await setting.set({ twice: ['https://chat.shop.test'] });
    expect(heard).toHaveLength(2);
  });

  it.each([['a text'], [null], [{ twice: 'https://chat.shop.test' }], [{ twice: [1, null] }]])(
    'are none where %j is stored',
    async (stored) => {
      await area.set({ 'own-origins': stored });
      expect(await createOwnOrigins(area).get()).toEqual({});
    },
  );
});
