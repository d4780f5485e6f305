import type { Page } from 'puppeteer-core';
import type { Origins } from '../../scripts/origins.ts';
import type { ExtensionView } from './extension-view.ts';

export type BrowserName = 'chrome' | 'firefox';

export interface LaunchOptions {
  browser: BrowserName;
  /** The executable; found (or installed) when left out. */
  executable?: string;
  /** The unpacked build; null runs the browser without it. Left out: `.output/<browser>-mv3`. */
  extension?: string | null;
  /** Default true. */
  headless?: boolean;
  /** Serves every host from this machine; left out: the machine's own network. */
  origins?: Origins;
  /** DevTools' theme. Default light. */
  theme?: 'light' | 'dark';
  /** Lets the extension into private windows, as its user can. Firefox only: Chromium lets no driver do it. */
  privateWindows?: boolean;
  /** The browser's language. Left out: the machine's. On Debian its language pack is installed. */
  language?: 'de';
  /** More Firefox preferences, by name. */
  preferences?: Record<string, string | number | boolean>;
}

/** A running browser, the same for both. */
export interface DrivenBrowser {
  readonly name: BrowserName;
  /** Such as `Chrome/156.0.0.0`. */
  readonly version: string;
  /** Opens a page in a tab of its own and waits for its `load`. */
  open: (url: string) => Promise<DrivenPage>;
  /** Opens one of the extension's own pages in a tab: `panel.html?tabId=3`, `popup.html`. */
  openExtensionPage: (path: string) => Promise<ExtensionView>;
  readonly background: Background;
  /** The folder that receives every download. */
  readonly downloads: string;
  /** Runs `action` and gives the path of the file it made the browser download. */
  download: (action: () => Promise<void>) => Promise<string>;
  /** Resolves when the browser is gone, by {@link close} or by its user. */
  readonly closed: Promise<void>;
  close: () => Promise<void>;
}

/** A page in a tab. `page` is puppeteer's own: navigate, click and evaluate through it. */
export interface DrivenPage {
  readonly page: Page;
  /** The extension API's id of the tab. */
  tabId: () => Promise<number>;
  /** Opens DevTools on this page (or takes the open one), shows the Widget Events panel and waits until it records. */
  openPanel: () => Promise<ExtensionView>;
  close: () => Promise<void>;
}

/** The service worker (Chromium) or event page (Firefox). */
export interface Background {
  /** Runs `ask` in it, waking it first. `ask` must stand on its own; arguments and answer are JSON. */
  evaluate: <A extends readonly unknown[], R>(ask: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>;
  /** Ends it as the browser does when it is idle; the next event wakes it. True when it was running. */
  stop: () => Promise<boolean>;
}
