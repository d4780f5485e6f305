import { request } from 'node:http';
import { connect } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serveOrigins } from '../../scripts/origins.ts';
import type { Origins } from '../../scripts/origins.ts';

let origins: Origins;

beforeEach(async () => {
  origins = await serveOrigins((incoming, response, origin) => response.end(`${origin}${incoming.url}`));
});

afterEach(() => origins.close());

it('serves any https host through a tunnel', async () => {
  const answer = await new Promise<string>((resolve, reject) => {
    request({ ...origins.proxy, method: 'CONNECT', path: 'oncehub.com:443' })
      .on('connect', (_response, socket) => {
        const secure = connectSecurely({ socket, servername: 'oncehub.com', rejectUnauthorized: false });
        secure.end('GET /a HTTP/1.1\r\nHost: oncehub.com\r\nConnection: close\r\n\r\n');
        secure.setEncoding('utf8').on('data', resolve).on('error', reject);
      })
      .on('error', reject)
      .end();
  });
  expect(answer).toContain('https://oncehub.com/a');
});

it('serves any http host asked for by its whole address', async () => {
  const answer = await new Promise<string>((resolve, reject) => {
    request({ ...origins.proxy, path: 'http://oncehub.com/b?c=1', headers: { host: 'oncehub.com' } }, (response) => {
      response.setEncoding('utf8').on('data', resolve);
    })
      .on('error', reject)
      .end();
  });
  expect(answer).toBe('http://oncehub.com/b?c=1');
});

it('refuses to be asked for itself', async () => {
  const response = await fetch(`http://${origins.proxy.host}:${origins.proxy.port}/`);
  expect(response.status).toBe(400);
});

it('closes although connections are open', async () => {
  const socket = connect(origins.proxy.port, origins.proxy.host);
  await new Promise((resolve) => socket.once('connect', resolve));
  const ended = new Promise((resolve) => socket.once('close', resolve));
  await origins.close();
  await ended;
  origins = await serveOrigins((_request, response) => response.end());
});
