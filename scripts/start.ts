import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serveDemo } from '../demo/serve.ts';
import type { ServedDemo } from '../demo/serve.ts';
import { shopUrl } from '../demo/site.ts';
import { secretsByName } from '../demo/webhooks/secrets.ts';
import { launch } from '../test/support/launch.ts';
import type { DrivenBrowser, DrivenPage } from '../test/support/browser.ts';
import { chooseBrowser, MissingBrowserError } from './browsers.ts';
import type { FoundBrowser } from './browsers.ts';
import { cobrowseAnswer, differences, exportAllPlayed, playDemo, playedWithWebhooks, playWebhooks } from './play.ts';
import type { CaptureFile } from './play.ts';
import { parseStartOptions, startHelp } from './start-options.ts';
import type { StartOptions } from './start-options.ts';
import { formatTable } from './table.ts';
import { runTool } from './tools.ts';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

async function start(options: StartOptions): Promise<number> {
  const found = await chooseBrowser(options.browser);
  say(`Building for ${found.kind === 'chrome' ? 'Chrome' : 'Firefox'} …`);
  const build = await runTool('wxt', ['build', '-b', found.kind]);
  if (build.code !== 0) {
    say(build.output);
    return build.code;
  }
  if (options.url !== null) return openForUser(await open(found, null, false), options.url);
  const demo = await serveDemo(options.headless ? undefined : say);
  try {
    if (options.headless) return await playHeadless(await open(found, demo, true), demo);
    say(demoText(demo));
    return await openForUser(await open(found, demo, false), shopUrl);
  } finally {
    await demo.close();
  }
}

async function openForUser(browser: DrivenBrowser, url: string): Promise<number> {
  process.once('SIGINT', () => void browser.close());
  const page = await browser.open(url);
  await page.openPanel();
  say(`${browser.version} shows ${url} with DevTools on Widget Events. Close it, or press Ctrl+C, to end.`);
  await browser.closed;
  await browser.close();
  return 0;
}

async function playHeadless(browser: DrivenBrowser, demo: ServedDemo): Promise<number> {
  try {
    const page = await browser.open(shopUrl);
    const panel = await page.openPanel();
    await playDemo(page);
    await playWebhooks(page, panel, demo.receiver.address);
    const { path, capture } = await exportAllPlayed(browser, panel, { count: playedWithWebhooks.length });
    await mkdir('out', { recursive: true });
    const file = join('out', `capture-${browser.name}.json`);
    const picture = join('out', `panel-${browser.name}.png`);
    await copyFile(path, file);
    await panel.screenshot(picture);
    say(`${eventTable(capture)}\n\n${browser.version}: wrote ${file} and ${picture}.`);
    const wrong = [...differences(capture.events, playedWithWebhooks), ...(await wronglyAnswered(page))];
    for (const difference of wrong) say(`✗ ${difference}`);
    say(
      wrong.length === 0 ? `All ${capture.events.length} events captured as played.` : `${wrong.length} differences.`,
    );
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
}

/** A control callback that anybody but the page called. */
async function wronglyAnswered(page: DrivenPage): Promise<string[]> {
  const answer = await cobrowseAnswer(page);
  return answer === 'not answered' ? [] : [`the shop's co-browsing request is "${answer}", though nobody answered it`];
}

function open({ kind, path }: FoundBrowser, demo: ServedDemo | null, headless: boolean): Promise<DrivenBrowser> {
  return launch({ browser: kind, executable: path, headless, ...(demo && { origins: demo.origins }) });
}

/** What the panel needs to show the demo's webhooks. */
function demoText({ receiver }: ServedDemo): string {
  const secrets = Object.entries(secretsByName()).map(([vendor, secret]) => `  secret of ${vendor}: ${secret}`);
  return [
    'For the shop’s webhooks, open Webhooks in the panel and give it',
    `  event stream: ${receiver.address}`,
    ...secrets,
  ].join('\n');
}

function eventTable({ events }: CaptureFile): string {
  const rows = events.map(({ time, status, vendor, name, channel, origin, findings, webhook }) => {
    const reasons = findings.map(({ code, path }) => [code, ...path].join('.'));
    return [
      time.slice(11, 23),
      status,
      vendor ?? '',
      name ?? '',
      channel,
      webhook?.signature ?? origin ?? '',
      reasons.join(', '),
    ];
  });
  return formatTable([['Time', 'Status', 'Vendor', 'Event', 'Channel', 'Origin or signature', 'Findings'], ...rows]);
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const options = parseStartOptions(process.argv.slice(2), hasDisplay);
if (typeof options === 'string') {
  process.stderr.write(`${options}\n`);
  process.exitCode = 2;
} else if (options.help) {
  say(startHelp);
} else {
  process.exitCode = await start(options).catch((error: unknown) => {
    const isKnown = error instanceof MissingBrowserError;
    process.stderr.write(`${isKnown ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  });
}
