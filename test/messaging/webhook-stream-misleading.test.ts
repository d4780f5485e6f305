import { describe, expect, it, vi } from 'vitest';
import { relayEachTest } from '../support/relay-each-test.ts';

const base64 = Buffer.from('{"event":"a"}').toString('base64');
const relayed = (id: string): string =>
  `id: ${id}\ndata: ${JSON.stringify({ timestamp: '1000', bodyB: base64, 'x-a': '1' })}\n\n`;

const { relay, aStream } = relayEachTest();

describe('a stream that misleads', () => {
  it('by an id that no header can hold is connected again all the same', async () => {
    const test = aStream();
    await test.connect();
    relay().say(relayed('✓') + relayed('x'.repeat(100_000)));
    await vi.waitFor(() => expect(test.deliveries()).toHaveLength(2));
    relay().hangUp();
    await test.become('waiting');
    test.fire(500);
    await test.become('open');
    expect(relay().requests.at(-1)?.headers['last-event-id']).toBeUndefined();
  });

  it('to another address is not followed', async () => {
    const test = aStream();
    relay().answer((response) => response.writeHead(302, { location: '/elsewhere' }).end());
    test.stream.connect(relay().address);
    await test.become('refused');
    expect(test.saidReason()).toContain('leads to another address');
    expect(relay().requests).toHaveLength(1);
  });
});
