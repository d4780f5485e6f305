import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serveDemo } from '../demo/serve.ts';
import { shopUrl } from '../demo/site.ts';
import type { BrowserName } from '../test/support/browser.ts';
import { untilTotal } from '../test/support/capture-of.ts';
import type { ExtensionView } from '../test/support/extension-view.ts';
import { launch } from '../test/support/launch.ts';
import { playDemo, playedWithWebhooks, playWebhooks } from './play.ts';

/**
 * Takes pictures of the panel in real DevTools with the demo played: an invalid event selected, a webhook selected with the
 * Webhooks pane open, and the empty panel of a page without widgets. `node scripts/pictures.ts [folder]`; the README's stand in
 * docs/pictures.
 */
const folder = process.argv[2] ?? 'docs/pictures';

await mkdir(folder, { recursive: true });
for (const browser of ['chrome', 'firefox'] as const) {
  for (const theme of ['light', 'dark'] as const) await takePictures(browser, theme);
}

async function takePictures(name: BrowserName, theme: 'light' | 'dark'): Promise<void> {
  const demo = await serveDemo();
  const browser = await launch({ browser: name, theme, origins: demo.origins });
  try {
    const shop = await browser.open(shopUrl);
    const panel = await shop.openPanel();
    await playDemo(shop);
    await playWebhooks(shop, panel, demo.receiver.address);
    await untilTotal(panel, playedWithWebhooks.length);
    await select(panel, { vendor: 'chat-data', status: 'valid', more: 'channel:webhook' });
    await panel.screenshot(join(folder, `${name}-${theme}-webhooks.png`));
    await panel.click('button', 'Disconnect');
    await panel.click('button', 'Webhooks');
    await select(panel, { vendor: 'oncehub', status: 'invalid' });
    await panel.screenshot(join(folder, `${name}-${theme}.png`));
    await panel.fill('searchbox', 'Filter', '');
    await panel.click('button', 'Clear');
    await panel.waitUntil('an empty panel', () => document.querySelector('.empty') !== null, []);
    await panel.screenshot(join(folder, `${name}-${theme}-empty.png`));
  } finally {
    await browser.close();
    await demo.close();
  }
}

interface Wanted {
  vendor: string;
  status: string;
  /** Another term of the filter. */
  more?: string;
}

/** Opens the details of the first such event, and leaves the list filtered to its vendor's. */
async function select(panel: ExtensionView, { vendor, status, more = '' }: Wanted): Promise<void> {
  await panel.fill('searchbox', 'Filter', `vendor:${vendor} status:${status} ${more}`);
  // The list is drawn a moment after the filter has changed.
  await panel.waitUntil(
    `only ${status} events of ${vendor}`,
    (one, other) => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role=row][data-status]')];
      return rows.length > 0 && rows.every(({ dataset }) => dataset['vendor'] === one && dataset['status'] === other);
    },
    [vendor, status],
  );
  await panel.evaluate(() => document.querySelector<HTMLElement>('[role=row][data-status]')?.click());
  await panel.fill('searchbox', 'Filter', `vendor:${vendor} ${more}`.trim());
}
