import { setTimeout as pause } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import { atLoad, steps } from '../demo/play-list.ts';
import type { ExpectedEvent } from '../demo/play-list.ts';
import type { DrivenBrowser, DrivenPage } from '../test/support/browser.ts';
import type { ExtensionView } from '../test/support/extension-view.ts';

/** The part of a capture file that playing the demo looks at. */
export interface CaptureFile {
  events: (Omit<ExpectedEvent, 'findings'> & {
    time: string;
    origin: string | null;
    findings: { severity: string; code: string; path: (string | number)[]; message: string }[];
  })[];
}

/** Everything the demo makes its widgets say, from load to the last button. */
const played: readonly ExpectedEvent[] = [...atLoad, ...steps.flatMap((step) => step.expected)];

/** Presses every button of the shop, in order. */
export async function playDemo({ page }: DrivenPage): Promise<void> {
  await page.waitForSelector('body[data-ready]');
  for (const { id } of steps) await page.$eval(`[data-step="${id}"]`, (button) => (button as HTMLElement).click());
}

/** Exports through the panel's own menu and gives the path of the downloaded file. */
function exportCapture(browser: DrivenBrowser, panel: ExtensionView): Promise<string> {
  return browser.download(async () => {
    await panel.click('button', 'Export');
    await panel.click('menuitem', 'Export (sanitized)');
  });
}

/** Exports until the file holds as many events as were played, or for `within` milliseconds. Gives the last file's path and content. */
export async function exportAllPlayed(
  browser: DrivenBrowser,
  panel: ExtensionView,
  within = 15_000,
): Promise<{ path: string; capture: CaptureFile }> {
  const deadline = Date.now() + within;
  for (;;) {
    const path = await exportCapture(browser, panel);
    const capture: CaptureFile = JSON.parse(await readFile(path, 'utf8'));
    if (capture.events.length >= played.length || Date.now() > deadline) return { path, capture };
    await pause(500);
  }
}

/** One sentence for every event that was played and not captured so, or captured and not played; empty when all agree. */
export function differences(captured: CaptureFile['events'], expected: readonly ExpectedEvent[] = played): string[] {
  const left = captured.map((event) => describe(event));
  const missing: string[] = [];
  for (const event of expected) {
    const text = describe(event);
    const index = left.indexOf(text);
    if (index === -1) missing.push(text);
    else left.splice(index, 1);
  }
  return [
    ...missing.map((text) => `played, but not captured so: ${text}`),
    ...left.map((text) => `captured, but not played so: ${text}`),
  ];
}

function describe({ vendor, name, channel, status, findings }: ExpectedEvent): string {
  const reasons = findings.map(({ code, path }) => [code, ...path].join('.')).toSorted();
  return `${vendor} ${name} (${channel}) ${status} [${reasons.join(', ')}]`;
}
