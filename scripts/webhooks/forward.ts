import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { urlToHttpOptions } from 'node:url';
import type { TakenDelivery } from './delivery-log.ts';
import { answerHeaders, forwardHeaders, forwardTarget } from './forward-request.ts';
import type { RawHeaders } from './request-head.ts';

/** What is handed on. */
export type Forwarded = Pick<TakenDelivery, 'method' | 'target' | 'body'> & { rawHeaders: RawHeaders };

/** The endpoint's answer, its body still to be read, or what to tell the sender instead. */
export type EndpointAnswer = { ok: true; answered: IncomingMessage } | { ok: false; status: number; message: string };

/** The user's own endpoint. */
export interface Endpoint {
  hand: (delivery: Forwarded) => Promise<EndpointAnswer>;
  /** Drops what is still under way. */
  close: () => void;
}

/** More at once would be refused by many a development server; the others wait their turn. */
const mostAtOnce = 128;

/** `answerWithin`: milliseconds. */
export function createEndpoint(url: URL, answerWithin: number): Endpoint {
  const agentOptions = { keepAlive: false, maxSockets: mostAtOnce };
  const isSecure = url.protocol === 'https:';
  const agent = isSecure ? new HttpsAgent(agentOptions) : new HttpAgent(agentOptions);

  return {
    hand: ({ method, target, rawHeaders, body }) =>
      new Promise((resolve) => {
        const path = forwardTarget(url, target);
        if (path === null) {
          resolve({ ok: false, status: 400, message: 'A path with ".." in it is not handed on.' });
          return;
        }
        const headers = forwardHeaders(rawHeaders, { host: url.host, length: body.length });
        const request = isSecure ? requestHttps : requestHttp;
        const handed = request({ ...urlToHttpOptions(url), path, method, headers, agent });
        const timer = setTimeout(() => {
          const message = `The endpoint has not answered within ${answerWithin / 1000} s.`;
          resolve({ ok: false, status: 504, message });
          handed.destroy();
        }, answerWithin);
        handed.on('close', () => {
          clearTimeout(timer);
          // Also what is no answer (101, an upgrade nobody asked for) ends the wait; after an answer this settles nothing.
          resolve({ ok: false, status: 502, message: 'The endpoint closed the connection without an answer.' });
        });
        handed.on('response', (answered) => {
          clearTimeout(timer);
          resolve({ ok: true, answered });
        });
        // After an answer or a time-out this settles nothing: a broken answer is noticed where it is read.
        handed.on('error', (error) => resolve({ ok: false, status: 502, message: whyNot(error) }));
        handed.end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** Gives an answer to the sender as it came: status, headers, bytes. False: it broke off, or stopped for `answerWithin` milliseconds. */
export async function relay(
  answered: IncomingMessage,
  response: ServerResponse,
  answerWithin: number,
): Promise<boolean> {
  answered.setTimeout(answerWithin, () => answered.destroy(new Error('The answer stopped.')));
  try {
    response.sendDate = false;
    response.writeHead(answered.statusCode ?? 502, answered.statusMessage, answerHeaders(answered.rawHeaders));
    await pipeline(answered, response);
    return true;
  } catch {
    answered.destroy();
    response.destroy();
    return false;
  }
}

/** In one sentence. The sender reads it, too, so it does not say where the endpoint is. */
function whyNot(error: NodeJS.ErrnoException): string {
  const code = error.code ?? '';
  if (code === 'ECONNREFUSED') return 'Nothing listens where the endpoint should be: is it running?';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return "The name in the endpoint's address leads nowhere.";
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'The endpoint closed the connection without an answer.';
  if (code.startsWith('HPE_')) return 'What the endpoint answers is not HTTP.';
  if (/CERT|SIGNATURE|^ERR_TLS/.test(code)) {
    return "The endpoint's certificate is not trusted here: NODE_EXTRA_CA_CERTS=<file> names its authority.";
  }
  return `The endpoint could not be reached (${code || error.message}).`;
}
