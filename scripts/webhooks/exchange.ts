import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Answer } from './answer.ts';

/** A request and its answer. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/** What is known of each connection while it lives. */
export interface Connections {
  /** The newest request on it. */
  newest: WeakMap<Duplex, Exchange>;
  /** What was said on it outside of any request, for what came was not HTTP or too slow. */
  refused: WeakMap<Duplex, Answer>;
}
