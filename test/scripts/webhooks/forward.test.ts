import { createServer } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { listen } from '../../support/listen.ts';
import { waitFor } from '../../support/wait-for.ts';
import { connectRaw, opens, untilRead } from './receivers.ts';
import type { ArrivedRequest } from './receivers.ts';

// Two cores that also run browsers are slow at times; nothing here waits for long by itself.
vi.setConfig({ testTimeout: 20_000 });

const opened = opens();
afterEach(opened.closeAll);

const lineOf = (lines: string[]): Promise<string> =>
  waitFor('a line', () => lines.find((line) => line.includes('POST')), { every: 5 });

it('hands a delivery on unchanged, but for its host and what is about the connection', async () => {
  const arrived: ArrivedRequest[] = [];
  const endpoint = await opened.endpoint((request, response) => {
    arrived.push(request);
    response.end();
  });
  const { port } = await opened.receiver({ forward: new URL(`${endpoint}/api/webhook`) });
  const bytes = Buffer.from([0x00, 0xff, 0x0d, 0x0a, 0x80]);
  const connection = await connectRaw(port);
  connection.send(
    Buffer.concat([
      Buffer.from(
        'PATCH /x/%7Ey?b=%20&a=1 HTTP/1.1\r\nhOsT: a.ngrok.app\r\nX-Sig: =?\xe9\r\nContent-type: a/b\r\nX-Two: 1\r\nUser-Agent: v/1\r\nX-TWO: 2\r\nCookie: c\r\nOrigin: http://o\r\nAccept-Encoding: gzip\r\nConnection: keep-alive\r\ncontent-length: 5\r\n\r\n',
        'latin1',
      ),
      bytes,
    ]),
  );
  await connection.until(/ 200 OK/);
  connection.destroy();
  const [delivery] = arrived;
  expect(delivery?.method).toBe('PATCH');
  expect(delivery?.url).toBe('/api/webhook/x/%7Ey?b=%20&a=1');
  expect(delivery?.body.equals(bytes)).toBe(true);
  const host = new URL(endpoint).host;
  expect(delivery?.rawHeaders.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\n`)).join('')).toBe(
    `hOsT: ${host}\nX-Sig: =?\xe9\nContent-type: a/b\nX-Two: 1\nUser-Agent: v/1\nX-TWO: 2\nCookie: c\nOrigin: http://o\nAccept-Encoding: gzip\ncontent-length: 5\nConnection: close\n`,
  );
});

it('answers 502 when the endpoint switches to a protocol nobody asked for, and takes the next delivery', async () => {
  const endpoint = await opened.endpoint((_, response) => {
    response.writeHead(101, { connection: 'upgrade', upgrade: 'x' });
    response.flushHeaders();
    response.socket?.end();
  });
  const { port } = await opened.receiver({ forward: new URL(endpoint) });
  for (let round = 0; round < 2; round += 1) {
    const connection = await connectRaw(port);
    connection.send('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx');
    await connection.until(/ 502 .*without an answer/s);
    connection.destroy();
  }
});

it.each(['POST', 'DELETE'])('hands a %s without a body on without one', async (method) => {
  const arrived: ArrivedRequest[] = [];
  const endpoint = await opened.endpoint((request, response) => {
    arrived.push(request);
    response.end();
  });
  const { port } = await opened.receiver({ forward: new URL(endpoint) });
  const connection = await connectRaw(port);
  connection.send(`${method} / HTTP/1.1\r\nHost: a\r\n\r\n`);
  await connection.until(/ 200 OK/);
  connection.destroy();
  expect(arrived[0]?.body.length).toBe(0);
  expect(arrived[0]?.rawHeaders).toContain('Content-Length');
  expect(arrived[0]?.rawHeaders).not.toContain('Transfer-Encoding');
});

it('gives the answer to the sender as it came, a redirect too', async () => {
  const bytes = Buffer.from([1, 0xff, 3]);
  const endpoint = await opened.endpoint((_request, response) => {
    response.sendDate = false;
    response.writeHead(307, 'Over There', ['LOCATION', '/elsewhere', 'Set-Cookie', 'a', 'Set-Cookie', 'b']).end(bytes);
  });
  const receiver = await opened.receiver({ forward: new URL(endpoint) });
  const connection = await connectRaw(receiver.port);
  connection.send('POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  expect(await connection.closed).toBe(
    'HTTP/1.1 307 Over There\r\nLOCATION: /elsewhere\r\nSet-Cookie: a\r\nSet-Cookie: b\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n\x01\xff\x03\r\n0\r\n\r\n',
  );
  expect(await lineOf(receiver.lines)).toMatch(/POST \/ 0 B → 307 in \d+ ms$/);
});

