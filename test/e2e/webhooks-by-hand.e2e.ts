import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../support/listen.ts';
import { exportCapture, untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { chatDataHeaders, chatWebhook, enterSecret, signatureOf, userOnline } from '../support/receiver.ts';

const site = servePages({ 'https://shop.test/': '<!doctype html><title>shop</title><h1>Shop</h1>' });
const secret = 'a-signing-secret';

describeBrowsers(
  'webhooks by hand',
  (world) => {
    test('a pasted curl command and a dropped list of bodies come the same way', async () => {
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      const signed = chatDataHeaders(chatWebhook, secret);
      const headers = Object.entries(signed).map(([name, value]) => `-H '${name}: ${value}'`);
      const body = chatWebhook.replaceAll("'", `'\\''`);
      await enterSecret(panel, 'Chat Data', secret);
      const command = `curl 'https://shop.test/hook' -X POST ${headers.join(' ')} --data-raw '${body}'`;
      await panel.fill('textbox', 'Webhook body or curl command', command);
      await panel.click('button', 'Add');
      await untilTotal(panel, 1);
      const lines = [userOnline(1), userOnline(2)].join('\n');
      await panel.dropFile('toolbar', null, { name: 'deliveries.ndjson', text: lines });
      await untilTotal(panel, 3);
      const { events } = await exportCapture(world.browser, panel);
      expect(events.map(({ name, status, webhook }) => [name, status, signatureOf(webhook)])).toEqual([
        ['chat', 'valid', 'verified'],
        ['user-online', 'valid', 'not-checked'],
        ['user-online', 'valid', 'not-checked'],
      ]);
      await panel.fill('textbox', 'Webhook body or curl command', '{"event": }');
      await panel.click('button', 'Add');
      await panel.waitUntil('where it is wrong', () => /line 1.*column 11/is.test(document.body.innerText), []);
      await untilTotal(panel, 3);
    });

    test('Send posts an event again, signed, and shows the answer', async () => {
      const heard: { headers: NodeJS.Dict<string | string[]>; body: string }[] = [];
      const server = createServer((request, response) => {
        let body = '';
        request.on('data', (chunk: Buffer) => (body += chunk.toString()));
        request.on('end', () => {
          heard.push({ headers: request.headers, body });
          response.writeHead(202, { 'x-answer': 'yes' }).end('{"taken":true}');
        });
      });
      const endpoint = await listen(server);
      onTestFinished(() => void server.close());
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      await enterSecret(panel, 'Chat Data', secret);
      await panel.fill('textbox', 'Webhook body or curl command', chatWebhook);
      await panel.click('button', 'Add');
      await untilTotal(panel, 1);
      await panel.evaluate(() => document.querySelector<HTMLElement>('[data-status="valid"]')?.click());
      await panel.click('button', 'Send…');
      await panel.fill('textbox', 'Address', `${endpoint}/hook?x=1`);
      await panel.click('button', 'Send');
      await panel.waitUntil('the answer', () => /202/.test(document.querySelector('dialog')?.innerText ?? ''), []);
      const [sent] = heard;
      expect(JSON.parse(sent?.body ?? '')).toEqual(JSON.parse(chatWebhook));
      expect(sent?.headers).toMatchObject(chatDataHeaders(sent?.body ?? '', secret));
      expect(sent?.headers['cookie']).toBeUndefined();
    });
  },
  { site },
);
