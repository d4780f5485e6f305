import { describe, expect, test } from 'vitest';
import { createDeliveryModel } from '../../components/model/delivery-model.ts';
import type { DeliverRequest } from '../../core/panel-protocol.ts';
import type { Delivery } from '../../core/webhook/delivery.ts';
import { createTestWorld } from '../support/panel-world.ts';

function deliveries(count: number, from = 1, text = '{}'): Delivery[] {
  return Array.from({ length: count }, (_, index) => ({
    seq: from + index,
    time: null,
    method: 'POST',
    target: '/',
    headers: null,
    body: { text, exact: true },
  }));
}

function start() {
  const world = createTestWorld();
  const model = createDeliveryModel(world);
  model.setConnected(true);
  const requests = (): DeliverRequest[] => world.sent.filter((request) => request.type === 'deliver');
  const answer = (error: string | null = null): void => {
    const last = requests().at(-1);
    if (last !== undefined)
      model.answered({ type: 'delivered', session: last.session, through: last.through, stored: 1, error });
  };
  return { world, model, requests, answer };
}

const ranges = (requests: DeliverRequest[]) =>
  requests.map(({ session, after, through, deliveries: all }) => [session, after, through, all.length]);

const text = (count: number, body?: string) => ({
  session: 'text-1',
  file: 'a.json',
  what: { kind: 'list' as const, count },
  deliveries: deliveries(count, 1, body),
});

describe('a file of webhooks', () => {
  test('goes in bounded batches, each once the one before is stored, and says how many were added', () => {
    const { model, requests, answer } = start();
    model.addText(text(1_050));
    expect(ranges(requests())).toEqual([['text-1', 0, 500, 500]]);
    expect(model.notice.value).toEqual({ kind: 'progress', text: 'Adding 1,050 webhooks from a.json …' });
    answer();
    answer();
    expect(ranges(requests()).slice(1)).toEqual([
      ['text-1', 500, 1_000, 500],
      ['text-1', 1_000, 1_050, 50],
    ]);
    answer();
    expect(model.notice.value).toEqual({
      kind: 'done',
      text: '1,050 webhooks added from a.json (a list of 1,050 bodies).',
    });
    expect(requests()).toHaveLength(3);
  });

  test('goes in small batches when its bodies are large', () => {
    const { model, requests } = start();
    model.addText(text(5, 'x'.repeat(400_000)));
    expect(ranges(requests())).toEqual([['text-1', 0, 2, 2]]);
  });

  test('with a body that is too large is refused as a whole', () => {
    const { model, requests } = start();
    model.addText(text(2, 'x'.repeat(6_000_000)));
    expect(requests()).toEqual([]);
    expect(model.notice.value?.text).toMatch(
      /^a\.json was not added\. Webhook 1 is too large\..*Nothing of it was stored\.$/,
    );
  });

  test('stops where it cannot be stored, and says how much was', () => {
    const { model, requests, answer } = start();
    model.addText(text(1_050));
    answer();
    answer('The disk is full.');
    expect(requests()).toHaveLength(2);
    expect(model.notice.value).toEqual({ kind: 'error', text: 'a.json: The disk is full. Stored before that: 500.' });
  });
});

describe('live webhooks', () => {
  test('collect while a batch is on its way, and keep their numbers', () => {
    const { model, requests, answer } = start();
    for (let seq = 1; seq <= 3; seq += 1)
      model.addLive({ session: 's', after: seq - 1, deliveries: deliveries(1, seq) });
    expect(ranges(requests())).toEqual([['s', 0, 1, 1]]);
    answer();
    expect(ranges(requests()).slice(1)).toEqual([['s', 1, 3, 2]]);
    answer();
    model.addLive({ session: 's', after: 5, deliveries: deliveries(1, 8) });
    expect(ranges(requests()).slice(2)).toEqual([['s', 5, 8, 1]]);
  });

  test('that were not answered are sent again when the connection is back, and an answer that comes twice counts once', () => {
    const { model, requests, answer } = start();
    model.addLive({ session: 's', after: 0, deliveries: deliveries(1) });
    model.addLive({ session: 's', after: 1, deliveries: deliveries(1, 2) });
    model.setConnected(false);
    model.setConnected(true);
    expect(ranges(requests())).toEqual([
      ['s', 0, 1, 1],
      ['s', 0, 1, 1],
    ]);
    answer();
    model.answered({ type: 'delivered', session: 's', through: 1, stored: 0, error: null });
    expect(ranges(requests()).slice(2)).toEqual([['s', 1, 2, 1]]);
  });

  test('wait while nothing can be stored, say so, and are tried again', () => {
    const { world, model, requests, answer } = start();
    model.addLive({ session: 's', after: 0, deliveries: deliveries(1) });
    answer('The disk is full.');
    expect(model.problem.value).toContain('The disk is full.');
    world.elapse();
    expect(ranges(requests())).toHaveLength(2);
    answer();
    expect(model.problem.value).toBeNull();
  });

  test('take turns with a file', () => {
    const { model, requests, answer } = start();
    model.addText(text(1_050));
    model.addLive({ session: 's', after: 0, deliveries: deliveries(1) });
    answer();
    answer();
    expect(requests().map(({ session }) => session)).toEqual(['text-1', 's', 'text-1']);
  });

  test('of which one is too large leave it out, so that it becomes a gap', () => {
    const { model, requests } = start();
    model.addLive({
      session: 's',
      after: 0,
      deliveries: [...deliveries(1), ...deliveries(1, 2, 'x'.repeat(6_000_000))],
    });
    expect(ranges(requests())).toEqual([['s', 0, 1, 1]]);
    model.answered({ type: 'delivered', session: 's', through: 1, stored: 1, error: null });
    expect(ranges(requests()).slice(1)).toEqual([['s', 1, 2, 0]]);
  });

  test('are not taken when too much waits of all streams together', () => {
    const { model } = start();
    const large = 'x'.repeat(4_000_000);
    const taken = Array.from({ length: 40 }, (_, index) =>
      model.addLive({ session: `s${index}`, after: 0, deliveries: deliveries(1, 1, large) }),
    );
    expect(taken.indexOf(false)).toBeGreaterThan(30);
  });

  test('are not taken when too much waits, and come through again once it is stored', () => {
    const { model, requests, answer } = start();
    const large = 'x'.repeat(4_000_000);
    const taken = Array.from({ length: 40 }, (_, index) =>
      model.addLive({ session: 's', after: index, deliveries: deliveries(1, index + 1, large) }),
    );
    expect(taken.slice(0, 30)).not.toContain(false);
    const firstRefused = taken.indexOf(false);
    expect(firstRefused).toBeGreaterThan(30);
    for (let stored = 0; stored < firstRefused; stored += 1) answer();
    model.addLive({ session: 's', after: 40, deliveries: deliveries(1, 41) });
    expect(ranges(requests()).at(-1)).toEqual(['s', 40, 41, 1]);
  });
});
