import { stat } from 'node:fs/promises';
import type { DrivenBrowser } from '../test/support/browser.ts';
import type { BenchedPanel } from './panel-devtools.ts';
import type { Figure } from './panel-figures.ts';
import { readProbe, setProbe } from './panel-probe.ts';

const runs = 3;

/** From the choice in the Export menu to the whole file on the disk. */
export async function measureExport(browser: DrivenBrowser, { panel }: BenchedPanel): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const choice of ['Export (sanitized)', 'Export with sensitive data']) {
    const times: number[] = [];
    let pause = 0;
    let bytes = 0;
    for (let run = 0; run < runs; run += 1) {
      await panel.click('button', 'Export');
      await panel.waitUntil('the menu', () => document.querySelector('[role=menuitem]') !== null, []);
      await setProbe(panel, {});
      const started = performance.now();
      const path = await browser.download(() => panel.click('menuitem', choice));
      times.push(performance.now() - started);
      bytes = (await stat(path)).size;
      await panel.evaluate(() => new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 200)));
      pause = Math.max(pause, (await readProbe(panel)).pause);
    }
    figures.push({ what: choice, times, pause, note: `${(bytes / 1e6).toFixed(0)} MB` });
  }
  return figures;
}
