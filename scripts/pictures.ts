import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serveDemo } from '../demo/serve.ts';
import { shopUrl } from '../demo/site.ts';
import type { LaunchOptions } from '../test/support/browser.ts';
import { untilTotal } from '../test/support/capture-of.ts';
import { launch } from '../test/support/launch.ts';
import { states } from './pictures/states.ts';
import { playDemo, playedWithWebhooks, playWebhooks } from './play.ts';

/**
 * Takes pictures of the panel in real DevTools with the demo played: its main states in both browsers and both themes, the rest in
 * Chromium in light, and the list in German. `node scripts/pictures.ts [folder]`; those of the README and docs/ stand in docs/pictures.
 */
const folder = process.argv[2] ?? 'docs/pictures';

await mkdir(folder, { recursive: true });
for (const browser of ['chrome', 'firefox'] as const) {
  for (const theme of ['light', 'dark'] as const) await takePictures({ browser, theme });
}
await takePictures({ browser: 'chrome', theme: 'light', language: 'de' });

async function takePictures(look: Pick<LaunchOptions, 'browser' | 'theme' | 'language'>): Promise<void> {
  const demo = await serveDemo();
  const browser = await launch({ ...look, origins: demo.origins });
  const wanted = states.filter(({ where }) =>
    look.language === undefined
      ? where === 'everywhere' || (where === 'once' && look.browser === 'chrome' && look.theme === 'light')
      : where === 'german',
  );
  try {
    const shop = await browser.open(shopUrl);
    const panel = await shop.openPanel();
    await playDemo(shop);
    if (look.language === undefined) {
      await playWebhooks(shop, panel, demo.receiver.address);
      await untilTotal(panel, playedWithWebhooks.length);
    }
    for (const { name, show } of wanted) {
      await show(panel);
      await panel.screenshot(join(folder, `${look.browser}-${look.theme}${name === '' ? '' : `-${name}`}.png`));
    }
  } finally {
    await browser.close();
    await demo.close();
  }
}