it('streams a delivery at once, before the endpoint answers', async () => {
  let finish: (() => void) | null = null;
  const endpoint = await opened.endpoint((_request, response) => {
    finish = () => response.writeHead(201).end('made');
  });
  const receiver = await opened.receiver({ forward: new URL(endpoint) });
  const reader = await opened.reader(receiver.address);
  const answer = fetch(receiver.url, { method: 'POST', body: 'now' });
  const [delivery] = await untilRead(reader, 1);
  expect(delivery?.body.toString()).toBe('now');
  const answerNow = await waitFor('the endpoint asked', () => finish, { every: 5 });
  answerNow();
  const { status } = await answer;
  expect(status).toBe(201);
});

it('answers 502 when nothing listens, and streams the delivery all the same', async () => {
  const receiver = await opened.receiver({ forward: new URL(await freeAddress()) });
  const answer = await fetch(receiver.url, { method: 'POST', body: 'kept' });
  expect(answer.status).toBe(502);
  const said = await answer.text();
  expect(said).toMatch(/^Nothing listens/);
  expect(said).not.toContain('127.0.0.1');
  const reader = await opened.reader(receiver.address);
  expect((await untilRead(reader, 1)).map(({ body }) => body.toString())).toEqual(['kept']);
  expect(await lineOf(receiver.lines)).toMatch(/4 B → 502 in \d+ ms: Nothing listens/);
});

it.each([
  ['closes without an answer', ''],
  ['does not speak HTTP', 'SSH-2.0-x\r\n'],
])('answers 502 when the endpoint %s', async (_, says) => {
  const server = createServer((socket) => socket.on('error', () => undefined).once('data', () => socket.end(says)));
  const address = await listen(server);
  const receiver = await opened.receiver({ forward: new URL(address) });
  expect((await fetch(receiver.url, { method: 'POST', body: '{}' })).status).toBe(502);
  server.close();
});

it('answers 504 when the endpoint takes too long', async () => {
  const endpoint = await opened.endpoint(() => undefined);
  const receiver = await opened.receiver({ forward: new URL(endpoint), limits: { answerWithin: 50 } });
  const answer = await fetch(receiver.url, { method: 'POST', body: '{}' });
  expect(answer.status).toBe(504);
  expect(await answer.text()).toBe('The endpoint has not answered within 0.05 s.\n');
});

it.each(['breaks off', 'stops'])('breaks its answer off when the endpoint %s in the middle', async (how) => {
  const endpoint = await opened.endpoint((_request, response) => {
    response.writeHead(200, { 'content-length': 10 }).write('half', () => {
      if (how === 'breaks off') response.destroy();
    });
  });
  const receiver = await opened.receiver({ forward: new URL(endpoint), limits: { answerWithin: 50 } });
  await expect(fetch(receiver.url, { method: 'POST', body: '{}' }).then((response) => response.text())).rejects.toThrow(
    /terminated|failed/,
  );
  expect(await lineOf(receiver.lines)).toMatch(/200 in \d+ ms, but the answer broke off$/);
});

it('hands on to an endpoint that answers before it has read everything', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => socket.end('HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n'));
  });
  const receiver = await opened.receiver({ forward: new URL(await listen(server)) });
  const answer = await fetch(receiver.url, { method: 'POST', body: new Uint8Array(2_000_000) });
  expect([401, 502]).toContain(answer.status);
  server.close();
});

it('says so when the sender had hung up before the answer', async () => {
  let finish: (() => void) | null = null;
  const endpoint = await opened.endpoint((_request, response) => {
    finish = () => response.end();
  });
  const receiver = await opened.receiver({ forward: new URL(endpoint) });
  const connection = await connectRaw(receiver.port);
  connection.send('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}');
  const answerNow = await waitFor('the endpoint asked', () => finish, { every: 5 });
  connection.reset();
  await connection.closed;
  answerNow();
  expect(await lineOf(receiver.lines)).toMatch(/→ 200 in \d+ ms, but the sender had hung up$/);
});

it('does not hand on a path that climbs out of the endpoint', async () => {
  const arrived: string[] = [];
  const endpoint = await opened.endpoint(({ url }, response) => {
    arrived.push(url);
    response.end();
  });
  const receiver = await opened.receiver({ forward: new URL(`${endpoint}/api`) });
  const connection = await connectRaw(receiver.port);
  connection.send('POST /../admin HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}');
  expect(await connection.until(/handed on/)).toMatch(/^HTTP\/1.1 400 /);
  connection.destroy();
  expect(arrived).toEqual([]);
});

it('hands on a burst of 1,000, each once', async () => {
  const arrived: string[] = [];
  const endpoint = await opened.endpoint(({ body }, response) => {
    arrived.push(body.toString());
    response.writeHead(202).end();
  });
  const receiver = await opened.receiver({ forward: new URL(endpoint) });
  const bodies = Array.from({ length: 1000 }, (_, index) => String(index));
  const answers = await Promise.all(bodies.map((body) => fetch(receiver.url, { method: 'POST', body })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  expect(
    arrived
      .map(Number)
      .toSorted((a, b) => a - b)
      .map(String),
  ).toEqual(bodies);
});

/** An address where nothing listens any more. */
async function freeAddress(): Promise<string> {
  const server = createServer();
  const address = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return address;
}
