import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { listen } from '../../support/listen.ts';
import { createReceiver } from '../../../scripts/webhooks/receiver.ts';
import type { Receiver, ReceiverOptions } from '../../../scripts/webhooks/receiver.ts';
import { waitFor } from '../../support/wait-for.ts';

/** A receiver with what it printed. */
export interface RunningReceiver extends Receiver {
  lines: string[];
  /** Where deliveries go. */
  url: string;
}

/** What a test opened and has to close again. */
export interface Opened {
  receiver: (options?: Partial<ReceiverOptions>) => Promise<RunningReceiver>;
  /** An endpoint that answers by `answer`; gives its address. */
  endpoint: (answer: (request: ArrivedRequest, response: ServerResponse) => void) => Promise<string>;
  reader: (address: string, headers?: Record<string, string>) => Promise<StreamReader>;
  closeAll: () => Promise<void>;
}

/** What came to an endpoint. */
export interface ArrivedRequest {
  method: string;
  url: string;
  rawHeaders: string[];
  body: Buffer;
}

/** One who reads a stream. */
export interface StreamReader {
  /** Everything read so far. */
  text: () => string;
  deliveries: () => StreamedDelivery[];
  /** Resolves to true when the stream came to its proper end, false when it broke off. */
  ended: Promise<boolean>;
  close: () => void;
}

export interface StreamedDelivery {
  id: string;
  n: number;
  json: Record<string, string>;
  body: Buffer;
}

export function opens(): Opened {
  const closers: (() => Promise<unknown> | void)[] = [];
  return {
    async receiver(options = {}) {
      const lines: string[] = [];
      const receiver = await createReceiver({
        port: 0,
        forward: null,
        maxBody: 5_000_000,
        keep: 1000,
        key: null,
        onLine: (line) => lines.push(line),
        ...options,
      });
      closers.push(receiver.close);
      return { ...receiver, lines, url: `http://127.0.0.1:${receiver.port}` };
    },
    async endpoint(answer) {
      const server = createServer((request, response) => {
        void arrive(request).then((arrived) => answer(arrived, response));
      });
      closers.push(() => {
        server.close().closeAllConnections();
      });
      return listen(server);
    },
    async reader(address, headers = {}) {
      const reader = await read(address, headers);
      closers.push(reader.close);
      return reader;
    },
    async closeAll() {
      for (const close of closers.splice(0).reverse()) await close();
    },
  };
}

async function arrive(request: IncomingMessage): Promise<ArrivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const { method = '', url = '', rawHeaders } = request;
  return { method, url, rawHeaders, body: Buffer.concat(chunks) };
}

async function read(address: string, headers: Record<string, string>): Promise<StreamReader> {
  const abort = new AbortController();
  const response = await fetch(address, { headers, signal: abort.signal });
  if (response.status !== 200 || response.body === null) throw new Error(`${response.status} ${await response.text()}`);
  const decoder = new TextDecoder();
  let text = '';
  const { body } = response;
  const ended = (async () => {
    for await (const chunk of body) text += decoder.decode(chunk, { stream: true });
    return true;
  })().catch(() => false);
  return { text: () => text, deliveries: () => deliveriesIn(text), ended, close: () => abort.abort() };
}

/** The whole deliveries in what was read of a stream. */
function deliveriesIn(text: string): StreamedDelivery[] {
  return text
    .split('\n\n')
    .slice(0, -1)
    .flatMap((event) => {
      const [, id, run, n, json] = /^id: (([0-9a-f]{16}):(\d+))\ndata: (.*)$/.exec(event) ?? [];
      if (id === undefined || run === undefined || json === undefined) return [];
      const parsed: Record<string, string> = JSON.parse(json);
      return [{ id, n: Number(n), json: parsed, body: Buffer.from(parsed['bodyB'] ?? '', 'base64') }];
    });
}

/** Waits until a reader has `count` deliveries and gives them. */
export function untilRead(reader: StreamReader, count: number): Promise<StreamedDelivery[]> {
  return waitFor(
    `${count} deliveries`,
    () => {
      const deliveries = reader.deliveries();
      return deliveries.length >= count ? deliveries : null;
    },
    { every: 5 },
  );
}

/** A connection of one's own, for what no HTTP client would send. */
export interface RawConnection {
  send: (bytes: string | Buffer) => void;
  /** What came back, once that matches. */
  until: (pattern: RegExp) => Promise<string>;
  /** All that came back, once the other end has closed. */
  closed: Promise<string>;
  /** Reads no more. */
  pause: () => void;
  destroy: () => void;
  reset: () => void;
}

export async function connectRaw(port: number): Promise<RawConnection> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('latin1').on('data', (text) => (received += text));
  const closed = new Promise<string>((resolve) => {
    // A reset is a way of closing, too.
    socket.on('error', () => undefined).on('close', () => resolve(received));
  });
  await new Promise((resolve) => socket.once('connect', resolve));
  return {
    send: (bytes) => void socket.write(bytes),
    until: (pattern) => waitFor(String(pattern), () => (pattern.test(received) ? received : null), { every: 5 }),
    closed,
    pause: () => void socket.pause(),
    destroy: () => socket.destroy(),
    reset: () => socket.resetAndDestroy(),
  };
}
