import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Site } from '../scripts/origins.ts';
import { steps } from './play-list.ts';

/** Where the demo starts. */
export const shopUrl = 'https://shop.test/';

interface Asset {
  type: string;
  body: string;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The demo: the shop and the simulated vendors, each on its own origin. Every other address is 404. */
export function createDemoSite(): Site {
  const assets = readAssets();
  return (request, response, origin) => {
    const { pathname } = new URL(request.url ?? '/', origin);
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

function readAssets(): Map<string, Asset> {
  const list = { type: 'application/json', body: JSON.stringify(steps) };
  const widget = read('bitpalm/create-demo-widget.js');
  const oncehubPage = read('oncehub/frame.html');
  return new Map([
    ['https://shop.test/', read('shop/index.html')],
    ['https://shop.test/shop.css', read('shop/shop.css')],
    ['https://shop.test/shop.js', read('shop/shop.js')],
    ['https://shop.test/play-list.json', list],
    ['https://oncehub.com/demo/chatbot', oncehubPage],
    ['https://oncehub.com/demo/chatbot-classic', oncehubPage],
    ['https://oncehub.com/demo/booking', oncehubPage],
    ['https://oncehub.com/demo/frame.css', read('oncehub/frame.css')],
    ['https://oncehub.com/demo/frame.js', read('oncehub/frame.js')],
    ['https://oncehub.com/demo/play-list.json', list],
    ['https://evil.test/', read('evil/index.html')],
    ['https://evil.test/play-list.json', list],
    ['https://agents.bitpalm.ai/demo/classic.js', widget],
    [
      'https://agents.bitpalm.ai/demo/module.js',
      { ...widget, body: `${widget.body}\nexport { createDemoWidget as createWidget };` },
    ],
  ]);
}

function read(path: string): Asset {
  return { type: types[extname(path)] ?? 'text/plain', body: readFileSync(new URL(path, import.meta.url), 'utf8') };
}
