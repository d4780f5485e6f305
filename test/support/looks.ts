import type { Browser, CDPSession, Target } from 'puppeteer-core';
import type { ExtensionView } from './extension-view.ts';
import { waitFor } from './wait-for.ts';

/** How a document of the extension is drawn. */
export interface Look {
  name: string;
  scheme: 'light' | 'dark';
  /** With the few colours of the user's own that Windows calls a contrast theme. */
  forced: boolean;
}

export const looks: readonly Look[] = [
  { name: 'light', scheme: 'light', forced: false },
  { name: 'dark', scheme: 'dark', forced: false },
  { name: 'forced colours', scheme: 'dark', forced: true },
];

/** A document of the extension in Chromium, seen through the DevTools protocol: past its content security policy, and in any look. */
export interface Lens {
  /** Draws the document so, and waits until it is. What is open in it stays open. */
  show: (look: Look) => Promise<void>;
  /** Runs a script of many lines in the document. */
  inject: (source: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Looks at the only document of the extension that is at `path`. Chromium alone can be made to force colours. */
export async function openLens(browser: Browser, path: string, view: ExtensionView): Promise<Lens> {
  const session = await sessionOf(browser, path);
  return {
    async show({ scheme, forced }) {
      await view.evaluate(storeTheme, scheme);
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'forced-colors', value: forced ? 'active' : 'none' },
        ],
      });
      await view.waitUntil(`the ${scheme} look, forced: ${forced}`, isDrawnSo, [scheme, forced]);
    },
    async inject(source) {
      const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: source });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    },
    close: () => session.detach(),
  };
}

async function sessionOf(browser: Browser, path: string): Promise<CDPSession> {
  const isIt = (target: Target): boolean =>
    target.url().startsWith('chrome-extension://') && new URL(target.url()).pathname === path;
  const target = await waitFor(`the one document at ${path}`, () => {
    const found = browser.targets().filter(isIt);
    return found.length === 1 ? found[0] : undefined;
  });
  return target.createCDPSession();
}

/** As another DevTools window's settings would; the popup and the options follow the system alone. */
async function storeTheme(theme: string): Promise<void> {
  await Reflect.get(globalThis, 'chrome').storage.local.set({ 'setting-theme': theme });
}

function isDrawnSo(scheme: string, forced: boolean): boolean {
  return (
    document.documentElement.dataset['theme'] === scheme &&
    matchMedia(`(prefers-color-scheme: ${scheme})`).matches &&
    matchMedia('(forced-colors: active)').matches === forced
  );
}
