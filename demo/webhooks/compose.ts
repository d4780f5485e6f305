import { createHmac } from 'node:crypto';
import type { Json } from '../../core/json.ts';
import type { EventDefinition } from '../../core/vendor.ts';
import { vendors } from '../../vendors/index.ts';
import { pageIds } from '../play/page-ids.ts';
import { demoSecrets } from './secrets.ts';

/** One request of a simulated vendor's server. */
export interface DemoWebhook {
  vendor: string;
  name: string;
  headers: Record<string, string>;
  body: string;
}

/** Every documented webhook as its vendor would send it at `now` (milliseconds since the epoch): the documented example with the ids of the shop's visit. */
export function composeWebhooks(now: number): DemoWebhook[] {
  return vendors.flatMap(({ id: vendor, events }) =>
    events
      .filter(({ channel }) => channel === 'webhook')
      .map((definition) => {
        const payload = withPageIds(vendor, definition);
        const body = JSON.stringify(asWritten[definition.name]?.(payload) ?? payload);
        const headers = headersOf[vendor]?.({ name: definition.name, body, now }) ?? json;
        return { vendor, name: definition.name, headers, body };
      }),
  );
}

const json = { 'content-type': 'application/json' };

interface ToSign {
  name: string;
  body: string;
  now: number;
}

/** How each vendor says it sends and signs: written here a second time, so that a mistake in Widgetscope's own code is found. */
const headersOf: Record<string, (request: ToSign) => Record<string, string>> = {
  'chat-data': ({ name, body }) => ({
    ...json,
    'x-chat-data-topic': name,
    'x-chat-data-hmac-sha256': createHmac('sha256', demoSecrets['chat-data']).update(body).digest('base64'),
  }),
  oncehub: ({ body, now }) => {
    const time = Math.floor(now / 1_000);
    const signature = createHmac('sha256', demoSecrets.oncehub).update(`${time}.${body}`).digest('hex');
    return { ...json, 'Oncehub-Signature': `t=${time},s=${signature}` };
  },
  acquire: () => ({ 'content-type': 'application/JSON' }),
};

/**
 * Acquire's pages write some of what they mean in other ways: a key with a space, numbers and null as text, objects as JSON in a
 * string. So may its server.
 */
const asWritten: Record<string, (payload: Json) => Json> = {
  CHAT_ON_START: (payload) => change(payload, 'data', (data) => renamed(data, 'id', ' id')),
  CHAT_ON_ACCEPT: (payload) => change(payload, 'chat_wait_time', () => 'null'),
  CHAT_ON_MESSAGE: (payload) => change(change(payload, 'message', inString), 'recording', inString),
  CHAT_ON_CLOSE: (payload) => change(change(payload, 'chat_duration', String), 'users', inString),
};

function change(payload: Json, key: string, by: (value: Json) => Json): Json {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return payload;
  const value = payload[key];
  return value === undefined ? payload : { ...payload, [key]: by(value) };
}

function renamed(payload: Json, key: string, to: string): Json {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return payload;
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name === key ? to : name, value]));
}

function inString(value: Json): Json {
  return JSON.stringify(value);
}

const idsOf: Record<string, Record<string, string | number>> = pageIds;

function withPageIds(vendor: string, { example, ids = [] }: EventDefinition): Json {
  return ids.reduce((payload, { kind, at, prefix = '' }) => {
    const id = idsOf[vendor]?.[kind];
    return id === undefined ? payload : replaceAt(payload, at, { id, prefix });
  }, example);
}

/** The payload with the ids at `at` (`*`: every item of a list) that start with `prefix` replaced. A number stays a number, a text a text. */
function replaceAt(
  value: Json,
  at: readonly (string | number)[],
  wanted: { id: string | number; prefix: string },
): Json {
  const [step, ...rest] = at;
  if (step === undefined) {
    if (typeof value === 'string') return value.startsWith(wanted.prefix) ? String(wanted.id) : value;
    return typeof value === 'number' ? wanted.id : value;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => (step === '*' || step === index ? replaceAt(item, rest, wanted) : item));
  }
  if (typeof value !== 'object' || value === null) return value;
  const inner = value[step];
  return inner === undefined ? value : { ...value, [step]: replaceAt(inner, rest, wanted) };
}
