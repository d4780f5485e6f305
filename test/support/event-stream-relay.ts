import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from 'node:events';
import { listen } from './listen.ts';

/** An event stream on the loopback, which a test speaks for. */
export interface Relay {
  address: string;
  host: string;
  /** Every request that came, the newest last. */
  requests: IncomingMessage[];
  /** Answers the next requests so, instead of with a stream. */
  answer(respond: ((response: ServerResponse) => void) | null): void;
  /** Writes to whoever listens. */
  say(text: string): void;
  /** Ends the streams in an orderly way, or tears them. */
  hangUp(how?: 'end' | 'tear'): void;
  close(): Promise<void>;
}

export async function startRelay(): Promise<Relay> {
  const requests: IncomingMessage[] = [];
  const open: ServerResponse[] = [];
  let respond: ((response: ServerResponse) => void) | null = null;
  const server = createServer((request, response) => {
    requests.push(request);
    if (respond !== null) return respond(response);
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    response.flushHeaders();
    open.push(response);
  });
  const address = await listen(server);
  return {
    address: `${address}/events?key=THE-KEY`,
    host: new URL(address).host,
    requests,
    answer: (next) => void (respond = next),
    say(text) {
      for (const each of open) each.write(text);
    },
    hangUp(how = 'end') {
      for (const each of open.splice(0)) {
        if (how === 'end') each.end();
        else each.destroy();
      }
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
