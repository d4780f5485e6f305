import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** What someone is told. */
export interface Answer {
  status: number;
  message: string;
  headers?: Readonly<Record<string, string>>;
  /** `text/plain` when left out. */
  type?: 'application/json';
}

/**
 * Answers a request, whether it has been read to its end or not. An unread rest is thrown away for up to `lingerFor` milliseconds
 * before the connection closes: closed at once, it would be reset, and the sender would never see why.
 */
export function answer(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  said: Answer,
  lingerFor: number,
): void {
  if (response.headersSent || response.destroyed) return;
  const text = `${said.message}\n`;
  response.writeHead(said.status, {
    'content-type': `${said.type ?? 'text/plain'}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
    'x-content-type-options': 'nosniff',
    ...said.headers,
    ...(!request.complete && { connection: 'close' }),
  });
  response.write(text);
  if (request.complete) {
    response.end();
    return;
  }
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, lingerFor);
  request.once('end', end).once('close', end).resume();
}

/** The same on a connection where there is no request to answer, for what came is not HTTP. */
export function answerRaw(socket: Duplex, { status, message, headers }: Answer, lingerFor: number): void {
  const text = `${message}\n`;
  const head = Object.entries({
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
    connection: 'close',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${head.join('')}\r\n${text}`);
  const timer = setTimeout(() => socket.destroy(), lingerFor);
  socket.once('close', () => clearTimeout(timer));
}
