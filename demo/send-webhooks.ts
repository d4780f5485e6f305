import { composeWebhooks } from './webhooks/compose.ts';
import { secretsByName } from './webhooks/secrets.ts';

/** What became of one webhook. `answer` in words: the status, or why there is none. */
export interface SentWebhook {
  vendor: string;
  name: string;
  ok: boolean;
  answer: string;
}

/**
 * Delivers every documented webhook, one after the other, to a receiver (`http://127.0.0.1:4400`), each vendor's to a path of
 * its own. Never throws: what could not be delivered says so.
 */
export async function sendWebhooks(receiver: string, onSent?: (sent: SentWebhook) => void): Promise<SentWebhook[]> {
  const all: SentWebhook[] = [];
  for (const { vendor, name, headers, body } of composeWebhooks(Date.now())) {
    const sent = { vendor, name, ...(await post(new URL(`/${vendor}`, receiver), headers, body)) };
    onSent?.(sent);
    all.push(sent);
  }
  return all;
}

async function post(
  url: URL,
  headers: Record<string, string>,
  body: string,
): Promise<Pick<SentWebhook, 'ok' | 'answer'>> {
  try {
    const response = await fetch(url, { method: 'POST', headers, body });
    await response.arrayBuffer();
    return { ok: response.ok, answer: `${response.status} ${response.statusText}`.trim() };
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { ok: false, answer: `not delivered: ${reason instanceof Error ? reason.message : String(reason)}` };
  }
}

async function main(receiver: string | undefined): Promise<number> {
  const say = (text: string): boolean => process.stdout.write(`${text}\n`);
  if (receiver === undefined || !/^https?:\/\//.test(receiver) || !URL.canParse(receiver)) {
    process.stderr.write(
      `${receiver === undefined ? 'No receiver was named' : `"${receiver}" is no http:// address`}. Try: node demo/send-webhooks.ts http://127.0.0.1:4400\n`,
    );
    return 2;
  }
  for (const [vendor, secret] of Object.entries(secretsByName())) say(`Signed for ${vendor} with the secret ${secret}`);
  const all = await sendWebhooks(receiver, ({ vendor, name, answer }) => say(`${vendor} ${name}: ${answer}`));
  const failed = all.filter(({ ok }) => !ok).length;
  say(failed === 0 ? `All ${all.length} delivered.` : `${failed} of ${all.length} were not delivered.`);
  return failed === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = await main(process.argv[2]);
