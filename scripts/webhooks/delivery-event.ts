import type { TakenDelivery } from './delivery-log.ts';

/** What a stream begins with. */
export const greeting = 'data: {"message":"connected"}\n\ndata: {"message":"ready"}\n\n';

export const keepAliveComment = ': keepalive\n\n';

/** Bytes of a body that are written out at a time: a multiple of three, so that their base64 can be joined. */
const pieceBytes = 3 * 65_536;

/**
 * A delivery as gosmee writes it: the headers at top level, `timestamp` in milliseconds as a string, `bodyB` the raw body in base64.
 * Ours are the id (`<run>:<n>`), `:method` and `:path`; no header can have such a name. A header called `timestamp` would be hidden
 * by gosmee's own key, so its value is under `:timestamp`. It comes in pieces, as a body of 5 MB written out at once costs 20.
 */
export function* deliveryEvent(run: string, delivery: TakenDelivery): Generator<string, undefined> {
  const { n, time, method, target, headers, body } = delivery;
  const hidden = Object.hasOwn(headers, 'timestamp') ? { ':timestamp': headers['timestamp'] } : {};
  const json = JSON.stringify({
    ...headers,
    ...hidden,
    timestamp: String(time),
    ':method': method,
    ':path': target,
  });
  let piece = `id: ${run}:${n}\ndata: ${json.slice(0, -1)},"bodyB":"`;
  for (let at = 0; at < body.length; at += pieceBytes) {
    piece += body.toString('base64', at, Math.min(at + pieceBytes, body.length));
    if (at + pieceBytes >= body.length) break;
    yield piece;
    piece = '';
  }
  yield `${piece}"}\n\n`;
}

/** The number after which a reader goes on; 0 (from the oldest) when the id is of another run or is none. */
export function numberOfId(run: string, id: string): number {
  const [, ofRun, n] = /^([0-9a-f]{16}):(\d{1,15})$/.exec(id) ?? [];
  return ofRun === run ? Number(n) : 0;
}
