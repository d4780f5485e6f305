import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, Page, Target } from 'puppeteer-core';
import { askAgain } from './ask-again.ts';
import type { Background, DrivenBrowser, DrivenPage, LaunchOptions } from './browser.ts';
import { createDownloadFolder, downloadDuring, removeDownloadFolder } from './downloads.ts';
import { untilConnected } from './until-connected.ts';
import { createExtensionView, parseAnswer, toExpression } from './extension-view.ts';
import type { ExtensionView } from './extension-view.ts';
import { receiveDownloads } from './chromium-downloads.ts';
import { showPanel } from './chromium-devtools.ts';
import { pressKeys } from './chromium-keys.ts';
import { moveMouse } from './chromium-mouse.ts';
import { runIn } from './chromium-session.ts';
import { waitFor } from './wait-for.ts';

type Settled = Required<Pick<LaunchOptions, 'executable' | 'headless' | 'theme'>> & LaunchOptions;

/** Chrome, Chromium or Edge with the extension, through the DevTools protocol. */
export async function launchChromium(options: Settled): Promise<DrivenBrowser> {
  const profile = await createProfile(options);
  const downloads = await createDownloadFolder();
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.headless,
    // With a window, Ctrl+C is `npm start`'s to handle: it closes the browser and tidies up.
    handleSIGINT: options.headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: options.origins !== undefined,
    defaultViewport: null,
    userDataDir: profile,
    args: argumentsFor(options),
    // On Linux the environment decides, elsewhere the argument.
    env: { ...process.env, ...(options.language !== undefined && { LANGUAGE: options.language }) },
  });
  const extensionId = options.extension == null ? '' : await browser.installExtension(options.extension);
  const finished = await receiveDownloads(browser, downloads);
  const openExtensionPage = async (path: string): Promise<ExtensionView> => {
    const page = await askAgain('A tab', () => browser.newPage());
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return viewOfPage(page);
  };
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  return {
    name: 'chrome',
    version: (await browser.version()).replace(/^\w*Chrome/, 'Chrome'),
    open: async (url) => {
      const page = await askAgain('A tab', () => browser.newPage());
      await page.goto(url);
      return drivePage(browser, page, options, openExtensionPage);
    },
    openExtensionPage,
    background: driveWorker(browser, extensionId),
    downloads,
    download: (action) => downloadDuring(action, finished),
    closed,
    close: async () => {
      await browser.close();
      await removeDownloadFolder(downloads);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function argumentsFor({ origins, language }: Settled): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(origins === undefined ? [] : [`--proxy-server=${origins.proxy.host}:${origins.proxy.port}`]),
    ...(language === undefined ? [] : [`--lang=${language}`]),
    '--no-first-run',
    '--disable-background-networking',
    '--disable-search-engine-choice-screen',
    // The wrong-origin tests need http://oncehub.com as it is.
    '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
    '--window-size=1280,900',
  ];
}

/** DevTools keeps its settings in the profile, each as JSON, and reads them when it starts. */
async function createProfile({ theme, headless }: Settled): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'widgetscope-profile-'));
  const preferences = {
    'ui-theme': JSON.stringify(theme === 'dark' ? 'dark' : 'default'),
    // Without a window to dock to, DevTools has the whole picture.
    currentDockState: JSON.stringify(headless ? 'undocked' : 'bottom'),
  };
  await mkdir(join(profile, 'Default'));
  await writeFile(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ devtools: { preferences, synced_preferences_sync_disabled: preferences } }),
  );
  return profile;
}

function drivePage(
  browser: Browser,
  page: Page,
  look: Settled,
  openExtensionPage: DrivenBrowser['openExtensionPage'],
): DrivenPage {
  let panel: ExtensionView | null = null;
  return {
    page,
    tabId: () => findTabId(page, openExtensionPage),
    openPanel: async () => {
      panel ??= await showPanel(browser, page, look, () => {
        panel = null;
      });
      await untilConnected(panel);
      return panel;
    },
    close: () => page.close(),
  };
}

/** The protocol tells a tab's window and place in it; the extension API turns the two into its id. */
async function findTabId(page: Page, openExtensionPage: DrivenBrowser['openExtensionPage']): Promise<number> {
  const tab = await page.tabInfo();
  const session = await page.createCDPSession();
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.detach();
  // A document of the extension that runs none of its code.
  const neutral = await openExtensionPage('manifest.json');
  const id = await neutral.evaluate(
    async (index, inWindow, url) => {
      const tabs: { id: number; index: number; windowId: number; url?: string }[] = await Reflect.get(
        globalThis,
        'chrome',
      ).tabs.query({});
      return tabs.find((each) =>
        index === null ? each.url === url : each.index === index && each.windowId === inWindow,
      )?.id;
    },
    tab?.index ?? null,
    windowId,
    page.url(),
  );
  await neutral.close();
  await page.bringToFront();
  if (id === undefined) throw new Error(`No tab of the extension API shows ${page.url()}.`);
  return id;
}

async function viewOfPage(page: Page): Promise<ExtensionView> {
  const session = await page.createCDPSession();
  return createExtensionView({
    run: runIn(session),
    press: (keys) => pressKeys(page.keyboard, keys),
    mouse: moveMouse(session),
    screenshot: async (path) => {
      await page.bringToFront();
      await page.screenshot({ path: path as `${string}.png` });
    },
    close: () => page.close(),
  });
}

function driveWorker(browser: Browser, extensionId: string): Background {
  const scope = `chrome-extension://${extensionId}/`;
  const running = (): Target | undefined =>
    browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(scope));
  const wake = async (): Promise<void> => {
    const page = await askAgain('A tab', () => browser.newPage());
    await page.goto(`${scope}manifest.json`);
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: scope });
    await waitFor('the service worker', running);
    await page.close();
  };
  return {
    evaluate: async (ask, ...args) => {
      if (running() === undefined) await wake();
      const worker = await running()?.worker();
      if (worker == null) throw new Error('The extension has no service worker.');
      return parseAnswer(String(await worker.evaluate(toExpression(ask, args))));
    },
    stop: async () => {
      const target = running();
      if (target === undefined) return false;
      // A worker that is just starting or busy can outlive being told to end; and a new one can be there at once.
      await waitFor('the service worker to be gone', async () => {
        if (!browser.targets().includes(target)) return true;
        const worker = await target.worker();
        await worker?.close();
        return !browser.targets().includes(target);
      });
      return true;
    },
  };
}
