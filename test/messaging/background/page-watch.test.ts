import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPageWatch } from '../../../messaging/background/page-watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aWatch() {
  const open: ((heard: boolean) => void)[] = [];
  const tab = { unloaded: false, watched: true };
  const changes: boolean[] = [];
  const pages = createPageWatch({
    connect: () => ({ onClose: (listener) => void open.push(listener) }),
    isUnloaded: () => Promise.resolve(tab.unloaded),
    isWatched: () => tab.watched,
    onChange: (tabId) => changes.push(pages.crashed(tabId)),
  });
  /** Closes the newest port. */
  const close = async (heard = true): Promise<void> => {
    open.at(-1)?.(heard);
    await vi.advanceTimersByTimeAsync(2_000);
  };
  return { pages, tab, changes, ports: () => open.length, close };
}

test('a page whose process has gone has crashed, until one is there again', async () => {
  const { pages, tab, changes, close } = aWatch();
  pages.watch(1);
  tab.unloaded = true;
  await close();
  expect(pages.crashed(1)).toBe(true);
  tab.unloaded = false;
  pages.watch(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(pages.crashed(1)).toBe(false);
  expect(changes).toEqual([true, false]);
});

test('a page that is left has not crashed, and the next one is watched', async () => {
  const { pages, changes, ports, close } = aWatch();
  pages.watch(1);
  pages.watch(1);
  expect(ports()).toBe(1);
  await close();
  expect(ports()).toBe(2);
  expect(changes).toEqual([]);
});

test('a page no script answers from is left alone until it says something', async () => {
  const { pages, ports, close } = aWatch();
  pages.watch(1);
  await close(false);
  expect(ports()).toBe(1);
  pages.watch(1);
  expect(ports()).toBe(2);
});

test('a tab nobody watches any more is not asked again', async () => {
  const { pages, tab, ports, close } = aWatch();
  pages.watch(1);
  tab.watched = false;
  await close();
  expect(ports()).toBe(1);
});
