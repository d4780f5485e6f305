import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ExtensionView } from './extension-view.ts';
import { waitFor } from './wait-for.ts';

/** A receiver as people run it (`npm run webhooks`): a process of its own. */
export interface RunningReceiver {
  port: number;
  /** What is given to the panel: the stream's address with its key. */
  streamAddress: string;
  /** Everything printed so far. */
  output: () => string;
  /** The resident memory of the process, in bytes. */
  memory: () => Promise<number>;
  /** Ends it, by default as Ctrl+C does; resolves when it is gone, with its exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** A key that stays the same when a test starts the receiver again. */
const receiverKey = '0123456789abcdef0123456789abcdef';

/** Starts `scripts/webhooks.ts` on a free port, or on the given one, and waits until it listens. */
export async function startReceiver(...options: readonly string[]): Promise<RunningReceiver> {
  const asked = options.includes('--port') ? options : ['--port', '0', ...options];
  const child = spawn(process.execPath, ['scripts/webhooks.ts', '--key', receiverKey, ...asked], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const streamAddress = await waitFor('the address of the stream', () => {
    if (child.exitCode !== null) throw new Error(`The receiver ended: ${output}`);
    return /http:\/\/127\.0\.0\.1:\d+\/events\?key=\w+/.exec(output)?.[0];
  });
  return {
    port: Number(new URL(streamAddress).port),
    streamAddress,
    output: () => output,
    async memory() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1_024;
    },
    stop(signal = 'SIGINT') {
      child.kill(signal);
      return gone;
    },
  };
}

/** Delivers a body to a receiver as a vendor's server would; gives the status of the answer. */
export async function deliver(port: number, body: unknown, headers: Record<string, string> = {}): Promise<number> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(`http://127.0.0.1:${port}/hooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** The headers with which Chat Data sends a body (the secret's text is the key). */
export function chatDataHeaders(body: string, secret: string): Record<string, string> {
  const topic = String((JSON.parse(body) as { event: string }).event);
  return {
    'x-chat-data-topic': topic,
    'x-chat-data-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
  };
}

/** A documented webhook of Chat Data, numbered so that each can be told from the others. */
export function userOnline(index: number): string {
  return JSON.stringify({
    chatbot_id: '654aee418bc9a33b0e50d0ad',
    chatbot_name: 'Shop assistant',
    conversation_id: `c-${index}`,
    source: 'widget',
    name: 'Robin',
    email: 'robin@shop.test',
    phone: '+1 234 5678',
    uuid: `u-${index}`,
    event: 'user-online',
  });
}

/** Connects the panel to an event stream, as a person does, and waits until it listens. */
export async function connectStream(panel: ExtensionView, address: string): Promise<void> {
  if ((await panel.count('textbox', 'Event stream address')) === 0) await panel.click('button', 'Webhooks');
  await panel.fill('textbox', 'Event stream address', address);
  await panel.click('button', 'Connect');
  await waitFor('the stream', async () => (await panel.count('button', 'Disconnect')) > 0);
}

/** Enters a vendor's signing secret in the panel, as a person does. */
export async function enterSecret(panel: ExtensionView, vendor: string, secret: string): Promise<void> {
  if ((await panel.count('textbox', 'Event stream address')) === 0) await panel.click('button', 'Webhooks');
  const forget = `Forget the secret of ${vendor}`;
  if ((await panel.count('button', forget)) > 0) await panel.click('button', forget);
  // A password field has no role.
  await panel.waitUntil(
    'the field',
    (label: string, value: string) => {
      const field = document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
      if (field === null) return false;
      field.value = value;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
      return true;
    },
    [`Secret of ${vendor}`, secret],
  );
  await panel.click('button', `Save the secret of ${vendor}`);
  await waitFor('the secret', async () => (await panel.count('button', forget)) > 0);
}

/** Chat Data's webhook of a chat, as it is documented. */
export const chatWebhook = JSON.stringify({
  messages: [{ role: 'user', content: 'Do you have these in green?' }],
  answer: { role: 'assistant', content: 'Yes.', score: 0.9 },
  client_ip: '203.0.113.9',
  chatbot_id: '654aee418bc9a33b0e50d0ad',
  source: 'widget',
  cost_credits: 20,
  conversation_id: 'dbf24043-83a6-47fb-b241-9865de3877c9',
  lead: { uuid: '28239132-671d-4b1f-9d43-1c7b70985ede' },
  event: 'chat',
});

/** The verdict an exported event's `webhook` holds. */
export function signatureOf(webhook: unknown): unknown {
  return typeof webhook === 'object' && webhook !== null && 'signature' in webhook ? webhook.signature : undefined;
}
