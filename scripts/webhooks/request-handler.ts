import type { IncomingMessage, ServerResponse } from 'node:http';
import { deliveryHeaders } from '../../core/webhook/delivery-headers.ts';
import { answer } from './answer.ts';
import type { Answer } from './answer.ts';
import { numberOfId } from './delivery-event.ts';
import { clock, deliveryLine } from './delivery-line.ts';
import type { Exchange } from './exchange.ts';
import { refuseReader } from './reader-guard.ts';
import type { Readers } from './readers.ts';
import { headerPairs, pathOf, readTarget } from './request-head.ts';
import { takeDelivery } from './take-delivery.ts';
import type { DeliveryPath, Taken } from './take-delivery.ts';

interface Surroundings {
  path: DeliveryPath;
  readers: Readers;
  /** The id of this run. */
  run: string;
  reading: { port: number; key: string };
  onLine: (line: string) => void;
}

/** What a server does with its requests. */
export interface RequestHandler {
  handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Resolves when every delivery under way has been answered. */
  idle: () => Promise<unknown>;
}

const deliveryMethods: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE'];

const notTaken: Answer = {
  status: 405,
  message: 'Deliveries come by POST, PUT, PATCH or DELETE, on any path. The panel reads them at /events, with the key.',
  headers: { allow: deliveryMethods.join(', ') },
};

const noPath: Answer = { status: 400, message: 'The request asks for no path.' };

const busy: Answer = {
  status: 503,
  message: 'Too many requests are being answered: send it again later.',
  headers: { 'retry-after': '5' },
};

/** Deliveries to {@link takeDelivery}, readers with the key to the stream; everyone else is told why not. */
export function createRequestHandler({ path, readers, run, reading, onLine }: Surroundings): RequestHandler {
  const underWay = new Set<Promise<void>>();

  const refuse = (exchange: Exchange, said: Answer): Taken => {
    answer(exchange, said, path.limits.lingerFor);
    return { bytes: null, outcome: `${said.status}: ${said.message}` };
  };

  const openStream = (exchange: Exchange, target: string): Taken => {
    const { request, response } = exchange;
    const headers = deliveryHeaders(headerPairs(request.rawHeaders));
    const query = target.slice(pathOf(target).length);
    const refusal = refuseReader(headers, query, reading);
    if (refusal !== null) return refuse(exchange, { ...refusal, ...(refusal.status === 401 && wantsKey) });
    response.writeHead(200, streamHeaders);
    const id = headers['last-event-id'] ?? new URLSearchParams(query).get('after') ?? '';
    const after = numberOfId(run, id);
    readers.open(response, {
      after,
      onCutOff: () => onLine(`${clock(Date.now())} a reader is cut off: it does not keep up. It may connect again.`),
    });
    response.once('close', () => onLine(`${clock(Date.now())} a reader has left, ${readers.count()} are connected`));
    return { bytes: null, outcome: `reads ${after === 0 ? 'from the oldest kept' : `after number ${after}`}` };
  };

  const take = (exchange: Exchange, method: string, target: string | null): Taken | Promise<Taken> => {
    if (underWay.size >= path.limits.mostRequestsUnderWay) return refuse(exchange, busy);
    if (target === null) return refuse(exchange, noPath);
    if (deliveryMethods.includes(method)) return takeDelivery(exchange, target, path);
    if (method === 'GET' && pathOf(target) === '/events') return openStream(exchange, target);
    return refuse(exchange, notTaken);
  };

  const route = async (exchange: Exchange): Promise<void> => {
    const { method = '', url = '' } = exchange.request;
    const time = Date.now();
    const target = readTarget(url);
    const { bytes, outcome } = await take(exchange, method, target);
    onLine(deliveryLine({ time, method, target: target ?? url, bytes, outcome }));
  };

  return {
    handle(request, response) {
      const exchange = { request, response };
      path.connections.newest.set(request.socket, exchange);
      // A sender that hangs up while it is answered is nobody's failure here.
      response.on('error', () => response.destroy());
      const done = route(exchange)
        .catch((error: unknown) => {
          const { outcome } = refuse(exchange, { status: 500, message: 'The receiver failed at this request.' });
          onLine(`${clock(Date.now())} ${outcome} ${error instanceof Error ? error.stack : String(error)}`);
        })
        .finally(() => underWay.delete(done));
      underWay.add(done);
    },
    idle: () => Promise.all(underWay),
  };
}

/** A 401 names what it wants; browsers know no such scheme, so none asks its user. */
const wantsKey = { headers: { 'www-authenticate': 'Key' } };

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};
