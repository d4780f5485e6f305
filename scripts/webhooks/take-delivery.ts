import { deliveryHeaders } from '../../core/webhook/delivery-headers.ts';
import { answer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { DeliveryLog, TakenDelivery } from './delivery-log.ts';
import type { Connections, Exchange } from './exchange.ts';
import { relay } from './forward.ts';
import type { Endpoint } from './forward.ts';
import { readBody } from './read-body.ts';
import type { Room } from './read-body.ts';
import type { ReceiverLimits } from './receiver-limits.ts';
import { headerPairs } from './request-head.ts';

/** What a delivery passes through. */
export interface DeliveryPath {
  log: DeliveryLog;
  /** Called once a delivery is in the log. */
  onTaken: () => void;
  /** Null: deliveries are not handed on. */
  endpoint: Endpoint | null;
  room: Room;
  maxBody: number;
  connections: Connections;
  limits: ReceiverLimits;
}

/** How it ended, for the printed line: the bytes of the body (null: not read), and a status or why there is none. */
export interface Taken {
  bytes: number | null;
  outcome: string;
}

/** Takes one delivery: reads it, streams it, hands it on, and answers its sender. */
export async function takeDelivery(exchange: Exchange, target: string, path: DeliveryPath): Promise<Taken> {
  const { request, response } = exchange;
  const refuse = (said: Answer, bytes: number | null): Taken => {
    answer(exchange, said, path.limits.lingerFor);
    return { bytes, outcome: `${said.status}: ${said.message}` };
  };
  const tooLarge = { status: 413, message: `The body is larger than ${path.maxBody} bytes.` };
  if (Number(request.headers['content-length'] ?? 0) > path.maxBody) return refuse(tooLarge, null);
  if (request.headers.expect !== undefined) response.writeContinue();

  const read = await readBody(request, { most: path.maxBody, room: path.room });
  if (read.kind === 'none') {
    if (read.why === 'too-large') return refuse(tooLarge, read.received);
    if (read.why === 'no-room') return refuse(noRoom, read.received);
    return { bytes: read.received, outcome: `${whyCutOff(exchange, path)} Nothing is streamed.` };
  }
  try {
    const delivery = {
      time: Date.now(),
      method: request.method ?? '',
      target,
      headers: deliveryHeaders(headerPairs(request.rawHeaders)),
      body: read.body,
    };
    path.log.add(delivery);
    path.onTaken();
    return { bytes: read.body.length, outcome: await respond(exchange, delivery, path) };
  } finally {
    path.room.give(read.body.length);
  }
}

const noRoom = {
  status: 503,
  message: 'Too much is being received at once. Try again.',
  headers: { 'retry-after': '5' },
};

async function respond(
  exchange: Exchange,
  delivery: Omit<TakenDelivery, 'n'>,
  { endpoint, limits }: DeliveryPath,
): Promise<string> {
  const { request, response } = exchange;
  if (endpoint === null) {
    answer(exchange, { status: 200, message: '{"received":true}', type: 'application/json' }, limits.lingerFor);
    return '200';
  }
  const began = performance.now();
  const handed = await endpoint.hand({ ...delivery, rawHeaders: request.rawHeaders });
  const took = `in ${Math.round(performance.now() - began)} ms`;
  const hungUp = response.destroyed ? ', but the sender had hung up' : '';
  if (!handed.ok) {
    answer(exchange, handed, limits.lingerFor);
    return `${handed.status} ${took}${hungUp}: ${handed.message}`;
  }
  const isWhole = await relay(handed.answered, response, limits.answerWithin);
  const brokeOff = isWhole || hungUp !== '' ? '' : ', but the answer broke off';
  return `${handed.answered.statusCode ?? ''} ${took}${hungUp}${brokeOff}`;
}

function whyCutOff({ request }: Exchange, { connections }: DeliveryPath): string {
  const refusal = connections.refused.get(request.socket);
  return refusal === undefined ? 'cut off: the sender hung up.' : `${refusal.status}: ${refusal.message}`;
}
