import { createConnection } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { waitFor } from '../../support/wait-for.ts';
import { connectRaw, opens, untilRead } from './receivers.ts';
import type { RunningReceiver } from './receivers.ts';

// Two cores that also run browsers are slow at times; nothing here waits for long by itself.
vi.setConfig({ testTimeout: 20_000 });

const opened = opens();
afterEach(opened.closeAll);

/** Every test ends with this: the receiver is up, and nothing but this delivery was streamed. */
async function expectOnlyOneMore(receiver: RunningReceiver): Promise<void> {
  expect((await fetch(receiver.url, { method: 'POST', body: 'after' })).status).toBe(200);
  const reader = await opened.reader(receiver.address);
  const deliveries = await untilRead(reader, 1);
  expect(deliveries.map(({ n, body }) => `${n} ${body.toString()}`)).toEqual(['1 after']);
}

describe('too large', () => {
  it('a body that announces too much is refused before it is sent', async () => {
    const receiver = await opened.receiver({ maxBody: 10 });
    const connection = await connectRaw(receiver.port);
    connection.send('POST /big HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n');
    expect(await connection.until(/\n$/)).toMatch(/^HTTP\/1.1 413 [^]*connection: close[^]*larger than 10 bytes/i);
    connection.destroy();
    expect(receiver.lines.join()).toMatch(/POST \/big → 413/);
    await expectOnlyOneMore(receiver);
  });

  it('so it is for a sender that waits to be asked for it', async () => {
    const receiver = await opened.receiver({ maxBody: 10 });
    const connection = await connectRaw(receiver.port);
    connection.send('POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 11\r\n\r\n');
    expect(await connection.until(/\n$/)).toMatch(/^HTTP\/1.1 413/);
    connection.destroy();
  });

  it('a body of 50 MB in chunks is refused at the limit, and its connection closes', async () => {
    const receiver = await opened.receiver({ limits: { lingerFor: 100 } });
    const socket = createConnection(receiver.port, '127.0.0.1');
    let answered = '';
    const closed = new Promise((resolve) => socket.on('close', resolve).on('error', () => undefined));
    socket.setEncoding('latin1').on('data', (text) => (answered += text));
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n');
    const piece = Buffer.concat([Buffer.from('f4240\r\n'), Buffer.alloc(1_000_000, 'x'), Buffer.from('\r\n')]);
    for (let sent = 0; sent < 50 && socket.writable; sent += 1) {
      if (!socket.write(piece)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed]);
    }
    await closed;
    expect(answered).toMatch(/^HTTP\/1.1 413 /);
    await expectOnlyOneMore(receiver);
  });

  it('bodies that are too much together are asked to come again', async () => {
    const receiver = await opened.receiver({ limits: { mostBytesUnderWay: 1000 } });
    const holds = await connectRaw(receiver.port);
    holds.send(`POST /holds HTTP/1.1\r\nHost: a\r\nContent-Length: 901\r\n\r\n${'x'.repeat(900)}`);
    const refused = await waitFor(
      'a refusal',
      async () => {
        const response = await fetch(`${receiver.url}/more`, { method: 'POST', body: 'x'.repeat(200) });
        return response.status === 503 ? response : null;
      },
      { every: 5 },
    );
    expect(refused.headers.get('retry-after')).toBe('5');
    holds.send('x');
    await holds.until(/ 200 OK/);
    holds.destroy();
    // What is done gives its room back.
    for (const _ of [1, 2, 3]) {
      expect((await fetch(receiver.url, { method: 'POST', body: 'x'.repeat(900) })).status).toBe(200);
    }
  });

  it('requests that are too many together are asked to come again', async () => {
    const receiver = await opened.receiver({ limits: { mostRequestsUnderWay: 2 } });
    const waiting = [await connectRaw(receiver.port), await connectRaw(receiver.port)];
    for (const each of waiting) each.send('POST /holds HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nx');
    await waitFor('a refusal', async () => (await fetch(receiver.url, { method: 'POST' })).status === 503, {
      every: 5,
    });
    for (const each of waiting) {
      each.send('x');
      await each.until(/ 200 OK/);
      each.destroy();
    }
    expect((await fetch(receiver.url, { method: 'POST' })).status).toBe(200);
  });

  it('what is refused or cut off gives its room back', async () => {
    const receiver = await opened.receiver({ maxBody: 600, limits: { mostBytesUnderWay: 1000 } });
    for (const _ of [1, 2, 3]) {
      const half = await connectRaw(receiver.port);
      half.send(`POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 600\r\n\r\n${'x'.repeat(500)}`);
      await half.until(/100 Continue/);
      half.reset();
      const large = await connectRaw(receiver.port);
      large.send('POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n');
      large.send(`190\r\n${'x'.repeat(400)}\r\n`);
      large.send(`190\r\n${'x'.repeat(400)}\r\n`);
      await large.until(/ 413 /);
      large.destroy();
    }
    await waitFor('all told', () => receiver.lines.length === 6, { every: 5 });
    expect((await fetch(receiver.url, { method: 'POST', body: 'x'.repeat(600) })).status).toBe(200);
  });

  it('a header of 64 kB gets 431', async () => {
    const receiver = await opened.receiver();
    const connection = await connectRaw(receiver.port);
    connection.send(`POST / HTTP/1.1\r\nHost: a\r\nX-Large: ${'x'.repeat(65_536)}\r\n\r\n`);
    expect(await connection.closed).toMatch(/^HTTP\/1.1 431 [^]*too large/);
    expect(receiver.lines.join()).toContain('a request → 431');
    await expectOnlyOneMore(receiver);
  });
});

