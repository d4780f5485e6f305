import { parseArgs } from 'node:util';
import type { BrowserKind } from './browsers.ts';

/** What `npm start` was asked to do. */
export interface StartOptions {
  help: boolean;
  headless: boolean;
  /** Null: whichever is there, Chrome first. */
  browser: BrowserKind | null;
  /** The user's own page; null: the demo. */
  url: string | null;
}

export const startHelp = `Builds Widgetscope and opens the demo shop with DevTools on the Widget Events panel.

npm start -- [options]

  --browser chrome|firefox  which browser (CHROME_PATH and FIREFOX_PATH name an executable)
  --headless                without a window: plays the demo, webhooks too, writes out/, exits 0 if all of it was captured
                            (what happens anyway where there is no display)
  --url <address>           opens this page instead of the demo, on the normal network
  --help                    prints this`;

/** The options, or one sentence that says what is wrong with them. */
export function parseStartOptions(args: readonly string[], hasDisplay: boolean): StartOptions | string {
  const values = read(args);
  if (typeof values === 'string') return values;
  const { browser, url, help = false } = values;
  if (browser !== undefined && browser !== 'chrome' && browser !== 'firefox') {
    return `--browser takes chrome or firefox, not "${browser}".`;
  }
  if (url !== undefined && !isWebAddress(url)) return `--url takes an http:// or https:// address, not "${url}".`;
  const headless = (values.headless ?? false) || !hasDisplay;
  if (url !== undefined && headless && !help) {
    return '--url opens a window for you to look at, so it goes neither with --headless nor without a display.';
  }
  return { help, headless, browser: browser ?? null, url: url ?? null };
}

function read(
  args: readonly string[],
): { browser?: string; url?: string; help?: boolean; headless?: boolean } | string {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean' },
        headless: { type: 'boolean' },
        browser: { type: 'string' },
        url: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. To specify')[0] : String(error);
    return `${reason?.replace(/\.$/, '')}. Try: npm start -- --help`;
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
