import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createDemoSite, shopUrl } from '../demo/site.ts';
import type { BrowserName } from '../test/support/browser.ts';
import type { ExtensionView } from '../test/support/extension-view.ts';
import { launch } from '../test/support/launch.ts';
import { serveOrigins } from './origins.ts';
import { playDemo } from './play.ts';

/**
 * Takes pictures of the panel in real DevTools with the demo played: an invalid event selected, and the empty panel of a page
 * without widgets. `node scripts/pictures.ts [folder]`; the README's stand in docs/pictures.
 */
const folder = process.argv[2] ?? 'docs/pictures';

await mkdir(folder, { recursive: true });
for (const browser of ['chrome', 'firefox'] as const) {
  for (const theme of ['light', 'dark'] as const) await takePictures(browser, theme);
}

async function takePictures(name: BrowserName, theme: 'light' | 'dark'): Promise<void> {
  const origins = await serveOrigins(createDemoSite());
  const browser = await launch({ browser: name, theme, origins });
  try {
    const shop = await browser.open(shopUrl);
    const panel = await shop.openPanel();
    await playDemo(shop);
    await select(panel, 'oncehub', 'invalid');
    await panel.screenshot(join(folder, `${name}-${theme}.png`));
    await panel.click('button', 'Clear');
    await panel.waitUntil('an empty panel', () => document.querySelector('.empty') !== null, []);
    await panel.screenshot(join(folder, `${name}-${theme}-empty.png`));
  } finally {
    await browser.close();
    await origins.close();
  }
}

/** Opens the details of the first event of that vendor and status. */
async function select(panel: ExtensionView, vendor: string, status: string): Promise<void> {
  await panel.fill('searchbox', 'Filter', `vendor:${vendor} status:${status}`);
  await panel.waitUntil('the event', (wanted) => document.querySelector(`[role=row][data-status=${wanted}]`) !== null, [
    status,
  ]);
  await panel.evaluate(
    (wanted) => document.querySelector<HTMLElement>(`[role=row][data-status=${wanted}]`)?.click(),
    status,
  );
  await panel.fill('searchbox', 'Filter', '');
}
