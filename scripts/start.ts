import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createDemoSite, shopUrl } from '../demo/site.ts';
import { launch } from '../test/support/launch.ts';
import type { DrivenBrowser } from '../test/support/browser.ts';
import { chooseBrowser, MissingBrowserError } from './browsers.ts';
import type { FoundBrowser } from './browsers.ts';
import { serveOrigins } from './origins.ts';
import type { Origins } from './origins.ts';
import { differences, exportAllPlayed, playDemo } from './play.ts';
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
  const origins = options.url === null ? await serveOrigins(createDemoSite()) : undefined;
  try {
    return options.headless ? await playHeadless(found, origins) : await openForUser(found, origins, options.url);
  } finally {
    await origins?.close();
  }
}

async function openForUser(found: FoundBrowser, origins: Origins | undefined, url: string | null): Promise<number> {
  const browser = await open(found, origins, false);
  process.once('SIGINT', () => void browser.close());
  const page = await browser.open(url ?? shopUrl);
  await page.openPanel();
  say(`${browser.version} shows ${url ?? shopUrl} with DevTools on Widget Events. Close it, or press Ctrl+C, to end.`);
  await browser.closed;
  await browser.close();
  return 0;
}

async function playHeadless(found: FoundBrowser, origins: Origins | undefined): Promise<number> {
  const browser = await open(found, origins, true);
  try {
    const page = await browser.open(shopUrl);
    const panel = await page.openPanel();
    await playDemo(page);
    const { path, capture } = await exportAllPlayed(browser, panel);
    await mkdir('out', { recursive: true });
    const file = join('out', `capture-${browser.name}.json`);
    const picture = join('out', `panel-${browser.name}.png`);
    await copyFile(path, file);
    await panel.screenshot(picture);
    say(`${eventTable(capture)}\n\n${browser.version}: wrote ${file} and ${picture}.`);
    const found = differences(capture.events);
    for (const difference of found) say(`✗ ${difference}`);
    say(
      found.length === 0 ? `All ${capture.events.length} events captured as played.` : `${found.length} differences.`,
    );
    return found.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
}

function open({ kind, path }: FoundBrowser, origins: Origins | undefined, headless: boolean): Promise<DrivenBrowser> {
  return launch({ browser: kind, executable: path, headless, ...(origins && { origins }) });
}

function eventTable({ events }: CaptureFile): string {
  const rows = events.map(({ time, status, vendor, name, channel, origin, findings }) => {
    const reasons = findings.map(({ code, path }) => [code, ...path].join('.'));
    return [time.slice(11, 23), status, vendor ?? '', name ?? '', channel, origin ?? '', reasons.join(', ')];
  });
  return formatTable([['Time', 'Status', 'Vendor', 'Event', 'Channel', 'Origin', 'Findings'], ...rows]);
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
