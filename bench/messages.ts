import type { Page } from 'puppeteer-core';
import type { Origins } from '../scripts/origins.ts';
import type { DrivenBrowser } from '../test/support/browser.ts';
import { launch } from '../test/support/launch.ts';
import { median } from './median.ts';

interface Load {
  name: string;
  bytes: number;
  /** An event with one long text, or many small objects: a clone of the latter costs several times as much. */
  shape: 'text' | 'objects';
  /** Messages a round. */
  count: number;
}

const loads: readonly Load[] = [
  { name: '100 B', bytes: 100, shape: 'text', count: 5_000 },
  { name: '10 kB, a long text', bytes: 10_000, shape: 'text', count: 3_000 },
  { name: '10 kB, 120 objects', bytes: 10_000, shape: 'objects', count: 2_000 },
  { name: '1 MB, a long text', bytes: 1_000_000, shape: 'text', count: 100 },
  { name: '1 MB, 12,000 objects', bytes: 1_000_000, shape: 'objects', count: 50 },
];

const rounds = 15;

/** A way a page can be visited: without the extension, with it and no panel, with a panel that records all messages. */
interface Setup {
  name: string;
  page: Page;
  /** Brings it back to where a round begins. */
  settle: () => Promise<void>;
}

/** Microseconds a page needs per message it posts to itself and reads, in one interleaved run; ratios are the median of the rounds' ratios. */
export async function measureMessages(origins: Origins): Promise<void> {
  const bare = await launch({ browser: 'chrome', origins, extension: null });
  const quiet = await launch({ browser: 'chrome', origins });
  const watching = await launch({ browser: 'chrome', origins });
  try {
    const setups = [
      await plain('no extension', bare),
      await plain('no panel', quiet),
      await watched('panel, all messages', watching),
    ];
    await report(setups);
  } finally {
    for (const browser of [bare, quiet, watching]) await browser.close();
  }
}

async function plain(name: string, browser: DrivenBrowser): Promise<Setup> {
  const { page } = await browser.open('https://bench.test/');
  return { name, page, settle: async () => undefined };
}

async function watched(name: string, browser: DrivenBrowser): Promise<Setup> {
  const shop = await browser.open('https://bench.test/');
  const panel = await shop.openPanel();
  await panel.click('checkbox', 'All messages');
  await panel.waitUntil('all messages', () => document.querySelectorAll('input:checked').length === 1, []);
  const settle = async (): Promise<void> => {
    // What a round left in the queue is not the next round's cost: wait until it is stored, then clear.
    let before = '';
    await panel.waitUntil('a quiet panel', () => document.querySelector('footer')?.textContent ?? '', []);
    for (;;) {
      const now = await panel.evaluate(
        () =>
          new Promise<string>((resolve) =>
            setTimeout(() => resolve(document.querySelector('footer')?.textContent ?? ''), 300),
          ),
      );
      if (now === before) break;
      before = now;
    }
    await panel.click('button', 'Clear');
  };
  return { name, page: shop.page, settle };
}

async function report(setups: readonly Setup[]): Promise<void> {
  process.stdout.write(
    `\n| message | ${setups.map(({ name }) => name).join(' | ')} |\n|---|${'---|'.repeat(setups.length)}\n`,
  );
  for (const load of loads) {
    const times: number[][] = setups.map(() => []);
    for (const setup of setups) await postAndRead(setup.page, load); // warms up
    for (let round = 0; round < rounds; round += 1) {
      // A turn of the order each round, so that no setup always runs first.
      for (let turn = 0; turn < setups.length; turn += 1) {
        const index = (turn + round) % setups.length;
        const setup = setups[index];
        if (setup === undefined) continue;
        await setup.settle();
        times[index]?.push(await postAndRead(setup.page, load));
      }
    }
    const base = times[0] ?? [];
    const cells = times.map((own, index) => {
      const micro = `${median(own).toFixed(1)} µs`;
      const ratios = own.map((time, round) => time / (base[round] ?? time));
      return index === 0 ? micro : `${micro} (${median(ratios).toFixed(2)})`;
    });
    process.stdout.write(`| ${load.name} | ${cells.join(' | ')} |\n`);
  }
}

/** Microseconds per message: posted by the page to itself, each read by the page's own listener. */
function postAndRead(page: Page, { bytes, shape, count }: Load): Promise<number> {
  return page.evaluate(
    (size, objects, total) =>
      new Promise<number>((resolve) => {
        // Each row an object of its own: of one shared object, a clone is only a reference.
        const row = (id: number) => ({ id: 1_000 + id, name: 'a row of a payload', text: 'x'.repeat(33) });
        const rowBytes = JSON.stringify(row(1)).length + 1;
        const rows = Array.from({ length: objects ? Math.floor(size / rowBytes) : 0 }, (_, id) => row(id));
        const message = { type: 'bench.message', payload: { id: 'BENCH-1', rows, text: '' } };
        message.payload.text = 'x'.repeat(Math.max(0, size - JSON.stringify(message).length));
        let heard = 0;
        let read = 0;
        const start = performance.now();
        const listener = ({ data }: MessageEvent): void => {
          read += data.payload.text.length + data.payload.rows.length;
          heard += 1;
          if (heard < total) return;
          removeEventListener('message', listener);
          // What was read is looked at, so that no engine may leave the reading out.
          resolve(read < 0 ? 0 : ((performance.now() - start) * 1_000) / total);
        };
        addEventListener('message', listener);
        for (let index = 0; index < total; index += 1) postMessage(message, '*');
      }),
    bytes,
    shape === 'objects',
    count,
  );
}
