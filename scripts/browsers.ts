import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installFromDebian } from './debian.ts';

export type BrowserKind = 'chrome' | 'firefox';

export interface FoundBrowser {
  kind: BrowserKind;
  /** The executable. */
  path: string;
}

interface Known {
  /** The environment variable that names the executable. */
  variable: string;
  /** What people call it in an error. */
  title: string;
  debianPackage: string;
  /** Commands looked for on PATH, the best first. */
  commands: readonly string[];
  macApps: readonly string[];
  /** Below the Windows program folders. */
  windowsPaths: readonly string[];
}

const known: Record<BrowserKind, Known> = {
  chrome: {
    variable: 'CHROME_PATH',
    title: 'Chrome, Chromium or Edge',
    debianPackage: 'chromium',
    commands: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'],
    macApps: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windowsPaths: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    title: 'Firefox',
    debianPackage: 'firefox-esr',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    macApps: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    windowsPaths: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

/** A browser that is needed and not there. Its message is one sentence for a person. */
export class MissingBrowserError extends Error {}

/** Finds a browser of this kind, or null. Throws {@link MissingBrowserError} when its variable names a file that is none. */
function findBrowser(kind: BrowserKind): FoundBrowser | null {
  const { variable } = known[kind];
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return { kind, path: named };
    throw new MissingBrowserError(`${variable} is set to ${named}, but there is no program of that name.`);
  }
  const path = candidates(kind).find(isExecutable);
  return path === undefined ? null : { kind, path };
}

/** Finds a browser of this kind; on Debian or Ubuntu as root installs one. Else throws {@link MissingBrowserError}. */
export async function requireBrowser(kind: BrowserKind): Promise<FoundBrowser> {
  const found = findBrowser(kind);
  if (found !== null) return found;
  await installFromDebian(known[kind].debianPackage);
  const installed = findBrowser(kind);
  if (installed !== null) return installed;
  const { title, variable } = known[kind];
  throw new MissingBrowserError(`${title} was not found: install it, or set ${variable} to its executable.`);
}

/** The wanted browser; with no wish any that is there, Chrome first. */
export async function chooseBrowser(wish: BrowserKind | null): Promise<FoundBrowser> {
  if (wish !== null) return requireBrowser(wish);
  return findBrowser('chrome') ?? findBrowser('firefox') ?? requireBrowser('chrome');
}

function candidates(kind: BrowserKind): string[] {
  const { commands, macApps, windowsPaths } = known[kind];
  if (process.platform === 'darwin') {
    return macApps.flatMap((app) => [join('/Applications', app), join(homedir(), 'Applications', app)]);
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return windowsPaths.flatMap((path) => folders.map((folder) => join(folder, path)));
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
