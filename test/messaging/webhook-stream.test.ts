import { describe, expect, it, vi } from 'vitest';
import { limits } from '../../core/limits.ts';
import { deliverRequestSchema } from '../../core/deliver-request-schema.ts';
import { webhookBounds } from '../../core/webhook/bounds.ts';
import { startRelay } from '../support/event-stream-relay.ts';
import { relayEachTest } from '../support/relay-each-test.ts';

const run = '0123456789abcdef';
const another = 'fedcba9876543210';
const base64 = Buffer.from('{"event":"a"}').toString('base64');

/** As our own receiver and gosmee write it; without an id it is gosmee's. */
const relayed = (id?: string) =>
  `${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify({ timestamp: '1000', bodyB: base64, 'x-a': '1' })}\n\n`;
const smee = `data: ${JSON.stringify({ host: 'smee.io', body: { event: 'a' }, query: {}, timestamp: 1_000 })}\n\n`;

const { relay, aStream } = relayEachTest();

describe('a stream of our own receiver', () => {
  it('gives each delivery its session and number, in one batch what comes together', async () => {
    const test = aStream();
    await test.connect();
    relay().say('data: {"message":"connected"}\n\ndata: {"message":"ready"}\n\n: keepalive\n\n');
    relay().say(relayed(`${run}:1`) + relayed(`${run}:2`));
    await vi.waitFor(() => expect(test.batches).toHaveLength(1));
    expect(test.batches[0]).toMatchObject({
      session: run,
      after: 0,
      deliveries: [{ seq: 1, time: 1_000, headers: { 'x-a': '1' }, body: { base64 } }, { seq: 2 }],
    });
    expect(test.state()).toEqual({ kind: 'open', since: 1_000_000, received: 2 });
    expect(test.missed).toEqual([]);
  });

  it('goes on after the last one it has, and passes over what comes again', async () => {
    const test = aStream();
    await test.connect();
    relay().say(relayed(`${run}:1`));
    await vi.waitFor(() => expect(test.batches).toHaveLength(1));
    relay().hangUp();
    await test.become('waiting');
    test.fire(500);
    await test.become('open');
    expect(relay().requests.at(-1)?.headers['last-event-id']).toBe(`${run}:1`);
    expect(relay().requests[0]?.headers['last-event-id']).toBeUndefined();
    relay().say(relayed(`${run}:1`) + relayed(`${run}:2`));
    await vi.waitFor(() => expect(test.batches).toHaveLength(2));
    expect(test.batches[1]).toMatchObject({ session: run, after: 1, deliveries: [{ seq: 2 }] });
    expect(test.missed).toEqual([]);
  });

  it('passes a hole on as a jump in the numbers', async () => {
    const test = aStream();
    await test.connect();
    relay().say(relayed(`${run}:4`) + relayed(`${run}:7`));
    await vi.waitFor(() => expect(test.batches).toHaveLength(1));
    expect(test.batches[0]).toMatchObject({ after: 0, deliveries: [{ seq: 4 }, { seq: 7 }] });
  });

  it('says that the receiver was started again, and numbers in its new session', async () => {
    const test = aStream();
    await test.connect();
    relay().say(relayed(`${run}:5`));
    await vi.waitFor(() => expect(test.batches).toHaveLength(1));
    relay().hangUp('tear');
    await test.become('waiting');
    test.fire(500);
    await test.become('open');
    relay().say(relayed(`${another}:1`));
    await vi.waitFor(() => expect(test.batches).toHaveLength(2));
    expect(test.batches[1]).toMatchObject({ session: another, after: 0, deliveries: [{ seq: 1 }] });
    expect(test.missed).toEqual([{ code: 'restarted', host: relay().host }]);
  });

  it('puts no two sessions into one batch', async () => {
    const test = aStream();
    await test.connect();
    relay().say(relayed(`${run}:5`) + relayed(`${another}:1`) + relayed());
    await vi.waitFor(() => expect(test.batches).toHaveLength(3));
    expect(test.deliveries()).toEqual([
      [run, 5],
      [another, 1],
      [expect.stringMatching(/^stream-/), 1],
    ]);
  });

  it('gives many in batches that one message to the background carries, none lost', async () => {
    const test = aStream();
    await test.connect();
    relay().say(Array.from({ length: 1_000 }, (_, index) => relayed(`${run}:${index + 1}`)).join(''));
    await vi.waitFor(() => expect(test.deliveries()).toHaveLength(1_000));
    expect(new Set(test.deliveries().map(([, seq]) => seq)).size).toBe(1_000);
    for (const { session, after, deliveries } of test.batches) {
      expect(deliveries.length).toBeLessThanOrEqual(limits.batchDeliveries);
      const request = { type: 'deliver', session, file: null, after, through: deliveries.at(-1)?.seq, deliveries };
      expect(deliverRequestSchema.safeParse(request).error).toBeUndefined();
    }
  });
});

