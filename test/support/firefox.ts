import { writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import type { Background, DrivenBrowser, DrivenPage, LaunchOptions } from './browser.ts';
import { createDownloadFolder, downloadDuring, removeDownloadFolder } from './downloads.ts';
import { untilConnected } from './until-connected.ts';
import { createExtensionView, parseAnswer, toExpression } from './extension-view.ts';
import type { ExtensionView } from './extension-view.ts';
import { reachChromeWindow } from './firefox-chrome.ts';
import type { ChromeWindow } from './firefox-chrome.ts';
import { moveMouse } from './firefox-mouse.ts';
import * as privileged from './firefox-privileged.ts';
import { waitFor } from './wait-for.ts';

type Settled = Required<Pick<LaunchOptions, 'executable' | 'headless' | 'theme'>> & LaunchOptions;

/** Firefox with the extension, through WebDriver BiDi and its own privileged window. */
export async function launchFirefox(options: Settled): Promise<DrivenBrowser> {
  const downloads = await createDownloadFolder();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    // With a window, Ctrl+C is `npm start`'s to handle: it closes the browser and tidies up.
    handleSIGINT: options.headless,
    acceptInsecureCerts: options.origins !== undefined,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=1000'],
    extraPrefsFirefox: { ...preferencesFor(options, downloads), ...options.preferences },
  });
  const extensionId = options.extension == null ? '' : await browser.installExtension(options.extension);
  const chrome = await reachChromeWindow(browser);
  if (options.privateWindows === true) await chrome.evaluate(privileged.allowPrivateWindows, extensionId);
  const nextView = counter();
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  return {
    name: 'firefox',
    version: (await browser.version()).replace(/^firefox/i, 'Firefox'),
    open: async (url) => {
      const before = new Set(await chrome.evaluate(privileged.tabIds));
      const page = await browser.newPage();
      const added = (await chrome.evaluate(privileged.tabIds)).find((id) => !before.has(id));
      if (added === undefined) throw new Error('Firefox opened no tab.');
      await page.goto(url);
      return drivePage(chrome, page, added, nextView);
    },
    openExtensionPage: async (path) => {
      const view = nextView();
      await chrome.evaluate(privileged.openExtensionTab, extensionId, path, view);
      const shown = viewOf(chrome, view, null, () => chrome.evaluate(privileged.closeTabOf, view));
      const loaded = (end: string): boolean => location.href.endsWith(end) && document.readyState === 'complete';
      await shown.waitUntil(`${path} in a tab`, loaded, [path]);
      return shown;
    },
    background: driveEventPage(chrome, extensionId, nextView),
    downloads,
    download: (action) => downloadDuring(action, () => chrome.evaluate(privileged.finishedDownloads)),
    closed,
    close: async () => {
      await browser.close();
      await removeDownloadFolder(downloads);
    },
  };
}

function preferencesFor(
  { origins, theme, language }: Settled,
  folder: string,
): Record<string, string | number | boolean> {
  const proxy = origins?.proxy;
  return {
    'devtools.theme': theme,
    // 0 is dark, 1 is light: what pages see as prefers-color-scheme.
    'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
    'devtools.toolbox.footer.height': 640,
    // The wrong-origin tests need http://oncehub.com as it is.
    'dom.security.https_first': false,
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    ...(language !== undefined && { 'intl.locale.requested': language }),
    ...(proxy !== undefined && {
      'network.proxy.type': 1,
      'network.proxy.ssl': proxy.host,
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.http': proxy.host,
      'network.proxy.http_port': proxy.port,
    }),
  };
}

function drivePage(
  chrome: ChromeWindow,
  page: DrivenPage['page'],
  browserId: number,
  nextView: () => number,
): DrivenPage {
  let panel: ExtensionView | null = null;
  return {
    page,
    tabId: () => chrome.evaluate(privileged.extensionTabId, browserId),
    openPanel: async () => {
      panel ??= await showPanel(chrome, browserId, nextView(), () => {
        panel = null;
      });
      await untilConnected(panel);
      return panel;
    },
    close: () => page.close(),
  };
}

async function showPanel(
  chrome: ChromeWindow,
  browserId: number,
  view: number,
  onClose: () => void,
): Promise<ExtensionView> {
  await waitFor('the Widget Events panel in DevTools', () => chrome.evaluate(privileged.selectPanel, browserId));
  await waitFor('the panel’s document', () => chrome.evaluate(privileged.rememberPanel, browserId, view));
  return viewOf(chrome, view, browserId, async () => {
    await chrome.evaluate(privileged.closeToolbox, browserId);
    onClose();
  });
}

/** The picture is of the whole window for a panel, so that DevTools is in it. */
function viewOf(chrome: ChromeWindow, view: number, panelOf: number | null, close: () => Promise<void>): ExtensionView {
  return createExtensionView({
    run: (expression) => chrome.evaluate(privileged.runInView, view, expression),
    press: (keys) => chrome.evaluate(privileged.pressKeys, view, keys),
    mouse: (act) => chrome.evaluate(moveMouse, view, act),
    screenshot: async (path) => {
      if (panelOf !== null) await chrome.evaluate(privileged.selectPanel, panelOf);
      const picture = await chrome.evaluate(privileged.drawPicture, panelOf === null ? view : null);
      await writeFile(path, Buffer.from(picture, 'base64'));
    },
    close,
  });
}

function driveEventPage(chrome: ChromeWindow, extensionId: string, nextView: () => number): Background {
  return {
    evaluate: async (ask, ...args) => {
      const view = nextView();
      await waitFor('the event page', () => chrome.evaluate(privileged.rememberBackground, extensionId, view));
      return parseAnswer(await chrome.evaluate(privileged.runInView, view, toExpression(ask, args)));
    },
    stop: () => chrome.evaluate(privileged.stopBackground, extensionId),
  };
}

function counter(): () => number {
  let last = 0;
  return () => (last += 1);
}
