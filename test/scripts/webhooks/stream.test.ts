import { afterEach, expect, it, vi } from 'vitest';
import { connectRaw, opens, untilRead } from './receivers.ts';
import { waitFor } from '../../support/wait-for.ts';

// Two cores that also run browsers are slow at times; nothing here waits for long by itself.
vi.setConfig({ testTimeout: 20_000 });

const opened = opens();
afterEach(opened.closeAll);

const post = (url: string, body: string | Buffer = '{}'): Promise<Response> =>
  fetch(url, { method: 'POST', body: typeof body === 'string' ? body : new Uint8Array(body) });

it('begins a stream to the byte as gosmee does', async () => {
  const receiver = await opened.receiver();
  const reader = await opened.reader(receiver.address);
  await waitFor('the greeting', () => reader.text().length >= 56, { every: 5 });
  expect(reader.text()).toBe('data: {"message":"connected"}\n\ndata: {"message":"ready"}\n\n');
});

it('streams a delivery with its headers, time, raw bytes, method and path', async () => {
  const receiver = await opened.receiver();
  const reader = await opened.reader(receiver.address);
  const before = Date.now();
  const bytes = Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x0a, 0x7d]);
  const connection = await connectRaw(receiver.port);
  connection.send(
    'PUT /hooks/a?x=1&y=%20 HTTP/1.1\r\nHost: example.ngrok.app\r\nX-One: 1\r\nX-Two: a\r\nx-two: b\r\n__proto__: p\r\nContent-Length: 6\r\n\r\n',
  );
  connection.send(bytes);
  expect(await connection.until(/true/)).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*\r\n\r\n\{"received":true\}\n$/);
  connection.destroy();
  const [delivery] = await untilRead(reader, 1);
  const { timestamp, ...json } = delivery?.json ?? {};
  expect(Object.entries(json).toSorted()).toEqual(
    Object.entries({
      host: 'example.ngrok.app',
      'x-one': '1',
      'x-two': 'a, b',
      ['__proto__']: 'p',
      'content-length': '6',
      bodyB: bytes.toString('base64'),
      ':method': 'PUT',
      ':path': '/hooks/a?x=1&y=%20',
    }).toSorted(),
  );
  expect(timestamp).toMatch(/^\d{13}$/);
  expect(Number(timestamp)).toBeGreaterThanOrEqual(before);
  expect(Number(timestamp)).toBeLessThanOrEqual(Date.now());
  expect(delivery?.id).toMatch(/^[0-9a-f]{16}:1$/);
});

it('keeps a header called timestamp beside the time', async () => {
  const receiver = await opened.receiver();
  const reader = await opened.reader(receiver.address);
  await fetch(receiver.url, { method: 'POST', headers: { timestamp: 'mine' } });
  const [delivery] = await untilRead(reader, 1);
  expect(delivery?.json).toMatchObject({ timestamp: expect.stringMatching(/^\d{13}$/), ':timestamp': 'mine' });
});

it('takes POST, PUT, PATCH and DELETE on any path, also on /events', async () => {
  const receiver = await opened.receiver();
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    expect((await fetch(`${receiver.url}/events`, { method })).status).toBe(200);
  }
  const reader = await opened.reader(receiver.address);
  const deliveries = await untilRead(reader, 4);
  expect(deliveries.map(({ json }) => json[':method'])).toEqual(['POST', 'PUT', 'PATCH', 'DELETE']);
});

it('takes a body in chunks, a request without a Host, and one for a whole address', async () => {
  const receiver = await opened.receiver();
  const reader = await opened.reader(receiver.address);
  const connection = await connectRaw(receiver.port);
  connection.send('POST http://other.test/a?b HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n');
  connection.send('1\r\n{\r\n3\r\n"a"\r\n3\r\n:1}\r\n0\r\n\r\n');
  await connection.until(/ 200 OK/);
  connection.destroy();
  const [delivery] = await untilRead(reader, 1);
  expect(delivery?.body.toString()).toBe('{"a":1}');
  expect(delivery?.json[':path']).toBe('/a?b');
});

it('asks for the body of a sender that waits to be asked', async () => {
  const receiver = await opened.receiver();
  const connection = await connectRaw(receiver.port);
  connection.send('POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n');
  await connection.until(/^HTTP\/1.1 100 Continue\r\n\r\n$/);
  connection.send('{}');
  await connection.until(/HTTP\/1.1 200 OK/);
  connection.destroy();
});

it('takes a delivery that offers to upgrade, without upgrading', async () => {
  const receiver = await opened.receiver();
  const connection = await connectRaw(receiver.port);
  connection.send(
    'POST / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AA\r\n',
  );
  connection.send('Content-Length: 2\r\n\r\n{}');
  expect(await connection.until(/received/)).toMatch(/^HTTP\/1.1 200 OK/);
  connection.destroy();
});

it('keeps a stream alive with comments', async () => {
  const receiver = await opened.receiver({ limits: { keepAliveEvery: 10 } });
  const reader = await opened.reader(receiver.address);
  await waitFor('comments', () => reader.text().endsWith(': keepalive\n\n: keepalive\n\n'), { every: 5 });
});

