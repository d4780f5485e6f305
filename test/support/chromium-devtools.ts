import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, KeyInput, Page, Target } from 'puppeteer-core';
import { runIn } from './chromium-session.ts';
import { createExtensionView } from './extension-view.ts';
import type { ExtensionView } from './extension-view.ts';
import { waitFor } from './wait-for.ts';

interface Look {
  theme: 'light' | 'dark';
  headless: boolean;
}

/** Opens DevTools on `page` and shows the extension's panel in it. */
export async function showPanel(browser: Browser, page: Page, look: Look, onClose: () => void): Promise<ExtensionView> {
  await page.bringToFront();
  const before = new Set(panels(browser));
  const devtools = await openDevTools(page);
  const scheme = [{ name: 'prefers-color-scheme', value: look.theme }];
  // A person's window keeps its own size and scheme.
  if (look.headless) {
    await devtools.emulateMediaFeatures(scheme);
    await devtools.setViewport({ width: 1280, height: 800 });
  }
  await waitFor('the Widget Events panel in DevTools', () => devtools.evaluate(selectPanel));
  const target = await waitFor('the panel’s document', async () => {
    return panels(browser).find((each) => !before.has(each));
  });
  const session = await target.createCDPSession();
  if (look.headless) await session.send('Emulation.setEmulatedMedia', { features: scheme });
  return createExtensionView({
    run: runIn(session),
    press: (key) => devtools.keyboard.press(key as KeyInput),
    screenshot: async (path) => {
      await devtools.screenshot({ path: path as `${string}.png` });
    },
    close: async () => {
      await session.detach();
      await devtools.close();
      onClose();
    },
  });
}

/** How often DevTools are asked for, and how long each time, in milliseconds. */
const attempts = 3;
const patience = 10_000;

/** Puppeteer waits for the target it was told of, and on a busy machine misses it now and then; asked again, it finds it. */
async function openDevTools(page: Page): Promise<Page> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const opening = page.openDevTools();
    opening.catch(() => {}); // one that was given up may still fail
    const devtools = await Promise.race([opening, pause(patience, null, { ref: false })]);
    if (devtools !== null) return devtools;
    process.stderr.write(`DevTools did not open within ${patience} ms (attempt ${attempt} of ${attempts}).\n`);
  }
  throw new Error(`DevTools of ${page.url()} did not open.`);
}

const panels = (browser: Browser): Target[] =>
  browser.targets().filter((target) => target.type() === 'other' && new URL(target.url()).pathname === '/panel.html');

/**
 * Runs in DevTools' own document. Its view manager throws until its settings are there, and is then asked again.
 * Text, for vitest rewrites an `import()` in a function.
 */
const selectPanel = `(async () => {
  const legacy = await import('devtools://devtools/bundled/ui/legacy/legacy.js');
  const manager = legacy.ViewManager.ViewManager.instance();
  const panel = [...manager.views.keys()].find((id) => id.startsWith('chrome-extension://'));
  if (panel === undefined) return false;
  await manager.showView(panel);
  return true;
})()`;
