import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { connectRaw, opens } from './receivers.ts';

const opened = opens();
afterEach(opened.closeAll);

interface Asked {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

/** Asks with exactly these headers, which fetch would not allow. */
function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const asking = request({ port, host: '127.0.0.1', path, headers }, (response) => {
      let text = '';
      const done = (): void => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        asking.destroy();
      };
      // A stream that is let in does not end: its first bytes are enough.
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        if (response.statusCode === 200) done();
      });
      response.on('end', done);
    });
    asking.on('error', reject).end();
  });
}

describe('who may read', () => {
  it.each([
    ['without an origin', {}],
    ['from a Chrome extension', { origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' }],
    ['from a Firefox extension', { origin: 'moz-extension://5d9d1c2e-0b1a-4c55-9e65-0f6f1f8f3f7a' }],
  ])('the key opens the stream %s', async (_, headers) => {
    const { port, key } = await opened.receiver();
    const { status, text, headers: answered } = await ask(port, `/events?key=${key}`, headers);
    expect(status).toBe(200);
    expect(text).toContain('connected');
    expect(answered['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(Object.keys(answered).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])('this machine may be called %s', async (name) => {
    const { port, key } = await opened.receiver();
    expect((await ask(port, `/events?key=${key}`, { host: `${name}:${port}` })).status).toBe(200);
  });

  it.each([
    ['another name', { host: 'abc.ngrok.app' }, /this machine only/],
    ['a name that was rebound to this machine', { host: 'rebound.evil.test:4400' }, /this machine only/],
    ['a name that begins like ours', { host: '127.0.0.1.evil.test:4400' }, /this machine only/],
    ['another port', { host: '127.0.0.1:1' }, /this machine only/],
    ['no port', { host: '127.0.0.1' }, /this machine only/],
    ['ngrok with a rewritten host', { 'x-forwarded-for': '1.2.3.4' }, /tunnel/],
    ['another proxy', { forwarded: 'for=1.2.3.4' }, /tunnel/],
    ['cloudflared', { 'cf-connecting-ip': '1.2.3.4' }, /tunnel/],
    ['cloudflared without that', { 'cf-ray': 'a' }, /tunnel/],
    ['tailscale', { 'tailscale-user-login': 'a' }, /tunnel/],
    ['a proxy that says via', { via: '1.1 a' }, /tunnel/],
    ['a web page', { origin: 'https://evil.test' }, /web pages/],
    ['a web page of this machine', { origin: 'http://localhost:3000' }, /web pages/],
    ['a sandboxed frame', { origin: 'null' }, /web pages/],
  ])('%s is refused, key or not', async (_, headers, message) => {
    const { port, key, lines } = await opened.receiver();
    const { status, text, headers: answered } = await ask(port, `/events?key=${key}`, headers);
    expect(status).toBe(403);
    expect(text).toMatch(message);
    expect(Object.keys(answered).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(lines.join()).toContain('GET /events?… → 403');
  });

  it.each([
    ['no key', '', 401],
    ['an empty key', '?key=', 403],
    ['another key', '?key=0123456789abcdef0123456789abcdef', 403],
    ['a key that begins right', '?key=KEY0', 403],
    ['half the key', '?key=HALF', 403],
  ])('%s opens nothing', async (_, query, status) => {
    const { port, key, lines } = await opened.receiver();
    const path = `/events${query.replace('KEY', key).replace('HALF', key.slice(0, 16))}`;
    const refused = await ask(port, path);
    expect(refused.status).toBe(status);
    expect(refused.text).toMatch(/key.*printed at the start/);
    expect(lines.join()).not.toContain(key);
  });

  it('a Host that is said twice is refused', async () => {
    const { port, key } = await opened.receiver();
    const connection = await connectRaw(port);
    connection.send(`GET /events?key=${key} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.test\r\n\r\n`);
    expect(await connection.until(/\n\r\n/)).toMatch(/^HTTP\/1.1 403/);
    connection.destroy();
  });

  it('the key is 32 hex digits and another in each run, or the given one', async () => {
    const [one, two] = [await opened.receiver(), await opened.receiver()];
    expect(one.key).toMatch(/^[0-9a-f]{32}$/);
    expect(two.key).not.toBe(one.key);
    expect(one.address).toBe(`http://127.0.0.1:${one.port}/events?key=${one.key}`);
    const given = await opened.receiver({ key: 'a-key-of-my-own~1' });
    expect((await ask(given.port, '/events?key=a-key-of-my-own~1')).status).toBe(200);
  });
});

describe('what else is asked for', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/events/'],
    ['OPTIONS', '/events'],
    ['PROPFIND', '/'],
  ])('%s %s is not allowed, and what is', async (method, path) => {
    const { url } = await opened.receiver();
    const response = await fetch(url + path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST, PUT, PATCH, DELETE');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(await response.text()).toMatch(/^Deliveries come by POST/);
  });

  it('HEAD is refused, without a body', async () => {
    const { url } = await opened.receiver();
    const response = await fetch(url, { method: 'HEAD' });
    expect(response.status).toBe(405);
  });

  it('a web socket is not', async () => {
    const { port } = await opened.receiver();
    const connection = await connectRaw(port);
    connection.send('GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    expect(await connection.until(/\n\r\n/)).toMatch(/^HTTP\/1.1 405/);
    connection.destroy();
  });

  it('a connection to elsewhere is not', async () => {
    const { port } = await opened.receiver();
    const connection = await connectRaw(port);
    connection.send('CONNECT example.test:443 HTTP/1.1\r\nHost: example.test\r\n\r\n');
    expect(await connection.closed).toMatch(/^HTTP\/1.1 405/);
  });
});
