import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { listen } from '../support/listen.ts';
import { postWebhook } from '../../entrypoints/panel/post-webhook.ts';

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** Serves on a free port of this machine; gives the address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  return `${await listen(server)}/hook`;
}

const request = (url: string) => ({ method: 'POST', url, headers: { 'x-topic': 'a' }, body: '{"ä":1}' }) as const;

test('a webhook is sent as it stands, and the answer comes back with status, headers and body', async () => {
  const url = await serve((incoming, answer) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      answer.writeHead(422, 'Not Mine', { 'X-Topic-Was': incoming.headers['x-topic'] });
      answer.end(`${incoming.method} ${Buffer.concat(chunks).toString('utf8')}`);
    });
  });
  const answer = await postWebhook(request(url));
  expect(answer).toMatchObject({ ok: true, status: 422, statusText: 'Not Mine', body: 'POST {"ä":1}' });
  expect(answer.ok && answer.headers['x-topic-was']).toBe('a');
});

test('an answer without end is read to its bound and no further', async () => {
  const url = await serve((_incoming, answer) => {
    const write = (): void => {
      while (!answer.destroyed && answer.write('x'.repeat(10_000)));
    };
    answer.on('drain', write);
    write();
  });
  const answer = await postWebhook(request(url));
  expect(answer.ok && answer.body).toMatch(/^x{100000}\n… cut here: only the first 100 kB are shown\.$/);
});

test('an endpoint that is not there is named', async () => {
  const url = await serve(() => {});
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
  const answer = await postWebhook(request(url));
  expect(answer).toMatchObject({
    ok: false,
    message: `Nothing came back from ${new URL(url).host}. Is the endpoint running, and is the address right?`,
  });
});
