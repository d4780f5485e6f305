import { setTimeout as pause } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import type { SignatureVerdict } from '../core/webhook/delivery.ts';
import { atLoad, steps, webhooks } from '../demo/play-list.ts';
import type { ExpectedEvent } from '../demo/play-list.ts';
import { secretsByName } from '../demo/webhooks/secrets.ts';
import type { DrivenBrowser, DrivenPage } from '../test/support/browser.ts';
import type { ExtensionView } from '../test/support/extension-view.ts';
import { connectStream, enterSecret } from '../test/support/receiver.ts';

/** The part of a capture file that playing the demo looks at. */
export interface CaptureFile {
  events: (Omit<ExpectedEvent, 'findings' | 'signature'> & {
    time: string;
    origin: string | null;
    findings: { severity: string; code: string; path: (string | number)[]; message: string }[];
    webhook: { signature: SignatureVerdict } | null;
  })[];
}

/** Everything the demo makes its widgets say, from load to the last button. */
const played: readonly ExpectedEvent[] = [...atLoad, ...steps.flatMap((step) => step.expected)];

/** That and every webhook. */
export const playedWithWebhooks: readonly ExpectedEvent[] = [...played, ...webhooks];

/** Presses every button of the shop that plays an event of the page, in order. */
export async function playDemo({ page }: DrivenPage): Promise<void> {
  await page.waitForSelector('body[data-ready]');
  for (const { id } of steps) await page.$eval(`[data-step="${id}"]`, (button) => (button as HTMLElement).click());
}

/**
 * Gives the panel the vendors' secrets and the address of the receiver's stream, as a person does, and presses the shop's "Send
 * webhooks". Throws when they could not be delivered, with the shop's own words.
 */
export async function playWebhooks({ page }: DrivenPage, panel: ExtensionView, streamAddress: string): Promise<void> {
  for (const [vendor, secret] of Object.entries(secretsByName())) await enterSecret(panel, vendor, secret);
  await connectStream(panel, streamAddress);
  await page.$eval('#send-webhooks', (button) => (button as HTMLElement).click());
  await page.waitForSelector('#send-webhooks:not([disabled])');
  const answer = await page.$eval('#sent', (sent) => sent.textContent);
  if (!answer.startsWith('All ')) throw new Error(`The shop's webhooks were not delivered: ${answer}`);
}

/** What the shop shows of the request to see its visitor's screen: only its visitor may answer it, and nobody did. */
export function cobrowseAnswer({ page }: DrivenPage): Promise<string> {
  return page.$eval('.acquire .cobrowse', (shown) => shown.textContent);
}

/** Exports through the panel's own menu and gives the path of the downloaded file. */
function exportCapture(browser: DrivenBrowser, panel: ExtensionView): Promise<string> {
  return browser.download(async () => {
    await panel.click('button', 'Export');
    await panel.click('menuitem', 'Export (sanitized)');
  });
}

export interface ExportOptions {
  /** How many events to wait for; left out: all that the page's buttons play. */
  count?: number;
  /** How long to wait for them, in milliseconds. */
  within?: number;
}

/**
 * Exports until the file holds as many events as were played, or for `within` milliseconds, and then once more, since what comes
 * twice comes late. Gives the last file's path and content.
 */
export async function exportAllPlayed(
  browser: DrivenBrowser,
  panel: ExtensionView,
  { count = played.length, within = 15_000 }: ExportOptions = {},
): Promise<{ path: string; capture: CaptureFile }> {
  const deadline = Date.now() + within;
  for (let isLast = false; ;) {
    const path = await exportCapture(browser, panel);
    const capture: CaptureFile = JSON.parse(await readFile(path, 'utf8'));
    if (isLast) return { path, capture };
    isLast = capture.events.length >= count || Date.now() > deadline;
    await pause(500);
  }
}

/** One sentence for every event that was played and not captured so, or captured and not played; empty when all agree. */
export function differences(captured: CaptureFile['events'], expected: readonly ExpectedEvent[] = played): string[] {
  const left = captured.map((event) => describe({ ...event, signature: event.webhook?.signature }));
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

type Described = Omit<ExpectedEvent, 'signature'> & { signature?: SignatureVerdict | undefined };

function describe({ vendor, name, channel, status, findings, signature }: Described): string {
  const reasons = findings.map(({ code, path }) => [code, ...path].join('.')).toSorted();
  const signed = signature === undefined ? '' : `, signature ${signature}`;
  return `${vendor} ${name} (${channel}${signed}) ${status} [${reasons.join(', ')}]`;
}