describe('a stream of a relay', () => {
  it.each([
    ['gosmee', relayed()],
    ['smee.io', smee],
  ])('of %s is numbered here, in a session for each connection, and what was missed is said', async (_name, item) => {
    const test = aStream();
    await test.connect();
    relay().say('event: ready\ndata: {}\n\nevent: ping\ndata: {}\n\n' + item + item);
    await vi.waitFor(() => expect(test.deliveries()).toHaveLength(2));
    expect(test.batches[0]).toMatchObject({ after: 0, deliveries: [{ seq: 1 }, { seq: 2 }] });
    test.clock.now += 1_000;
    relay().hangUp();
    await test.become('waiting');
    test.clock.now += 11_000;
    test.fire(500);
    await test.become('open');
    expect(test.saidMissed()).toEqual([
      `The stream from ${relay().host} was down for 12 s. What was delivered meanwhile is not here.`,
    ]);
    relay().say(item);
    await vi.waitFor(() => expect(test.deliveries()).toHaveLength(3));
    expect(test.batches[1]).toMatchObject({ after: 0, deliveries: [{ seq: 1 }] });
    expect(test.batches[1]?.session).not.toBe(test.batches[0]?.session);
    const { session, deliveries } = test.batches[1] ?? {};
    const request = { type: 'deliver', session, file: null, after: 0, through: 1, deliveries };
    expect(deliverRequestSchema.safeParse(request).error).toBeUndefined();
  });

  it('counts what cannot be read, says so, and goes on', async () => {
    const test = aStream();
    await test.connect();
    relay().say(`data: not json\n\ndata: 5\n\nevent: strange\ndata: {}\n\n${relayed()}`);
    await vi.waitFor(() => expect(test.missed).toHaveLength(1));
    expect(test.saidMissed()[0]).toContain('3 items could not be read');
    expect(test.deliveries()).toHaveLength(1);
  });

  it('passes over an item that is too large without holding it, and goes on', async () => {
    const test = aStream();
    await test.connect();
    relay().say(`data: ${'x'.repeat(webhookBounds.streamItemUnits)}`);
    relay().say(`${'y'.repeat(2_000_000)}\n\n`);
    await vi.waitFor(() => expect(test.missed).toHaveLength(1), 10_000);
    expect(test.saidMissed()[0]).toContain('larger than');
    relay().say(relayed());
    await vi.waitFor(() => expect(test.deliveries()).toHaveLength(1));
  });
});

describe('a stream that is lost', () => {
  it('is tried again later and later, at most every half minute', async () => {
    relay().answer((response) => response.writeHead(502).end());
    const test = aStream();
    test.stream.connect(relay().address);
    for (const delay of [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      await test.become('waiting');
      expect(test.state()).toEqual({
        kind: 'waiting',
        reason: { code: 'answered', host: relay().host, status: 502 },
        retryAt: test.clock.now + delay,
      });
      test.fire(delay);
      expect(test.state()).toEqual({ kind: 'connecting' });
    }
    relay().answer(null);
    await test.become('open');
    test.clock.now += 5_000;
    relay().hangUp();
    await test.become('waiting');
    test.fire(500);
    await test.become('open');
  });

  it('is one that says nothing for 90 seconds, a comment being a word', async () => {
    const test = aStream();
    await test.connect();
    relay().say(relayed(`${run}:1`));
    await vi.waitFor(() => expect(test.batches).toHaveLength(1));
    test.fire(90_000);
    await test.become('waiting');
    expect(test.saidReason()).toBe(`${relay().host} said nothing for 90 seconds.`);
    test.fire(500);
    await test.become('open');
  });

  it('is one that cannot be reached', async () => {
    const gone = await startRelay();
    await gone.close();
    const test = aStream();
    test.stream.connect(gone.address);
    await test.become('waiting');
    expect(test.saidReason()).toBe(`${gone.host} cannot be reached. Does it run?`);
  });

  it('hands on what had come before', async () => {
    const test = aStream();
    await test.connect();
    relay().say(relayed(`${run}:1`));
    relay().hangUp();
    await test.become('waiting');
    expect(test.deliveries()).toEqual([[run, 1]]);
  });
});

describe('leaving a stream', () => {
  it('closes it and tells nothing more', async () => {
    const test = aStream();
    await test.connect();
    const closed = new Promise((resolve) => relay().requests[0]?.on('close', resolve));
    test.stream.disconnect();
    await closed;
    expect(test.state()).toEqual({ kind: 'off' });
    expect(() => test.fire(90_000)).toThrow('a timer of 90000 ms');
  });

  it('is what connecting to another does', async () => {
    const test = aStream();
    await test.connect();
    const other = await startRelay();
    test.stream.connect(other.address);
    await vi.waitFor(() => expect(other.requests).toHaveLength(1));
    await test.become('open');
    relay().say(relayed(`${run}:1`));
    other.say(relayed(`${another}:1`));
    await vi.waitFor(() => expect(test.deliveries()).toEqual([[another, 1]]));
    test.stream.disconnect();
    await other.close();
  });
});
