import type { Duplex } from 'node:stream';
import { answerRaw } from './answer.ts';
import type { Answer } from './answer.ts';
import { clock } from './delivery-line.ts';
import type { Connections } from './exchange.ts';

/** Where refusals are told, and how long the rest of one is listened to, in milliseconds. */
interface Surroundings {
  connections: Connections;
  lingerFor: number;
  onLine: (line: string) => void;
}

/**
 * What to do when a connection sends what is not HTTP, too much of it or too slowly: its sender gets a status, unless another answer
 * is owed or begun on the same connection, where a status would be taken for that.
 */
export function handleConnectionErrors({ connections, lingerFor, onLine }: Surroundings) {
  return (error: NodeJS.ErrnoException & { rawPacket?: unknown }, socket: Duplex): void => {
    // The rest of what has been refused goes wrong again.
    if (connections.refused.has(socket)) return;
    const newest = connections.newest.get(socket);
    const isOwed = newest !== undefined && (newest.request.complete || newest.response.headersSent);
    const isAnswered = newest?.response.writableFinished ?? false;
    if (!socket.writable || error.code === 'ECONNRESET' || (isOwed && !isAnswered)) {
      socket.destroy();
      return;
    }
    const refusal = refusalOf(error);
    connections.refused.set(socket, refusal);
    answerRaw(socket, refusal, lingerFor);
    // Whoever reads a request's body tells of it.
    const isReading = newest !== undefined && !newest.request.complete;
    if (!isReading) onLine(`${clock(Date.now())} a request → ${refusal.status}: ${refusal.message}`);
  };
}

function refusalOf({ code = '', rawPacket }: NodeJS.ErrnoException & { rawPacket?: unknown }): Answer {
  if (code === 'HPE_HEADER_OVERFLOW') return { status: 431, message: 'The head of the request is too large.' };
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return { status: 413, message: 'The chunk extensions are too large.' };
  if (code === 'HPE_INVALID_EOF_STATE') return { status: 400, message: 'The request broke off half-way.' };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return { status: 408, message: 'The request did not come to an end in time.' };
  // The first byte of a TLS handshake.
  if (rawPacket instanceof Uint8Array && rawPacket[0] === 0x16) {
    return { status: 400, message: 'This receiver speaks plain HTTP: use http://, not https://.' };
  }
  return { status: 400, message: 'This is not a valid HTTP/1.1 request.' };
}
