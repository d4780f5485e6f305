import type { Browser, Page, Target } from 'puppeteer-core';
import { askAgain } from './ask-again.ts';
import { pressKeys } from './chromium-keys.ts';
import { moveMouse } from './chromium-mouse.ts';
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
  const devtools = await askAgain(`DevTools of ${page.url()}`, () => page.openDevTools());
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
    press: (keys) => pressKeys(devtools.keyboard, keys),
    mouse: moveMouse(session),
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
