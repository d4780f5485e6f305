import { expect, onTestFinished, test } from 'vitest';
import { exportCapture, untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import type { RunningReceiver } from '../support/receiver.ts';
import {
  chatDataHeaders,
  chatWebhook,
  connectStream,
  deliver,
  enterSecret,
  signatureOf,
  startReceiver,
  userOnline,
} from '../support/receiver.ts';
import { embedding, frameAt, post, senderPage } from '../support/sender.ts';
import { waitFor } from '../support/wait-for.ts';

const vendor = 'https://www.chat-data.com/frame';
const site = servePages({ 'https://shop.test/': embedding(vendor), [vendor]: senderPage });
const secret = 'a-signing-secret';

async function receiving(...options: readonly string[]): Promise<RunningReceiver> {
  const receiver = await startReceiver(...options);
  onTestFinished(async () => void (await receiver.stop('SIGKILL')));
  return receiver;
}

const chatMessage = {
  event: 'chat',
  payload: {
    chatbot_id: '654aee418bc9a33b0e50d0ad',
    chatbot_name: 'Shop assistant',
    chatbot_display_name: 'Shop assistant',
    conversation_id: 'dbf24043-83a6-47fb-b241-9865de3877c9',
    message: 'Do you have these in green?',
    source: 'widget',
    lead: { uuid: '28239132-671d-4b1f-9d43-1c7b70985ede' },
  },
};
describeBrowsers(
  'webhooks',
  (world) => {
    test('a chat on the page and its webhook stand on one timeline, linked; the signature is checked', async () => {
      const receiver = await receiving();
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      await enterSecret(panel, 'Chat Data', secret);
      await connectStream(panel, receiver.streamAddress);
      await post(await frameAt(shop.page, vendor), chatMessage);
      await untilTotal(panel, 1);
      expect(await deliver(receiver.port, chatWebhook, chatDataHeaders(chatWebhook, secret))).toBe(200);
      await deliver(receiver.port, chatWebhook, chatDataHeaders(chatWebhook, 'another'));
      await deliver(receiver.port, chatWebhook, { 'x-chat-data-topic': 'chat' });
      await untilTotal(panel, 4);
      const { events } = await exportCapture(world.browser, panel);
      expect(events.map(({ channel, name, status, webhook }) => [channel, name, status, signatureOf(webhook)])).toEqual(
        [
          ['message', 'chat', 'valid', undefined],
          ['webhook', 'chat', 'valid', 'verified'],
          ['webhook', 'chat', 'untrusted', 'wrong'],
          ['webhook', 'chat', 'valid', 'absent'],
        ],
      );
      expect(JSON.stringify(events)).not.toContain(secret);
      expect(JSON.stringify(events)).not.toContain('key=');
      // One key goes from the page's event to its webhook.
      await panel.evaluate(() => document.querySelector<HTMLElement>('[data-status="valid"]')?.click());
      await panel.focus('grid', 'Events');
      await panel.press('l');
      await panel.waitUntil(
        'the linked webhook',
        () => document.querySelector('[aria-selected="true"][data-status]')?.textContent?.includes('webhook') === true,
        [],
      );
      const linked = await panel.texts('region', 'Linked events');
      expect(linked.join()).toMatch(/\+[\d.]+ (?:ms|s) from chat/);
    });

    test('a panel that connects late gets what the receiver kept', async () => {
      const receiver = await receiving();
      for (let index = 0; index < 20; index += 1) await deliver(receiver.port, userOnline(index));
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      await connectStream(panel, receiver.streamAddress);
      await untilTotal(panel, 20);
      await panel.click('button', 'Disconnect');
      await connectStream(panel, receiver.streamAddress);
      await deliver(receiver.port, userOnline(20));
      await untilTotal(panel, 21);
      expect(await conversationsIn(world, panel)).toEqual(numbered(21));
    });

    test('1,000 deliveries in a burst are stored, none lost, none twice, while the background is ended', async () => {
      const receiver = await receiving();
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      await connectStream(panel, receiver.streamAddress);
      const burst = Promise.all(
        Array.from({ length: 40 }, async (_, lane) => {
          for (let index = lane; index < 1_000; index += 40) await deliver(receiver.port, userOnline(index));
        }),
      );
      let ended = 0;
      for (let round = 0; round < 3; round += 1) if (await world.browser.background.stop()) ended += 1;
      await burst;
      expect(ended).toBeGreaterThan(0);
      await untilTotal(panel, 1_000, 40_000);
      expect((await conversationsIn(world, panel)).toSorted()).toEqual(numbered(1_000).toSorted());
    });

    test('the receiver is killed and started again in mid-stream: everything it took is stored once', async () => {
      const first = await receiving();
      const { port } = first;
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      await connectStream(panel, first.streamAddress);
      for (let index = 0; index < 50; index += 1) await deliver(port, userOnline(index));
      await untilTotal(panel, 50);
      await first.stop('SIGKILL');
      await expect(deliver(port, userOnline(999))).rejects.toThrow('fetch failed');
      await receiving('--port', String(port));
      for (let index = 50; index < 100; index += 1) await deliver(port, userOnline(index));
      await untilTotal(panel, 100, 60_000);
      expect(await conversationsIn(world, panel)).toEqual(numbered(100));
    });

    test('hostile bodies are shown for what they are, and the panel stays up', async () => {
      const receiver = await receiving();
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      await connectStream(panel, receiver.streamAddress);
      const statuses = [
        await deliver(receiver.port, `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
        await deliver(receiver.port, '{"__proto__":{"polluted":true},"constructor":{"prototype":{}}}'),
        await deliver(receiver.port, '<?xml version="1.0"?><chat/>', { 'x-chat-data-topic': 'chat' }),
        await deliver(receiver.port, JSON.stringify({ $type: 'Date', value: '2020-01-01' })),
        await deliver(receiver.port, JSON.stringify({ text: 'x'.repeat(2_000_000) })),
        (
          await fetch(`http://127.0.0.1:${receiver.port}/`, {
            method: 'POST',
            body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22]),
          })
        ).status,
      ];
      expect(statuses).toEqual(Array.from({ length: 6 }, () => 200));
      await untilTotal(panel, 6);
      const { events, integrity } = await exportCapture(world.browser, panel);
      expect(events.map(({ status }) => status)).toEqual([
        'unrecognized',
        'unrecognized',
        'invalid',
        'unrecognized',
        'unrecognized',
        'unrecognized',
      ]);
      expect(integrity).toMatchObject({ captured: 6, stored: 6, dropped: 0, truncated: 2 });
      expect(await panel.evaluate(() => Reflect.get({}, 'polluted') === undefined)).toBe(true);
    });

    test('the key is needed: a wrong one is refused and said, and a web page cannot read the stream', async () => {
      const receiver = await receiving();
      const shop = await world.open('https://shop.test/');
      const panel = await shop.openPanel();
      await panel.click('button', 'Webhooks');
      await panel.fill('textbox', 'Event stream address', receiver.streamAddress.replace(/key=.*/, 'key=wrong'));
      await panel.click('button', 'Connect');
      await panel.waitUntil('the refusal', () => /key/i.test(document.body.innerText), []);
      expect(await panel.count('button', 'Disconnect')).toBe(0);
      const read = await shop.page.evaluate(async (address: string) => {
        try {
          return await (await fetch(address)).text();
        } catch (error) {
          return String(error);
        }
      }, receiver.streamAddress);
      expect(read).toMatch(/TypeError/);
      // Refused by the receiver itself, not only unreadable for want of a permission.
      await waitFor('the refusal of the page', () => receiver.output().match(/GET \/events\S* .*403/g)?.length === 2);
    });
  },
  { site },
);

async function conversationsIn(
  world: Parameters<Parameters<typeof describeBrowsers>[1]>[0],
  panel: Parameters<typeof exportCapture>[1],
): Promise<string[]> {
  const { events, integrity } = await waitFor('an export', () => exportCapture(world.browser, panel));
  expect(integrity).toMatchObject({ dropped: 0, gaps: [] });
  return events.map(({ payload }) => (payload as { conversation_id: string }).conversation_id);
}

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `c-${index}`);
}
