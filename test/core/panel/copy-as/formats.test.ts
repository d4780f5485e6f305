import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../../core/encode.ts';
import { exportCapture } from '../../../../core/capture-file/index.ts';
import { curlCommand } from '../../../../core/panel/copy-as/curl.ts';
import { copyFormats } from '../../../../core/panel/copy-as/formats.ts';
import { captureJson, dataLayerPush, payloadJson } from '../../../../core/panel/copy-as/values.ts';
import { parseWebhooks } from '../../../../core/webhook/parse-webhooks.ts';
import { awkward, subject, textOf, withPayload } from '../../../support/copy-subjects.ts';

function webhook(body: unknown, record: Record<string, unknown> = {}) {
  const webhookRecord = encode({
    method: 'POST',
    target: '/hooks?a=1',
    headers: {},
    signature: 'absent',
    note: '',
    ...record,
  }).data;
  return subject({
    channel: 'webhook',
    name: 'booking.scheduled',
    origin: null,
    data: encode(body).data,
    payloadAt: [],
    webhook: webhookRecord,
  });
}

describe('JSON', () => {
  test('is the event as a capture file has it', () => {
    const one = withPayload(awkward);
    const integrity = { captured: 1, stored: 1, dropped: 0, truncated: 0, evicted: 0 };
    const file = exportCapture({
      events: [one.event],
      gaps: [],
      integrity,
      browser: 'Chrome/1',
      version: '1',
      exportedAt: 0,
      sanitized: false,
    });
    expect(JSON.parse(textOf(captureJson([one])))).toEqual(JSON.parse(JSON.stringify(file.events[0])));
  });

  test('of several is a list in their order', () => {
    const text = textOf(captureJson([withPayload(1, { id: 'a' }), withPayload(2, { id: 'b' })]));
    expect(JSON.parse(text)).toMatchObject([
      { id: 'a', payload: 1 },
      { id: 'b', payload: 2 },
    ]);
  });

  test('of the payload alone leaves the rest out, and gives all of traffic nobody documents', () => {
    expect(textOf(payloadJson([withPayload({ bot_id: 'BOT-1' })]))).toBe('{\n  "bot_id": "BOT-1"\n}');
    expect(textOf(payloadJson([subject({ vendor: null, name: null, data: 'hello', payloadAt: null })]))).toBe(
      '"hello"',
    );
    expect(textOf(payloadJson([subject({ data: { type: 'x' }, payloadAt: null })]))).toBe('null');
  });
});

describe('a dataLayer push', () => {
  test('pushes what came, whatever stands in it', () => {
    const window: { dataLayer?: unknown[] } = {};
    runInNewContext(textOf(dataLayerPush([withPayload({ it: "'s" }), withPayload(2)])), { window });
    expect(JSON.parse(JSON.stringify(window.dataLayer))).toEqual([
      { event: 'oncehub.chatbot.opened', vendor: 'oncehub', payload: { it: "'s" } },
      { event: 'oncehub.chatbot.opened', vendor: 'oncehub', payload: 2 },
    ]);
  });
});

describe('curl', () => {
  const body = { type: 'booking.scheduled', note: `it's "quoted" $(rm) \`x\` !\n` };

  test('sends the same body and headers to this machine, without those of the connection', () => {
    const headers = {
      'content-type': 'application/json',
      'oncehub-signature': 't=1,s=ab',
      host: 'shop.test',
      'content-length': '9',
      connection: 'close',
    };
    const text = textOf(curlCommand([webhook(body, { headers })]));
    expect(text).toMatch(/^curl -X POST 'http:\/\/localhost:3000\/hooks\?a=1'/);
    const read = parseWebhooks(text);
    const [delivery] = read.ok ? read.deliveries : [];
    expect(delivery?.headers).toEqual({ 'content-type': 'application/json', 'oncehub-signature': 't=1,s=ab' });
    expect(JSON.parse(Object(delivery?.body).text)).toEqual(body);
  });

  test('sends what was no JSON as the text it was', () => {
    expect(textOf(curlCommand([webhook('a=1&b=2')]))).toContain("--data-raw 'a=1&b=2'");
  });

  test.each(['//evil.test/', 'https://evil.test/', "/' ; rm -rf ~ #", '@file', ''])(
    'never leaves this machine: %s',
    (target) => {
      const read = parseWebhooks(textOf(curlCommand([webhook(body, { target })])));
      expect(read.ok && read.deliveries).toHaveLength(1);
      expect(textOf(curlCommand([webhook(body, { target })]))).toMatch(/^curl -X POST 'http:\/\/localhost:3000\//);
    },
  );

  test('reads no file for a header that a file made up', () => {
    expect(textOf(curlCommand([webhook(body, { headers: { '@/etc/passwd': '', 'a b': 'c' } })]))).not.toMatch(
      /passwd|a b/,
    );
  });

  test('refuses what is no webhook, and a body that was not kept whole', () => {
    const refused = (why: string) => ({ ok: false, refusal: { why } });
    expect(curlCommand([withPayload(1)])).toMatchObject(refused('noWebhook'));
    expect(curlCommand([webhook({ long: 'x'.repeat(200_000) })])).toMatchObject(refused('body'));
    expect(curlCommand([webhook(body, { method: 'PUT; rm -rf ~' })])).toMatchObject(refused('noPost'));
  });
});

describe('the menu of formats', () => {
  test('has every format once, under its own id', () => {
    expect(new Set(copyFormats.map(({ id }) => id)).size).toBe(copyFormats.length);
  });

  test.each(copyFormats.map(({ id, write }) => [id, write] as const))('%s never throws', (_id, write) => {
    for (const each of [
      withPayload(awkward),
      webhook(awkward),
      subject({ vendor: null, name: null, data: null, payloadAt: null, origin: null, frame: null, time: Number.NaN }),
    ]) {
      const copied = write([each], 'Chrome/1');
      expect(copied.ok ? copied.text : copied.refusal.why).not.toBe('');
    }
  });
});
