import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Site } from '../scripts/origins.ts';
import { steps } from './play-list.ts';
import { sendWebhooks } from './send-webhooks.ts';
import { secretsByName } from './webhooks/secrets.ts';

/** Where the demo starts. */
export const shopUrl = 'https://shop.test/';

/** Where the shop's button "Send webhooks" posts. */
const sendAddress = 'https://shop.test/send-webhooks';

export interface DemoSiteOptions {
  /** What the shop's webhooks are delivered to; null while nothing receives them. */
  receiver?: () => { port: number } | null;
}

interface Asset {
  type: string;
  body: string;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** The demo: the shop and the simulated vendors, each on its own origin. Every other address is 404. */
export function createDemoSite({ receiver = () => null }: DemoSiteOptions = {}): Site {
  const assets = readAssets();
  return (request, response, origin) => {
    const { pathname } = new URL(request.url ?? '/', origin);
    if (origin + pathname === sendAddress) {
      void answerSend(request, response, receiver());
      return;
    }
    const asset = assets.get(origin + pathname);
    if (asset === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end(`Nothing is served at ${origin}${pathname}`);
      return;
    }
    // A module is fetched across origins; the play list by the frames.
    response.writeHead(200, {
      'content-type': asset.type,
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    response.end(asset.body);
  };
}

/** Plays every vendor's server. Answers in words, which the shop shows. */
async function answerSend(
  request: IncomingMessage,
  response: ServerResponse,
  receiver: { port: number } | null,
): Promise<void> {
  request.resume();
  const answer = (status: number, text: string): void => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
  };
  if (request.method !== 'POST') return answer(405, 'Webhooks are sent by a POST.');
  if (receiver === null) return answer(503, 'No receiver runs: start the demo with npm start.');
  const sent = await sendWebhooks(`http://127.0.0.1:${receiver.port}`);
  const failed = sent.filter(({ ok }) => !ok).map(({ vendor, name, answer: why }) => `${vendor} ${name}: ${why}`);
  if (failed.length > 0) return answer(502, `${failed.length} of ${sent.length} were not delivered. ${failed[0]}`);
  return answer(200, `All ${sent.length} webhooks were delivered.`);
}

function readAssets(): Map<string, Asset> {
  const list = json(steps);
  const widget = read('bitpalm/create-demo-widget.js');
  const frame = read('frame/frame.html');
  return new Map([
    ['https://shop.test/', read('shop/index.html')],
    ['https://shop.test/shop.css', read('shop/shop.css')],
    ['https://shop.test/shop.js', read('shop/shop.js')],
    ['https://shop.test/play-list.json', list],
    ['https://shop.test/secrets.json', json(secretsByName())],
    ['https://oncehub.com/demo/chatbot', frame],
    ['https://oncehub.com/demo/chatbot-classic', frame],
    ['https://oncehub.com/demo/booking', frame],
    ...frameAssets('https://oncehub.com', read('oncehub/pages.js'), list),
    ['https://www.chat-data.com/chatbot-iframe/654aee418bc9a33b0e50d0ad', frame],
    ['https://www.chat-data.com/static/chatbotsdk.min.js', read('chat-data/sdk.js')],
    ...frameAssets('https://www.chat-data.com', read('chat-data/pages.js'), list),
    ['https://s.acquire.io/a-demo/init.js', read('acquire/init.js')],
    ['https://ebbot-v2.storage.googleapis.com/ebbot-web/init.js', read('ebbot/init.js')],
    ['https://headless.dialogtrail.com/static/sdk.js', read('ebbot/product-guides.js')],
    ['https://evil.test/', read('evil/index.html')],
    ['https://evil.test/play-list.json', list],
    ['https://agents.bitpalm.ai/demo/classic.js', widget],
    [
      'https://agents.bitpalm.ai/demo/module.js',
      { ...widget, body: `${widget.body}\nexport { createDemoWidget as createWidget };` },
    ],
  ]);
}

/** What an origin's embedded pages load. */
function frameAssets(origin: string, pages: Asset, list: Asset): [string, Asset][] {
  return [
    [`${origin}/demo/frame.css`, read('frame/frame.css')],
    [`${origin}/demo/embed.js`, read('frame/embed.js')],
    [`${origin}/demo/pages.js`, pages],
    [`${origin}/demo/play-list.json`, list],
  ];
}

function json(value: unknown): Asset {
  return { type: 'application/json', body: JSON.stringify(value) };
}

function read(path: string): Asset {
  return { type: types[extname(path)] ?? 'text/plain', body: readFileSync(new URL(path, import.meta.url), 'utf8') };
}
