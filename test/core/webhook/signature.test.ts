import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../../core/webhook/delivery.ts';
import { judgeSignature } from '../../../core/webhook/signature.ts';
import { readStreamItem } from '../../../core/webhook/stream-item.ts';
import { webCryptoHmac } from '../../../messaging/hmac.ts';
import { vectorBody, vectors } from './vectors/read-vectors.ts';
import {
  acquire,
  chatData,
  chatDataDelivery,
  chatDataHeaders,
  chatDataSettings,
  delivery,
  made,
  onceHub,
  onceHubDelivery,
  onceHubHeader,
  onceHubSettings,
  onceHubSignature,
  settings,
} from './vectors/signed-deliveries.ts';

test('the vectors are what openssl makes of them today', () => {
  const folder = new URL('./vectors/', import.meta.url);
  const output = execFileSync('bash', ['make-vectors.sh'], { cwd: folder, encoding: 'utf8' });
  expect(output).toBe(readFileSync(new URL('vectors.json', folder), 'utf8'));
});

describe('a signature of the body alone', () => {
  test('that openssl made with the secret is verified', async () => {
    const judged = await judgeSignature(chatDataDelivery, chatData, chatDataSettings);
    expect(judged).toEqual({
      signature: 'verified',
      note: 'It was made with the secret entered for Chat Data over this very body.',
    });
  });

  test('is checked over bytes, whether they are text or not', async () => {
    const headers = { 'x-chat-data-hmac-sha256': vectors.chatData.bodies['no-text.body'] };
    const judged = await judgeSignature(delivery(vectorBody('no-text.body'), headers), chatData, chatDataSettings);
    expect(judged.signature).toBe('verified');
  });

  test('is checked over the UTF-8 of an exact text', async () => {
    const body = { text: vectorBody('chat-data.body').toString('utf8'), exact: true };
    const judged = await judgeSignature({ ...chatDataDelivery, body }, chatData, chatDataSettings);
    expect(judged.signature).toBe('verified');
  });

  test('does not fit a body with one byte changed', async () => {
    const changed = delivery(vectorBody('chat-data-changed.body'), chatDataHeaders);
    const judged = await judgeSignature(changed, chatData, chatDataSettings);
    expect(judged.signature).toBe('wrong');
    expect(judged.note).toContain('does not fit this body and the secret entered for Chat Data');
  });

  test('does not fit another secret, and the note names neither', async () => {
    const judged = await judgeSignature(chatDataDelivery, chatData, { ...settings, secret: 'hunter2' });
    expect(judged.signature).toBe('wrong');
    expect(judged.note).not.toContain('hunter2');
  });

  test('does not fit a body with any one bit changed', async () => {
    const body = vectorBody('chat-data.body');
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length * 8 - 1), async (bit) => {
        const changed = Uint8Array.from(body, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        const judged = await judgeSignature(delivery(changed, chatDataHeaders), chatData, chatDataSettings);
        expect(judged.signature).toBe('wrong');
      }),
    );
  });

  const malformed = ['', ' ', 'nonsense!', 'YWJj', onceHubSignature, `${'A'.repeat(43)}=, ${'A'.repeat(43)}=`];
  test.each(malformed)('that is malformed is wrong: %j', async (value) => {
    const headers = { 'x-chat-data-hmac-sha256': value };
    const judged = await judgeSignature({ ...chatDataDelivery, headers }, chatData, chatDataSettings);
    expect(judged.signature).toBe('wrong');
    expect(judged.note).toMatch(/^The header x-chat-data-hmac-sha256 is /);
  });
});

describe('a delivery without the header', () => {
  test('of a vendor that signs has none', async () => {
    const judged = await judgeSignature({ ...chatDataDelivery, headers: {} }, chatData, chatDataSettings);
    expect(judged.signature).toBe('absent');
    expect(judged.note).toContain('x-chat-data-hmac-sha256');
  });

  test('has none, whether a secret was entered or not', async () => {
    const judged = await judgeSignature({ ...chatDataDelivery, headers: {} }, chatData, settings);
    expect(judged.signature).toBe('absent');
  });

  test('is not checked when nobody knows its headers', async () => {
    const judged = await judgeSignature({ ...chatDataDelivery, headers: null }, chatData, chatDataSettings);
    expect(judged.signature).toBe('not-checked');
    expect(judged.note).toContain('curl');
  });

  test('does not take a name every object has for a header', async () => {
    const scheme = { ...chatData.signature, header: 'constructor' };
    const vendor = { name: 'X', signature: scheme };
    const judged = await judgeSignature({ ...chatDataDelivery, headers: {} }, vendor, chatDataSettings);
    expect(judged.signature).toBe('absent');
  });
});

