import { setFlagsFromString } from 'node:v8';
import { parseWebhooksOptions, webhooksHelp } from './webhooks/options.ts';
import type { WebhooksOptions } from './webhooks/options.ts';
import { CannotListenError, createReceiver } from './webhooks/receiver.ts';
import { startText } from './webhooks/start-text.ts';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

async function receive(options: WebhooksOptions): Promise<void> {
  // Requests live for milliseconds: room for more of their remains only costs memory (160 MB instead of 120, Node 24).
  setFlagsFromString('--semi-space-growth-factor=1');
  // Printing into a pipe whose reader has gone (`| head`) must not end the receiver.
  process.stdout.on('error', () => undefined);
  const receiver = await createReceiver({ ...options, onLine: say });
  // Once: whoever asks a second time does not want to wait.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void receiver.close());
  say(startText(receiver, options));
}

const options = parseWebhooksOptions(process.argv.slice(2), process.env);
if (typeof options === 'string') {
  process.stderr.write(`${options}\n`);
  process.exitCode = 2;
} else if (options.help) {
  say(webhooksHelp);
} else {
  await receive(options).catch((error: unknown) => {
    if (!(error instanceof CannotListenError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
