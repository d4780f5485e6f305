import { expect, test } from 'vitest';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, opened } from '../support/sender.ts';
import { waitFor } from '../support/wait-for.ts';

const vendor = 'https://oncehub.com/speaks';
const site = servePages({
  'https://shop.test/': embedding(vendor),
  [vendor]: `<!doctype html><script>parent.postMessage(${JSON.stringify(opened(1))}, '*')</script>`,
});

/** The part of the extension API this test drives; the driver has no private windows of its own. */
interface Api {
  windows: {
    create: (what: { url: string; incognito: boolean }) => Promise<{ id: number }>;
    remove: (id: number) => Promise<void>;
  };
  storage: { session: { get: (keys: null) => Promise<Record<string, { entries?: unknown[] }>> } };
}

describeBrowsers(
  'a private window',
  (world) => {
    // Chromium lets no script allow an extension in private windows, so this is shown in Firefox alone.
    test('is kept in memory, never in the database, and forgotten when it closes', async () => {
      const { background } = world.browser;
      const windowId = await background.evaluate(async () => {
        const api: Api = Reflect.get(self, 'browser');
        const { id } = await api.windows.create({ url: 'https://shop.test/', incognito: true });
        return id;
      });
      const inMemory = () =>
        background.evaluate(async () => {
          const api: Api = Reflect.get(self, 'browser');
          const items = await api.storage.session.get(null);
          return Object.values(items).flatMap((item) => item.entries ?? []).length;
        });
      await waitFor('the event in memory', async () => (await inMemory()) === 1);
      const onDisk = await background.evaluate(
        () =>
          new Promise<number>((resolve, reject) => {
            const request = indexedDB.open('widgetscope');
            request.onerror = () => reject(request.error);
            request.onsuccess = () => {
              const count = request.result.transaction('entries').objectStore('entries').count();
              count.onsuccess = () => resolve(count.result);
            };
          }),
      );
      expect(onDisk).toBe(0);
      await background.evaluate(async (id: number) => {
        const api: Api = Reflect.get(self, 'browser');
        await api.windows.remove(id);
      }, windowId);
      await waitFor('nothing in memory', async () => (await inMemory()) === 0);
    });
  },
  { site, only: 'firefox', privateWindows: true },
);
