import type { Page } from 'puppeteer-core';
import { frameAt } from '../test/support/sender.ts';
import { waitFor } from '../test/support/wait-for.ts';
import type { BenchedPanel } from './panel-devtools.ts';
import { percentile, words, type Figure } from './panel-figures.ts';
import { readProbe, setProbe } from './panel-probe.ts';

const events = 200;

/** Events one by one at random intervals: from `postMessage` in the sender to the picture with the row. Both clocks are the machine's. */
export async function measureLive(page: Page, { panel }: BenchedPanel, what: string): Promise<Figure> {
  await setProbe(panel, {});
  const frame = await frameAt(page, 'https://oncehub.com/');
  const posted = await frame.evaluate(async (count: number) => {
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 160));
      const payload = { bot_id: `BOT-${index}`, bot_name: `live ${index} of a calm page` };
      times.push(Date.now());
      parent.postMessage({ type: 'oncehub.chatbot.opened', payload }, '*');
    }
    return times;
  }, events);
  const seen = await waitFor('every row', async () => {
    const now = await readProbe(panel);
    const drawn = Object.values(now.live).filter((time) => time > 0).length;
    if (drawn < events) throw new Error(`${drawn} rows`);
    return now;
  });
  const times = posted.map((time, index) => (seen.live[index] ?? Number.NaN) - time);
  return { what, times, pause: seen.pause, note: `95 %: ${words(percentile(times, 0.95))}` };
}
