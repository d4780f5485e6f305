import { describe, expect, test } from 'vitest';
import { createDeliveryModel } from '../../components/model/delivery-model.ts';
import { createStreamModel } from '../../components/model/stream-model.ts';
import { createWebhookStream } from '../../messaging/webhook-stream.ts';
import { createTestWorld } from '../support/panel-world.ts';
import { createTestWebhookWorld } from '../support/webhook-world.ts';

function start() {
  let now = 0;
  const world = { ...createTestWorld(), now: () => now };
  const webhooks = createTestWebhookWorld();
  const deliveries = createDeliveryModel(world);
  deliveries.setConnected(true);
  const model = createStreamModel(world, webhooks, deliveries);
  const advance = (milliseconds: number): void => {
    now += milliseconds;
    world.elapse();
  };
  return { world, webhooks, model, advance };
}

const delivery = { seq: 1, time: null, method: 'POST', target: '/', headers: {}, body: { text: '{}', exact: true } };

describe('a live stream', () => {
  test('gives its address to the stream and keeps no more of it than the host', () => {
    const { webhooks, model } = start();
    model.connect(' http://127.0.0.1:4400/events?key=hush ');
    expect(webhooks.connected).toEqual(['http://127.0.0.1:4400/events?key=hush']);
    expect(model.host.value).toBe('127.0.0.1:4400');
    const held = [model.state, model.host, model.received, model.missed].map((each) => JSON.stringify(each.value));
    expect(held.join(' ')).not.toContain('hush');
  });

  test.each([
    ['', { code: 'noAddress' }],
    ['hush', { code: 'noAddress' }],
    ['wss://relay.test/hush', { code: 'protocol', protocol: 'wss:' }],
    ['javascript:hush', { code: 'protocol', protocol: 'javascript:' }],
    ['https://me:hush@relay.test/', { code: 'credentials' }],
  ])('refuses %j, which is no address of the web, and says why', (address, reason) => {
    const world = createTestWorld();
    const webhooks = { ...createTestWebhookWorld(), createStream: createWebhookStream };
    const model = createStreamModel(world, webhooks, createDeliveryModel(world));
    model.connect(address);
    expect(model.state.value).toEqual({ kind: 'refused', reason });
  });

  test('hands deliveries on and counts them over reconnects, until it is connected anew', () => {
    const { world, webhooks, model } = start();
    model.connect('http://localhost/');
    webhooks.stream.onDeliveries({ session: 's', after: 0, deliveries: [delivery] });
    webhooks.stream.onState({ kind: 'waiting', reason: { code: 'broke', host: 'h' }, retryAt: 0 });
    webhooks.stream.onDeliveries({ session: 's', after: 1, deliveries: [{ ...delivery, seq: 2 }] });
    expect(model.received.value).toBe(2);
    expect(world.sent).toMatchObject([{ type: 'deliver', session: 's', file: null, after: 0, through: 1 }]);
    model.connect('http://localhost/');
    expect(model.received.value).toBe(0);
  });

  test('counts the seconds until it is tried again', () => {
    const { webhooks, model, advance } = start();
    webhooks.stream.onState({ kind: 'waiting', reason: { code: 'broke', host: 'h' }, retryAt: 4_000 });
    expect(model.retryIn.value).toBe(4);
    advance(1_500);
    expect(model.retryIn.value).toBe(3);
    webhooks.stream.onState({ kind: 'connecting' });
    advance(500);
    webhooks.stream.onState({ kind: 'waiting', reason: { code: 'broke', host: 'h' }, retryAt: 10_000 });
    expect(model.retryIn.value).toBe(8);
  });

  test('keeps what was missed, the last of it only', () => {
    const { webhooks, model } = start();
    for (let index = 1; index <= 30; index += 1) webhooks.stream.onMissed({ code: 'notTaken', count: index });
    expect(model.missed.value).toHaveLength(20);
    expect(model.missed.value.at(-1)).toEqual({ code: 'notTaken', count: 30 });
  });
});
