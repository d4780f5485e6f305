import { resolve } from 'node:path';
import { requireBrowser } from '../../scripts/browsers.ts';
import { installGerman } from '../../scripts/language-packs.ts';
import type { DrivenBrowser, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

/** Starts a real browser with the built extension in it. The caller closes it. */
export async function launch(options: LaunchOptions): Promise<DrivenBrowser> {
  const settled = {
    ...options,
    executable: options.executable ?? (await requireBrowser(options.browser)).path,
    extension: options.extension === undefined ? resolve('.output', `${options.browser}-mv3`) : options.extension,
    headless: options.headless ?? true,
    theme: options.theme ?? 'light',
  };
  if (options.language === 'de') await installGerman(options.browser);
  return options.browser === 'firefox' ? launchFirefox(settled) : launchChromium(settled);
}
