import type { SecretStore, StreamHandlers, WebhookWorld } from '../../components/model/webhook-world.ts';
import { utf8Bytes } from '../../core/webhook/bytes.ts';
import type { OutgoingAnswer, OutgoingRequest } from '../../core/webhook/outgoing.ts';
import { parseWebhooks } from '../../core/webhook/parse-webhooks.ts';
import { signatureHeaders } from '../../core/webhook/signature.ts';
import { toCurl } from '../../core/webhook/to-curl.ts';
import { webCryptoHmac } from '../../messaging/hmac.ts';

/** The panel's webhooks without a browser: streams that a test speaks for, an endpoint that answers what it is told to, and a clipboard of one text. */
export interface TestWebhookWorld extends WebhookWorld {
  /** The stream's handlers, for the test to call. */
  stream: StreamHandlers;
  /** The addresses that were connected to; null for each disconnect. */
  connected: (string | null)[];
  /** What was posted. */
  posted: OutgoingRequest[];
  answer: OutgoingAnswer;
  /** Null: the clipboard refuses. */
  clipboard: string | null;
  secrets: SecretStore & { kept: Map<string, string> };
}

/** Signs as of this moment. */
const signedAt = Date.UTC(2026, 10, 20);

export function createTestWebhookWorld(): TestWebhookWorld {
  const secrets = createSecretStore();
  let sessions = 0;
  const world: TestWebhookWorld = {
    stream: { onState() {}, onDeliveries() {}, onMissed() {} },
    connected: [],
    posted: [],
    answer: { ok: true, status: 200, statusText: 'OK', headers: { 'x-answer': 'yes' }, body: '{"ok":true}', took: 12 },
    clipboard: '',
    secrets,
    parse: parseWebhooks,
    isKnown: ({ body }) => 'text' in body && body.text.includes('booking'),
    newSession: () => `text-${(sessions += 1)}`,
    createStream(handlers) {
      world.stream = handlers;
      return {
        connect: (address) => void world.connected.push(address),
        disconnect() {
          world.connected.push(null);
          handlers.onState({ kind: 'off' });
        },
      };
    },
    async sign(scheme, body, id) {
      const secret = secrets.kept.get(id);
      if (secret === undefined) return null;
      return signatureHeaders(scheme, utf8Bytes(body), { hmac: webCryptoHmac, secret, time: signedAt });
    },
    async post(request) {
      world.posted.push(request);
      return world.answer;
    },
    toCurl,
    async copy(text) {
      if (world.clipboard === null) return false;
      world.clipboard = text;
      return true;
    },
  };
  return world;
}

function createSecretStore(): TestWebhookWorld['secrets'] {
  const kept = new Map<string, string>();
  let tolerance = 300;
  return {
    kept,
    names: async () => [...kept.keys()],
    async set(id, secret) {
      if (secret === null) kept.delete(id);
      else kept.set(id, secret);
    },
    tolerance: async () => tolerance,
    async setTolerance(seconds) {
      if (!Number.isInteger(seconds)) throw new RangeError('A tolerance is a whole number of seconds.');
      tolerance = seconds;
    },
    onChanged: () => () => undefined,
  };
}