describe('what cannot be checked', () => {
  test.each([null, ''])('without a secret (%j) is not checked', async (secret) => {
    const judged = await judgeSignature(chatDataDelivery, chatData, { ...settings, secret });
    expect(judged.signature).toBe('not-checked');
    expect(judged.note).toContain('no secret of Chat Data was entered');
  });

  test('because smee.io wrote the body again is not checked, with the right secret and with a wrong one', async () => {
    const parsed: unknown = JSON.parse(vectorBody('chat-data.body').toString('utf8'));
    const item = { data: JSON.stringify({ ...chatDataHeaders, body: parsed, query: {}, timestamp: made }) };
    const read = readStreamItem(item, made);
    if (read.kind !== 'delivery') throw new Error(`not a delivery: ${JSON.stringify(read)}`);
    expect(read.delivery.body).not.toEqual({ text: vectorBody('chat-data.body').toString('utf8'), exact: false });
    for (const secret of [vectors.chatData.secret, 'another']) {
      const judged = await judgeSignature({ seq: 1, ...read.delivery }, chatData, { ...settings, secret });
      expect(judged.signature).toBe('not-checked');
      expect(judged.note).toContain('written again on its way');
    }
  });

  test('of no known vendor is not checked', async () => {
    const judged = await judgeSignature(chatDataDelivery, null, chatDataSettings);
    expect(judged.signature).toBe('not-checked');
  });

  test('of a vendor that signs nothing is told as that', async () => {
    const judged = await judgeSignature(chatDataDelivery, acquire, chatDataSettings);
    expect(judged.signature).toBe('not-signed-by-vendor');
    expect(judged.note).toContain('Acquire documents no signature');
  });
});

describe('a signature with its time', () => {
  const judgeHeader = (header: string, change: Partial<Delivery> = {}, tolerance = 300) =>
    judgeSignature(onceHubDelivery(header, change), onceHub, { ...onceHubSettings, tolerance });

  test('that openssl made with the secret is verified, and its age is told', async () => {
    expect(await judgeHeader(onceHubHeader)).toEqual({
      signature: 'verified',
      note: 'It was made with the secret entered for OnceHub over this very body, 2 seconds before it arrived.',
    });
  });

  const { time } = vectors.onceHub;
  const other = vectors.onceHub.otherSecret;
  const written = [
    `s=${onceHubSignature},t=${time}`,
    ` t = ${time} , s = ${onceHubSignature} `,
    `t=${time}, s=${onceHubSignature.toUpperCase()}`,
    `t=${time},s=${other},s=${onceHubSignature}`,
    `t=${time},s=${onceHubSignature},s=${other}`,
    `t=${time},s=nonsense,s=${onceHubSignature}`,
    `v=2,t=${time},s=${onceHubSignature},`,
    `${onceHubHeader}, ${onceHubHeader}`,
  ];
  test.each(written)('is verified however it is written: %s', async (header) => {
    expect((await judgeHeader(header)).signature).toBe('verified');
  });

  const malformed = [
    '',
    't',
    onceHubSignature,
    `s=${onceHubSignature}`,
    `t=${time}`,
    `t=,s=${onceHubSignature}`,
    `t=soon,s=${onceHubSignature}`,
    `t=-1,s=${onceHubSignature}`,
    `t=${time}000,s=${onceHubSignature}`,
    `t=${time},s=`,
    `t=${time},s=${onceHubSignature}00`,
    `t=${time},s=xyz`,
    `t=${time},t=${time + 1},s=${onceHubSignature}`,
  ];
  test('of which there are more than are tried is not checked', async () => {
    const header = `t=${time}${`,s=${other}`.repeat(11)}`;
    const judged = await judgeSignature(onceHubDelivery(header), onceHub, onceHubSettings);
    expect(judged).toEqual({ signature: 'not-checked', note: expect.stringContaining('11 signatures') });
  });

  test.each(malformed)('that is malformed is wrong: %j', async (header) => {
    const judged = await judgeHeader(header);
    expect(judged.signature).toBe('wrong');
    expect(judged.note).toMatch(/^The header oncehub-signature (is|has) /);
  });

  test('does not fit another time than the one it was made at', async () => {
    expect((await judgeHeader(`t=${time + 1},s=${onceHubSignature}`)).signature).toBe('wrong');
  });

  test('is made over the time as it is written', async () => {
    const content = Buffer.concat([Buffer.from(`0${time}.`), vectorBody('oncehub.body')]);
    const secret = Uint8Array.from(Buffer.from(vectors.onceHub.secret));
    const digest = await webCryptoHmac.sign(secret, content);
    const judged = await judgeHeader(`t=0${time},s=${Buffer.from(digest).toString('hex')}`);
    expect(judged.signature).toBe('verified');
  });

  test('that is too old is wrong, and the note says how old and that it fits', async () => {
    const judged = await judgeHeader(onceHubHeader, { time: made + 7_200_000 });
    expect(judged.signature).toBe('wrong');
    expect(judged.note).toContain('The signature itself fits, but it was made 2 hours before it arrived');
    expect(judged.note).toContain('the 5 minutes allowed');
  });

  test('that is too old and does not fit says both', async () => {
    const judged = await judgeHeader(`t=${time},s=${other}`, { time: made + 7_200_000 });
    expect(judged.note).toContain('does not fit');
    expect(judged.note).toContain('2 hours before it arrived');
  });

  test.each([
    [300_000, 'verified'],
    [300_001, 'wrong'],
    [-300_000, 'verified'],
    [-300_001, 'wrong'],
  ])('%i ms old is %s with a tolerance of 300 seconds', async (age, verdict) => {
    expect((await judgeHeader(onceHubHeader, { time: made + age })).signature).toBe(verdict);
  });

  test('of any age is verified with a tolerance of 0', async () => {
    const judged = await judgeHeader(onceHubHeader, { time: made + 864_000_000 }, 0);
    expect(judged.signature).toBe('verified');
    expect(judged.note).toContain('10 days before it arrived');
  });

  test('of a delivery whose time nobody noted is verified, and the note says that its age was not judged', async () => {
    const judged = await judgeHeader(onceHubHeader, { time: null });
    expect(judged.signature).toBe('verified');
    expect(judged.note).toContain('its age was not judged');
  });
});
