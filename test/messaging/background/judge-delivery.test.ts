import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { VendorDefinition } from '../../../core/vendor.ts';
import { defineSources } from '../../../core/vendor.ts';
import type { Delivery } from '../../../core/webhook/delivery.ts';
import { createDeliveryJudge } from '../../../messaging/background/judge-delivery.ts';
import type { JudgedDelivery } from '../../../messaging/background/recorder.ts';
import { webCryptoHmac } from '../../../messaging/hmac.ts';
import { createSecrets } from '../../../messaging/secrets.ts';

const signing: VendorDefinition = {
  id: 'signing',
  name: 'Signing',
  documentation: [],
  sources: defineSources({ id: 'signing' }),
  webhooks: {
    nameKey: 'event',
    prefix: 'signing.',
    marks: [],
    headers: ['x-signing-topic'],
    nameHeader: 'x-signing-topic',
    signature: { header: 'x-signing-hmac', encoding: 'base64', timestamped: null },
  },
  events: [],
};

const secrets = createSecrets(fakeBrowser.storage.session);
const judgeAll = createDeliveryJudge({ vendors: [signing], secrets, hmac: webCryptoHmac });
const body = '{"event":"signing.done"}';
const signature = createHmac('sha256', 'shh').update(body).digest('base64');

const delivery = (over: Partial<Delivery> = {}): Delivery => ({
  seq: 3,
  time: null,
  method: 'POST',
  target: '/hooks?a=1',
  headers: { 'x-signing-hmac': signature },
  body: { base64: Buffer.from(body).toString('base64') },
  ...over,
});

async function judge(one: Delivery, arrived: number): Promise<JudgedDelivery> {
  const [judged] = await judgeAll([one], arrived);
  if (judged === undefined) throw new Error('nothing was judged');
  return judged;
}

beforeEach(() => fakeBrowser.reset());

describe('a delivery', () => {
  it('is read with its head, and its time is its arrival where it has none', async () => {
    const { capture, webhook } = await judge(delivery(), 7_000);
    expect(capture).toMatchObject({ seq: 3, time: 7_000, channel: 'webhook', data: { event: 'signing.done' } });
    expect(webhook).toMatchObject({ method: 'POST', target: '/hooks?a=1', headers: { 'x-signing-hmac': signature } });
  });

  it('is checked with the secret of the vendor it is recognised as, as it is set at that moment', async () => {
    expect((await judge(delivery(), 0)).webhook).toMatchObject({ signature: 'not-checked' });
    await secrets.set('signing', 'shh');
    expect((await judge(delivery(), 0)).webhook).toMatchObject({ signature: 'verified' });
    await secrets.set('signing', 'another');
    expect((await judge(delivery(), 0)).webhook).toMatchObject({ signature: 'wrong' });
    expect((await judge(delivery({ headers: {} }), 0)).webhook).toMatchObject({ signature: 'absent' });
  });

  it('is judged beside others in their order, with one look at each secret', async () => {
    await secrets.set('signing', 'shh');
    let looks = 0;
    const counting = { tolerance: secrets.tolerance, get: (id: string) => ((looks += 1), secrets.get(id)) };
    const judgeCounting = createDeliveryJudge({ vendors: [signing], secrets: counting, hmac: webCryptoHmac });
    const judged = await judgeCounting([delivery(), delivery({ seq: 4, headers: {} }), delivery({ seq: 5 })], 0);
    expect(judged.map(({ capture }) => capture.seq)).toEqual([3, 4, 5]);
    expect(judged.map(({ webhook }) => (webhook as { signature: string }).signature)).toEqual([
      'verified',
      'absent',
      'verified',
    ]);
    expect(looks).toBe(2);
  });

  it('never carries the secret in what is stored of it', async () => {
    await secrets.set('signing', 'a-very-secret-text');
    expect(JSON.stringify(await judge(delivery(), 0))).not.toContain('a-very-secret-text');
  });

  it('of nobody known keeps its head, and says that nothing was checked', async () => {
    const { webhook } = await judge(delivery({ headers: null, body: { text: 'hello', exact: true } }), 0);
    expect(webhook).toMatchObject({ headers: null, signature: 'not-checked' });
  });
});
