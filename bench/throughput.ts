import type { Origins } from '../scripts/origins.ts';
import { exportCapture, untilTotal } from '../test/support/capture-of.ts';
import { launch } from '../test/support/launch.ts';
import { frameAt } from '../test/support/sender.ts';

const perSecond = 10_000;
const seconds = 10;

/** 10,000 vendor events a second for 10 seconds, from a vendor's frame to the store with a panel open. Fails when one is lost. */
export async function measureThroughput(origins: Origins): Promise<void> {
  const browser = await launch({ browser: 'chrome', origins });
  try {
    const shop = await browser.open('https://shop.test/');
    const panel = await shop.openPanel();
    const frame = await frameAt(shop.page, 'https://oncehub.com/');
    const total = perSecond * seconds;
    const started = Date.now();
    const sendingTook = await frame.evaluate(
      async (all: number, rate: number) => {
        const start = performance.now();
        for (let sent = 0; sent < all;) {
          const due = Math.min(all, Math.ceil(((performance.now() - start) / 1_000) * rate));
          for (; sent < due; sent += 1) {
            parent.postMessage(
              { type: 'oncehub.chatbot.opened', payload: { bot_id: `BOT-${sent}`, bot_name: 'bench' } },
              '*',
            );
          }
          await new Promise((resolve) => setTimeout(resolve, 4));
        }
        return performance.now() - start;
      },
      total,
      perSecond,
    );
    await untilTotal(panel, total, 120_000);
    const listed = Date.now() - started;
    const { integrity, events } = await exportCapture(browser, panel);
    const { captured, stored, dropped, evicted } = integrity;
    process.stdout.write(
      `\n| vendor events sent | in | all listed after | captured | stored | dropped | evicted | in the export |\n|---|---|---|---|---|---|---|---|\n` +
        `| ${total} | ${(sendingTook / 1_000).toFixed(1)} s | ${(listed / 1_000).toFixed(1)} s | ${captured} | ${stored} | ${dropped} | ${evicted} | ${events.length} |\n`,
    );
    if (stored !== total || dropped !== 0) throw new Error(`${total} were sent, ${stored} stored, ${dropped} dropped.`);
  } finally {
    await browser.close();
  }
}
