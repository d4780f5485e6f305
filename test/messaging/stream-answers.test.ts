import type { ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { relayEachTest } from '../support/relay-each-test.ts';

const { relay, aStream } = relayEachTest();

describe('an address is refused', () => {
  const answers: [string, (response: ServerResponse) => void, string][] = [
    ['without the key', (response) => response.writeHead(401).end(), 'answered 401. The key is part of the address'],
    ['with a wrong key', (response) => response.writeHead(403).end(), 'answered 403. The key is part of the address'],
    ['where nothing is', (response) => response.writeHead(404).end(), 'answered 404. Nothing is there'],
    ['that has no content', (response) => response.writeHead(204).end(), 'answered 204.'],
    [
      'of a page',
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>hi'),
      'sent text/html, not an event stream. Give the address of the stream',
    ],
  ];
  it.each(answers)('%s, with what to do', async (_what, respond, said) => {
    relay().answer(respond);
    const test = aStream();
    test.stream.connect(relay().address);
    await test.become('refused');
    expect(test.saidReason()).toContain(`${relay().host} ${said}`);
  });

  it.each([
    ['no address', 'This is no address'],
    ['ftp://host/THE-KEY', 'ftp:'],
    ['http://me:THE-KEY@host/', 'name and password'],
  ])('of %s, at once', (address, said) => {
    const test = aStream();
    test.stream.connect(address);
    expect(test.states).toMatchObject([{ kind: 'refused' }]);
    expect(test.saidReason()).toContain(said);
    expect(JSON.stringify(test.states)).not.toContain('THE-KEY');
  });
});

describe('the key in an address', () => {
  it('stands in no state and in nothing that is said', async () => {
    const test = aStream();
    await test.connect();
    relay().say(`data: x\n\ndata: {"timestamp":"1","bodyB":"e30="}\n\n`);
    await vi.waitFor(() => expect(test.deliveries()).toHaveLength(1));
    for (const answer of [401, 404, 500]) {
      relay().hangUp('tear');
      await vi.waitFor(() => expect(['waiting', 'refused']).toContain(test.state()?.kind));
      relay().answer((response) => response.writeHead(answer).end());
      test.stream.connect(relay().address);
      await vi.waitFor(() => expect(JSON.stringify(test.state())).toContain(String(answer)));
    }
    expect(JSON.stringify([test.states, test.missed])).not.toContain('THE-KEY');
  });
});