it('gives a late reader the newest deliveries it keeps, then live ones', async () => {
  const receiver = await opened.receiver({ keep: 3 });
  for (const body of ['1', '2', '3', '4', '5']) await post(receiver.url, body);
  const reader = await opened.reader(receiver.address);
  await untilRead(reader, 3);
  await post(receiver.url, '6');
  const deliveries = await untilRead(reader, 4);
  expect(deliveries.map(({ n, body }) => `${n}=${body.toString()}`)).toEqual(['3=3', '4=4', '5=5', '6=6']);
});

it('keeps no more than its bytes allow, but always the newest', async () => {
  const receiver = await opened.receiver({ limits: { mostKeptBytes: 2500 } });
  for (const _ of [1, 2, 3, 4]) await post(receiver.url, 'x'.repeat(1000));
  const two = await opened.reader(receiver.address);
  expect((await untilRead(two, 2)).map(({ n }) => n)).toEqual([3, 4]);
  await post(receiver.url, 'x'.repeat(5000));
  const one = await opened.reader(receiver.address);
  expect((await untilRead(one, 1)).map(({ n }) => n)).toEqual([5]);
});

it.each(['header', 'query'])('goes on after the id in the %s', async (where) => {
  const receiver = await opened.receiver();
  for (const body of ['1', '2', '3']) await post(receiver.url, body);
  const first = await opened.reader(receiver.address);
  const [, second] = await untilRead(first, 3);
  const id = second?.id ?? '';
  const again = await (where === 'header'
    ? opened.reader(receiver.address, { 'last-event-id': id })
    : opened.reader(`${receiver.address}&after=${id}`));
  expect((await untilRead(again, 1)).map(({ n }) => n)).toEqual([3]);
});

it('begins with the oldest kept when the id is of another run', async () => {
  const receiver = await opened.receiver();
  for (const body of ['1', '2']) await post(receiver.url, body);
  const reader = await opened.reader(receiver.address, { 'last-event-id': '0123456789abcdef:1' });
  expect((await untilRead(reader, 2)).map(({ n }) => n)).toEqual([1, 2]);
});

it('gives several readers the same', async () => {
  const receiver = await opened.receiver();
  const readers = await Promise.all([1, 2, 3].map(() => opened.reader(receiver.address)));
  await post(receiver.url, '{"a":1}');
  const texts = await Promise.all(readers.map(async (reader) => (await untilRead(reader, 1)) && reader.text()));
  expect(new Set(texts).size).toBe(1);
});

it('loses none of 1,000 deliveries on many connections and tells none twice, also to who connects in the middle', async () => {
  const receiver = await opened.receiver();
  const early = await opened.reader(receiver.address);
  const bodies = Array.from({ length: 1000 }, (_, index) => JSON.stringify({ index, pad: 'x'.repeat(2000) }));
  const sent = bodies.map((body) => post(`${receiver.url}/burst`, body));
  await Promise.race(sent);
  const late = await opened.reader(receiver.address);
  const statuses = (await Promise.all(sent)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200]));
  for (const reader of [early, late]) {
    const deliveries = await untilRead(reader, 1000);
    expect(deliveries.map(({ n }) => n)).toEqual(bodies.map((_, index) => index + 1));
    expect(new Set(deliveries.map(({ body }) => body.toString()))).toEqual(new Set(bodies));
  }
});

it('cuts off a reader that does not keep up; coming back, it sees by the numbers what it missed', async () => {
  const receiver = await opened.receiver({
    keep: 1,
    maxBody: 1_000_000,
    limits: { mostBehindBytes: 1_000_000 },
  });
  const slow = await connectRaw(receiver.port);
  const quick = await opened.reader(receiver.address);
  slow.pause();
  slow.send(`GET /events?key=${receiver.key} HTTP/1.1\r\nHost: 127.0.0.1:${receiver.port}\r\n\r\n`);
  await waitFor('both readers', () => receiver.lines.filter((line) => line.includes('reads')).length === 2, {
    every: 5,
  });
  const body = Buffer.alloc(900_000, 'x');
  let count = 0;
  await waitFor(
    'the slow reader cut off',
    async () => {
      count += 1;
      await post(receiver.url, body);
      return receiver.lines.some((line) => line.includes('cut off'));
    },
    { every: 1 },
  );
  expect(count).toBeGreaterThan(3);
  expect((await untilRead(quick, count)).map(({ n }) => n)).toEqual(Array.from({ length: count }, (_, n) => n + 1));
  slow.destroy();
  const [first] = quick.deliveries();
  const back = await opened.reader(receiver.address, { 'last-event-id': first?.id ?? '' });
  expect((await untilRead(back, 1)).map(({ n }) => n)).toEqual([count]);
});

it('prints a line for each delivery, without what is secret', async () => {
  const receiver = await opened.receiver();
  await fetch(`${receiver.url}/a/b?token=hunter2`, {
    method: 'POST',
    headers: { authorization: 'hunter2' },
    body: 'hunter2',
  });
  const line = await waitFor('a line', () => receiver.lines[0], { every: 5 });
  expect(line).toMatch(/^\d\d:\d\d:\d\d\.\d{3} /);
  expect(line.slice(13)).toBe('POST /a/b?… 7 B → 200');
});
