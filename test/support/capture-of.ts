import { readFile } from 'node:fs/promises';
import type { CaptureFile } from '../../core/capture-file/index.ts';
import type { DrivenBrowser } from './browser.ts';
import type { ExtensionView } from './extension-view.ts';
import { waitFor } from './wait-for.ts';

/** The capture file a person gets from the panel's Export menu, as text. */
export async function exportText(
  browser: DrivenBrowser,
  panel: ExtensionView,
  choice: 'Export (sanitized)' | 'Export with sensitive data' = 'Export with sensitive data',
): Promise<string> {
  const path = await browser.download(async () => {
    await panel.click('button', 'Export');
    await panel.click('menuitem', choice);
  });
  return readFile(path, 'utf8');
}

/** The same, read. */
export async function exportCapture(browser: DrivenBrowser, panel: ExtensionView): Promise<CaptureFile> {
  return JSON.parse(await exportText(browser, panel)) as CaptureFile;
}

/** Waits until the panel lists as many events (its footer's total). */
export function untilTotal(panel: ExtensionView, total: number, within = 20_000): Promise<unknown> {
  return waitFor(
    `${total} events in the panel`,
    async () => {
      const count = await totalOf(panel);
      if (count !== total) throw new Error(`${count} events`);
      return true;
    },
    { within },
  );
}

/** How many events the panel holds, by its footer. */
export function totalOf(panel: ExtensionView): Promise<number> {
  return panel.evaluate(() => {
    const text = document.querySelector('footer')?.innerText ?? '';
    const numbers = /([\d.,\s]+)\s*\/\s*([\d.,]+)/.exec(text);
    return Number((numbers?.[2] ?? '-1').replace(/[.,]/g, ''));
  });
}
