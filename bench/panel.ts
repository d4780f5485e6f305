import { serveOrigins } from '../scripts/origins.ts';
import { totalOf } from '../test/support/capture-of.ts';
import { launch } from '../test/support/launch.ts';
import { waitFor } from '../test/support/wait-for.ts';
import { keepWatching, openBenchedPanel } from './panel-devtools.ts';
import { measureExport } from './panel-export.ts';
import { writeFigures } from './panel-figures.ts';
import { measureFilters } from './panel-filter.ts';
import { measureFlood } from './panel-flood.ts';
import { measureLive } from './panel-live.ts';
import { measureOpening } from './panel-open.ts';
import { installProbe } from './panel-probe.ts';
import { measureScrolling } from './panel-scroll.ts';
import { fill, shopUrl, trafficSite } from './panel-traffic.ts';
import { measureWork } from './panel-work.ts';

/** Another number for a quick look: `npm run bench -- panel 5000`. */
const total = Number(process.argv[3] ?? 100_000);

/** How the panel feels with 100,000 events, in real DevTools with real keys. Prints tables in Markdown. */
export async function benchPanel(): Promise<void> {
  const origins = await serveOrigins(trafficSite());
  const browser = await launch({ browser: 'chrome', origins });
  try {
    const shop = await browser.open(shopUrl);
    const tabId = await shop.tabId();
    const benched = await openBenchedPanel(shop);
    const { panel } = benched;
    await installProbe(panel);
    const calm = await measureLive(shop.page, benched, 'an event of a calm page: its row is drawn');
    await panel.click('button', 'Clear');
    await panel.click('checkbox', 'All messages');
    await waitFor('an empty list', async () => (await totalOf(panel)) === 0);
    await fill(shop.page, total);
    const listed = await waitFor('a list that is full', async () => (await totalOf(panel)) === total, {
      within: 120_000,
    });
    if (!listed) return;
    const keeper = await browser.openExtensionPage('manifest.json');
    await keepWatching(keeper, tabId);
    await shop.page.bringToFront();
    const opening = await measureOpening(benched, total);
    await keeper.close();
    const title = `with ${total.toLocaleString('en')} events`;
    writeFigures(title, [
      ...opening,
      ...(await measureFilters(benched, total)),
      ...(await measureScrolling(benched)),
      ...(await measureWork(benched)),
      ...(await measureExport(browser, benched)),
    ]);
    const full = await measureLive(shop.page, benched, `the same, ${title}`);
    writeFigures('live', [calm, full]);
    writeFigures('5,000 events a second', await measureFlood(shop.page, benched));
  } finally {
    await browser.close();
    await origins.close();
  }
}
