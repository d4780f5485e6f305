import { Agent, request } from 'node:http';
import { serveOrigins } from '../scripts/origins.ts';
import { exportCapture, totalOf, untilTotal } from '../test/support/capture-of.ts';
import type { DrivenPage } from '../test/support/browser.ts';
import type { ExtensionView } from '../test/support/extension-view.ts';
import { launch } from '../test/support/launch.ts';
import { servePages } from '../test/support/pages.ts';
import { connectStream, startReceiver, userOnline } from '../test/support/receiver.ts';

const perSecond = 1_000;
const seconds = 30;
const inFile = 50_000;

/** What webhooks cost: live deliveries of 2 kB through the receiver to the store, the receiver's memory, and a file of 50,000. Fails when one is lost. */
export async function benchWebhooks(): Promise<void> {
  const origins = await serveOrigins(
    servePages({ 'https://shop.test/': '<!doctype html><title>shop</title><h1>Shop</h1>' }),
  );
  const browser = await launch({ browser: 'chrome', origins });
  try {
    const open = async (): Promise<{ shop: DrivenPage; panel: ExtensionView }> => {
      const shop = await browser.open('https://shop.test/');
      return { shop, panel: await shop.openPanel() };
    };
    await measureLive(browser, await open());
    await measureFile(await open());
  } finally {
    await browser.close();
    await origins.close();
  }
}

type Browser = Awaited<ReturnType<typeof launch>>;

async function measureLive(
  browser: Browser,
  { shop, panel }: { shop: DrivenPage; panel: ExtensionView },
): Promise<void> {
  const receiver = await startReceiver();
  const before = await receiver.memory();
  await connectStream(panel, receiver.streamAddress);
  const total = perSecond * seconds;
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const started = performance.now();
  const answers: Promise<void>[] = [];
  let most = before;
  for (let sent = 0; sent < total;) {
    const due = Math.min(total, Math.ceil(((performance.now() - started) / 1_000) * perSecond));
    for (; sent < due; sent += 1) answers.push(post(agent, receiver.port, padded(sent)));
    most = Math.max(most, await receiver.memory());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(answers);
  const took = (performance.now() - started) / 1_000;
  await untilTotal(panel, total, 120_000);
  const listed = (performance.now() - started) / 1_000;
  most = Math.max(most, await receiver.memory());
  const { integrity, events } = await exportCapture(browser, panel);
  const ids = new Set(events.map(({ payload }) => (payload as { conversation_id: string }).conversation_id));
  write(
    '| deliveries of 2 kB | sent in | all listed after | stored | dropped | different | receiver, most memory |',
    `| ${total} | ${took.toFixed(1)} s | ${listed.toFixed(1)} s | ${integrity.stored} | ${integrity.dropped} | ${ids.size} | ${(most / 1e6).toFixed(0)} MB (${(before / 1e6).toFixed(0)} MB at the start) |`,
  );
  agent.destroy();
  await receiver.stop();
  await shop.close();
  if (ids.size !== total || events.length !== total)
    throw new Error(`${total} were delivered, ${events.length} are in the export, ${ids.size} different ones.`);
}

async function measureFile({ shop, panel }: { shop: DrivenPage; panel: ExtensionView }): Promise<void> {
  const measured = panel.evaluate((count) => {
    // The file is made in the page: the driver would need longer than the panel.
    const lines = Array.from({ length: count }, (_, index) =>
      JSON.stringify({
        chatbot_id: '654aee418bc9a33b0e50d0ad',
        chatbot_name: 'Shop assistant'.padEnd(1_700, '.'),
        conversation_id: `c-${index}`,
        source: 'widget',
        name: 'Robin',
        email: 'robin@shop.test',
        phone: '+1 234 5678',
        uuid: `u-${index}`,
        event: 'user-online',
      }),
    );
    const transfer = new DataTransfer();
    transfer.items.add(new File([lines.join('\n')], 'webhooks.ndjson'));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('no file input');
    input.files = transfer.files;
    const beginning = performance.now();
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return new Promise<{ longest: number; took: number }>((resolve) => {
      let last = performance.now();
      let most = 0;
      const look = (): void => {
        const now = performance.now();
        most = Math.max(most, now - last);
        last = now;
        const shown = /\/\s*([\d.,]+)/.exec(document.querySelector('footer')?.textContent ?? '')?.[1] ?? '0';
        if (Number(shown.replace(/[.,]/g, '')) >= count) resolve({ longest: most, took: now - beginning });
        else setTimeout(look, 0);
      };
      setTimeout(look, 0);
    });
  }, inFile);
  const { longest: pause, took } = await measured;
  write(
    '| webhooks in one file | listed after | longest time without an answer of the panel | held |',
    `| ${inFile} | ${(took / 1_000).toFixed(1)} s | ${pause.toFixed(0)} ms | ${await totalOf(panel)} |`,
  );
  await shop.close();
}

function padded(index: number): string {
  const body = JSON.parse(userOnline(index)) as Record<string, string>;
  return JSON.stringify({ ...body, chatbot_name: 'Shop assistant'.padEnd(1_700, '.') });
}

function post(agent: Agent, port: number, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request({ agent, host: '127.0.0.1', port, path: '/', method: 'POST', headers }, (answer) => {
      answer.resume();
      answer.on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode}`))));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function write(head: string, line: string): void {
  const columns = head.split('|').length - 2;
  process.stdout.write(`\n${head}\n|${'---|'.repeat(columns)}\n${line}\n`);
}
