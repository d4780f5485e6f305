import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { createDemoSite } from '../../demo/site.ts';
import { serveOrigins } from '../../scripts/origins.ts';
import type { Origins, Site } from '../../scripts/origins.ts';
import type { BrowserName, DrivenBrowser, DrivenPage, LaunchOptions } from './browser.ts';
import { launch } from './launch.ts';

export interface World {
  readonly name: BrowserName;
  /** The running browser, within a test. */
  readonly browser: DrivenBrowser;
  /** Opens a page that is closed when the test ends. */
  open: (url: string) => Promise<DrivenPage>;
}

export interface WorldOptions extends Partial<Omit<LaunchOptions, 'browser' | 'origins'>> {
  /** What every origin serves. Default: the demo. */
  site?: Site;
  /** Only these browsers, where the other has no such thing (a service worker). Default both. */
  only?: BrowserName;
}

/** The browsers to test in: both, or the one that `WIDGETSCOPE_BROWSER` names. */
export function askedBrowsers(): BrowserName[] {
  const asked = process.env['WIDGETSCOPE_BROWSER'];
  return (['chrome', 'firefox'] as const).filter((name) => !asked || asked === name);
}

/**
 * Declares the same tests for Chromium and Firefox. Each gets one browser for all of them, with the built extension.
 * `WIDGETSCOPE_BROWSER=chrome` or `firefox` declares them for that one alone.
 */
export function describeBrowsers(title: string, define: (world: World) => void, options: WorldOptions = {}): void {
  const { site, only, ...launchOptions } = options;
  const names = askedBrowsers().filter((name) => only === undefined || only === name);
  // A file with nothing to declare for the browser that was asked for is no failure.
  if (names.length === 0) {
    describe.todo(title);
    return;
  }
  describe.each(names)(`${title}, %s`, (name) => {
    let origins: Origins | null = null;
    let browser: DrivenBrowser | null = null;
    const opened: DrivenPage[] = [];
    beforeAll(async () => {
      origins = await serveOrigins(site ?? createDemoSite());
      browser = await launch({ ...launchOptions, browser: name, origins });
    });
    afterEach(async () => {
      for (const page of opened.splice(0)) await page.close();
    });
    afterAll(async () => {
      await browser?.close();
      await origins?.close();
    });
    const running = (): DrivenBrowser => {
      if (browser === null) throw new Error('The browser runs within tests only.');
      return browser;
    };
    define({
      name,
      get browser() {
        return running();
      },
      open: async (url) => {
        const page = await running().open(url);
        opened.push(page);
        return page;
      },
    });
  });
}
