import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { judgeSignature } from '../../../core/webhook/signature.ts';
import { vectors } from './vectors/read-vectors.ts';
import {
  acquire,
  chatData,
  delivery,
  made,
  settings,
  standardDelivery,
  standardHeaders,
  standardSettings,
} from './vectors/signed-deliveries.ts';

describe('Standard Webhooks', () => {
  test('its own published example is verified', async () => {
    // https://github.com/standard-webhooks/standard-webhooks, the test of its libraries.
    const headers = {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    };
    const sent = delivery(Buffer.from('{"test": 2432232314}'), headers, { time: null });
    const standardSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    expect((await judgeSignature(sent, null, { ...settings, standardSecret })).signature).toBe('verified');
  });

  test.each([null, acquire])('is checked where no vendor signs its own way (%j)', async (vendor) => {
    const judged = await judgeSignature(standardDelivery(), vendor, standardSettings);
    expect(judged.signature).toBe('verified');
    expect(judged.note).toContain('Standard Webhooks');
  });

  test('counts where a vendor that signs its own way was relayed without its own signature, and not beside it', async () => {
    const settings = { ...standardSettings, secret: 'x' };
    expect((await judgeSignature(standardDelivery(), chatData, settings)).signature).toBe('verified');
    const both = standardDelivery();
    const signed = { ...both, headers: { ...both.headers, 'x-chat-data-hmac-sha256': `${'A'.repeat(43)}=` } };
    expect((await judgeSignature(signed, chatData, settings)).signature).toBe('wrong');
  });

  test('verifies every right signature, also one whose digest begins like a version', async () => {
    const secret = Buffer.from('a secret of some length').toString('base64');
    let likeVersions = 0;
    for (let index = 0; index < 3_000; index += 1) {
      const body = `{"i":${index}}`;
      const digest = createHmac('sha256', Buffer.from(secret, 'base64'))
        .update(`m.1795000000.${body}`)
        .digest('base64');
      if (!/^v\d/.test(digest) && index % 300 !== 0) continue;
      likeVersions += /^v\d/.test(digest) ? 1 : 0;
      const headers = { 'webhook-id': 'm', 'webhook-timestamp': '1795000000', 'webhook-signature': `v1,${digest}` };
      const sent = { ...standardDelivery(), time: 1_795_000_000_000, headers, body: { text: body, exact: true } };
      const settings = { ...standardSettings, standardSecret: `whsec_${secret}` };
      expect((await judgeSignature(sent, null, settings)).signature, body).toBe('verified');
    }
    expect(likeVersions).toBeGreaterThan(0);
  });

  test.each(Object.keys(standardHeaders))('is not spoken without %s', async (name) => {
    const headers = Object.fromEntries(Object.entries(standardHeaders).filter(([key]) => key !== name));
    const sent = { ...standardDelivery(), headers };
    expect((await judgeSignature(sent, null, standardSettings)).signature).toBe('not-checked');
    expect((await judgeSignature(sent, acquire, standardSettings)).signature).toBe('not-signed-by-vendor');
  });

  const signature = standardHeaders['webhook-signature'];
  const wrong = `v1,${'A'.repeat(43)}=`;
  test.each([`${wrong} ${signature}`, `${signature} v1a,AAAA`, `${wrong}, ${signature}`, `  ${signature}`])(
    'one fitting signature of several is enough: %s',
    async (list) => {
      const judged = await judgeSignature(standardDelivery({ 'webhook-signature': list }), null, standardSettings);
      expect(judged.signature).toBe('verified');
    },
  );

  test.each([
    [{ 'webhook-id': 'msg_other' }, 'wrong'],
    [{ 'webhook-id': '' }, 'wrong'],
    [{ 'webhook-timestamp': '1763640001' }, 'wrong'],
    [{ 'webhook-timestamp': 'today' }, 'wrong'],
    [{ 'webhook-signature': wrong }, 'wrong'],
    [{ 'webhook-signature': 'v1' }, 'wrong'],
    [{ 'webhook-signature': 'v1,AAAA' }, 'wrong'],
    [{ 'webhook-signature': 'v1a,AAAA' }, 'not-checked'],
  ])('with %j is %s', async (change, verdict) => {
    const judged = await judgeSignature(standardDelivery(change), null, standardSettings);
    expect(judged.signature).toBe(verdict);
  });

  test('too old is wrong', async () => {
    const late = { ...standardDelivery(), time: made + 7_200_000 };
    expect((await judgeSignature(late, null, standardSettings)).signature).toBe('wrong');
  });

  test.each([null, '', 'whsec_', 'whsec_not base64'])('is not checked with the secret %j', async (standardSecret) => {
    const judged = await judgeSignature(standardDelivery(), null, { ...settings, standardSecret });
    expect(judged.signature).toBe('not-checked');
  });

  test('takes a secret without its prefix', async () => {
    const standardSecret = vectors.standard.secret.replace('whsec_', '');
    const judged = await judgeSignature(standardDelivery(), null, { ...settings, standardSecret });
    expect(judged.signature).toBe('verified');
  });
});
