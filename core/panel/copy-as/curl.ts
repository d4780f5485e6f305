import { payloadOf } from '../../event.ts';
import type { DeliveryHeaders } from '../../webhook/delivery.ts';
import { deliveryHeaders } from '../../webhook/delivery-headers.ts';
import { toCurl } from '../../webhook/to-curl.ts';
import { readWebhookRecord } from '../../webhook/webhook-record.ts';
import { plainJson } from '../plain-json.ts';
import type { Copied, CopyRefusal, CopySubject } from './subject.ts';

/** Where the command sends to: this machine, so that nobody else's endpoint is called by a paste. */
const endpoint = 'http://localhost:3000';

/** Headers of the connection it came by, which curl makes anew. */
const ofConnection =
  /^(?::.*|host|content-length|content-encoding|transfer-encoding|connection|keep-alive|proxy-.*|te|trailer|upgrade|expect|accept-encoding)$/i;

/** Each webhook as a command for bash that sends it again, to this machine. The body is written anew: a signature over the bytes that came need not fit it. */
export function curlCommand(subjects: readonly CopySubject[]): Copied {
  const commands: string[] = [];
  for (const subject of subjects) {
    const command = commandOf(subject);
    if (!command.ok) return command;
    commands.push(command.text);
  }
  return { ok: true, text: `${commands.join('\n\n')}\n` };
}

/** Why an event cannot be sent again by curl; null when it can. */
export function noCurl({ event }: CopySubject): CopyRefusal | null {
  if (event.channel !== 'webhook') return { why: 'noWebhook' };
  const method = readWebhookRecord(event.webhook)?.method ?? '';
  return method === '' || method === 'POST' ? null : { why: 'noPost' };
}

function commandOf(subject: CopySubject): Copied {
  const { event } = subject;
  const refusal = noCurl(subject);
  if (refusal !== null) return { ok: false, refusal };
  const record = readWebhookRecord(event.webhook);
  const content = event.payloadAt === null ? event.data : payloadOf(event);
  // What was no JSON was kept as the text it was.
  const body = typeof content === 'string' ? { ok: true as const, text: content } : plainJson(content);
  if (!body.ok) return { ok: false, refusal: { why: 'body', fault: body } };
  const asked = record?.target ?? '';
  const target = /^\/[!-~]*$/.test(asked) ? asked : '/';
  return {
    ok: true,
    text: toCurl({
      method: 'POST',
      url: `${endpoint}${target}`,
      headers: headersOf(record?.headers ?? { 'content-type': 'application/json' }),
      body: body.text,
    }),
  };
}

function headersOf(headers: DeliveryHeaders): DeliveryHeaders {
  return deliveryHeaders(Object.entries(headers).filter(([name]) => isHeaderName(name) && !ofConnection.test(name)));
}

/** What an imported file calls a header may be anything, and an `@` would have curl read a file. */
function isHeaderName(name: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name);
}
