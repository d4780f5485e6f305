import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { answerRaw } from './answer.ts';
import { handleConnectionErrors } from './connection-error.ts';
import { createDeliveryLog } from './delivery-log.ts';
import type { Connections } from './exchange.ts';
import { createEndpoint } from './forward.ts';
import { createReaders } from './readers.ts';
import { createRoom } from './read-body.ts';
import { defaultLimits } from './receiver-limits.ts';
import type { ReceiverLimits } from './receiver-limits.ts';
import { createRequestHandler } from './request-handler.ts';

export interface ReceiverOptions {
  /** 0: any free one. */
  port: number;
  /** Where each delivery is handed on to; null: nowhere. */
  forward: URL | null;
  /** The largest body taken, in bytes. */
  maxBody: number;
  /** How many deliveries are kept for readers that connect later. */
  keep: number;
  /** What reading takes; null: a new one. */
  key: string | null;
  /** Told a line for people, for each delivery and each reader. */
  onLine: (line: string) => void;
  limits?: Partial<ReceiverLimits>;
}

/** A receiver that listens. */
export interface Receiver {
  port: number;
  key: string;
  /** What the panel connects to, with the key in it. */
  address: string;
  /** Ends streams, gives deliveries under way a moment, and drops every connection. */
  close: () => Promise<void>;
}

/** The receiver could not begin to listen; `message` says why and what to do. */
export class CannotListenError extends Error {}

const loopback = '127.0.0.1';

/**
 * Takes deliveries on 127.0.0.1 and streams them to whoever has the key, in gosmee's format.
 * @throws {CannotListenError}
 */
export async function createReceiver(options: ReceiverOptions): Promise<Receiver> {
  const limits = { ...defaultLimits, ...options.limits };
  const { onLine, maxBody } = options;
  const key = options.key ?? randomBytes(16).toString('hex');
  const run = randomBytes(8).toString('hex');
  const log = createDeliveryLog({
    most: options.keep,
    mostBytes: limits.mostKeptBytes,
    // Room for a few of the largest, or one that is a little behind would be cut off again and again.
    mostBehindBytes: Math.max(limits.mostBehindBytes, 3 * maxBody),
  });
  const readers = createReaders(log, { run, keepAliveEvery: limits.keepAliveEvery });
  const endpoint = options.forward === null ? null : createEndpoint(options.forward, limits.answerWithin);
  const connections: Connections = { newest: new WeakMap(), refused: new WeakMap() };
  const path = {
    log,
    onTaken: readers.wake,
    endpoint,
    room: createRoom(limits.mostBytesUnderWay),
    maxBody,
    connections,
    limits,
  };

  const server = createServer({
    maxHeaderSize: limits.mostHeadBytes,
    headersTimeout: limits.headWithin,
    requestTimeout: limits.requestWithin,
    connectionsCheckingInterval: limits.checkEvery,
    // Longer than a tunnel keeps a connection it does not use, so that it never sends on one that is just being closed.
    keepAliveTimeout: 120_000,
    // Whatever its Host: none, too.
    requireHostHeader: false,
  });
  // Node would leave out headers past the 2,000th without a word; the head's size is bound anyway.
  server.maxHeadersCount = 0;
  const sockets = trackSockets(server);
  const port = await listen(server, options.port);

  const handler = createRequestHandler({ path, readers, run, reading: { port, key }, onLine });
  server.on('request', handler.handle).on('checkContinue', handler.handle);
  server.on('clientError', handleConnectionErrors({ connections, lingerFor: limits.lingerFor, onLine }));
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    answerRaw(socket, { status: 405, message: 'This is no proxy.', headers: { allow: 'POST' } }, limits.lingerFor);
  });

  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    await Promise.race([Promise.all([handler.idle(), readers.end()]), pause(limits.closeWithin, null, { ref: false })]);
    endpoint?.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  let closing: Promise<void> | null = null;
  return {
    port,
    key,
    address: `http://${loopback}:${port}/events?key=${key}`,
    close: () => (closing ??= close()),
  };
}

function trackSockets(server: Server): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return sockets;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new CannotListenError(whyNot(error, port), { cause: error })));
    server.listen(port, loopback, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function whyNot(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is in use, perhaps by another receiver. Stop that, or take another port: --port ${port + 1}`;
  }
  if (error.code === 'EACCES') return `Port ${port} is not for ordinary users. Take one above 1023: --port 4400`;
  return `Cannot listen on ${loopback}:${port}: ${error.message}`;
}