describe('too slow', () => {
  const limits = { headWithin: 50, requestWithin: 100, checkEvery: 10, lingerFor: 50 };

  it.each([
    ['nothing', ''],
    ['half a head', 'POST / HTTP/1.1\r\nHost: a\r\nX-'],
    ['half a body', 'POST /slow HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab'],
    ['half a chunk', 'POST /slow HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nab'],
  ])('a sender that stops after %s gets 408', async (_, bytes) => {
    const receiver = await opened.receiver({ limits });
    const connection = await connectRaw(receiver.port);
    connection.send(bytes);
    expect(await connection.closed).toMatch(/^HTTP\/1.1 408 [^]*in time/);
    await waitFor('a line', () => /→ 408: /.test(receiver.lines.join()), { every: 5 });
    expect(receiver.lines).toHaveLength(1);
    await expectOnlyOneMore(receiver);
  });

  it('so does one that trickles', async () => {
    const receiver = await opened.receiver({ limits });
    const connection = await connectRaw(receiver.port);
    connection.send('POST /slow HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n');
    const trickle = setInterval(() => connection.send('x'), 5);
    expect(await connection.closed).toMatch(/^HTTP\/1.1 408 /);
    clearInterval(trickle);
    await expectOnlyOneMore(receiver);
  });
});

describe('not HTTP', () => {
  it.each([
    ['noise', 'hello\r\n\r\n', 400],
    ['a TLS handshake', '\x16\x03\x01\x02\x00\x01\x00', 400],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['two lengths of a body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd', 400],
    ['a length and chunks', 'POST / HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
    ['a negative length', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -4\r\n\r\n', 400],
    ['a length past all numbers', `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${'9'.repeat(30)}\r\n\r\n`, 400],
    ['a chunk of no size', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n', 400],
    ['a control character in a path', 'POST /a\x1b[31m HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['a header that is folded', 'POST / HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\n\r\n', 400],
    ['a path that is none', 'POST * HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['an expectation nobody knows', 'POST / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\nConnection: close\r\n\r\n', 417],
  ])('%s is refused', async (_, bytes, status) => {
    const receiver = await opened.receiver({ limits: { lingerFor: 50 } });
    const connection = await connectRaw(receiver.port);
    connection.send(Buffer.from(bytes, 'latin1'));
    expect(await connection.until(/\r\n\r\n/)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    connection.destroy();
    await expectOnlyOneMore(receiver);
    expect(receiver.lines.join()).not.toContain('\x1b');
  });

  it('one who meant https is told', async () => {
    const receiver = await opened.receiver({ limits: { lingerFor: 50 } });
    const connection = await connectRaw(receiver.port);
    connection.send(Buffer.from('1603010200010001fc0303', 'hex'));
    expect(await connection.closed).toContain('use http://');
  });
});

describe('odd, but taken', () => {
  it('invalid UTF-8, JSON 100,000 deep and one-byte chunks are bytes as any', async () => {
    const receiver = await opened.receiver();
    const reader = await opened.reader(receiver.address);
    const bodies = [Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0]), Buffer.from('['.repeat(100_000))];
    for (const body of bodies) await fetch(receiver.url, { method: 'POST', body });
    const connection = await connectRaw(receiver.port);
    connection.send('POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n');
    connection.send(`${'1\r\nx\r\n'.repeat(20_000)}0\r\n\r\n`);
    await connection.until(/ 200 OK/);
    connection.destroy();
    const deliveries = await untilRead(reader, 3);
    expect(deliveries.map(({ body }) => body.toString('hex'))).toEqual(
      [...bodies, Buffer.alloc(20_000, 'x')].map((body) => body.toString('hex')),
    );
  });

  it('a head of 5,000 headers loses none of them', async () => {
    const receiver = await opened.receiver({ limits: { mostHeadBytes: 100_000 } });
    const reader = await opened.reader(receiver.address);
    const connection = await connectRaw(receiver.port);
    const headers = Array.from({ length: 5000 }, (_, index) => `x-${index}: ${index}\r\n`).join('');
    connection.send(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n${headers}\r\n`);
    await connection.until(/ 200 OK/);
    connection.destroy();
    const [delivery] = await untilRead(reader, 1);
    expect(Object.keys(delivery?.json ?? {}).filter((name) => name.startsWith('x-'))).toHaveLength(5000);
  });

  it.each([
    ['ends', /\/half 5 B → 400: The request broke off half-way. Nothing is streamed.$/],
    ['resets', /\/half 5 B → cut off: the sender hung up. Nothing is streamed.$/],
  ] as const)('a sender that %s half-way streams nothing, and a line says so', async (how, said) => {
    const receiver = await opened.receiver({ limits: { lingerFor: 50 } });
    const connection = await connectRaw(receiver.port);
    connection.send('POST /half HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 10\r\n\r\n12345');
    await connection.until(/100 Continue/);
    if (how === 'ends') connection.destroy();
    else connection.reset();
    expect(await waitFor('a line', () => receiver.lines[0], { every: 5 })).toMatch(said);
    await expectOnlyOneMore(receiver);
  });
});
