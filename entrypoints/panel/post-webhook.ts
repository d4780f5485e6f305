import { deliveryHeaders } from '../../core/webhook/delivery-headers.ts';
import { t } from '../../locales/text.ts';
import type { OutgoingAnswer, OutgoingRequest } from '../../core/webhook/outgoing.ts';

/** How long an endpoint may take to answer, in milliseconds, and how many bytes of its answer are read. */
const answerWithin = 30_000;
const mostBytes = 100_000;

/** Sends a webhook as a vendor's server would, without the browser's cookies, and reads the answer. Never rejects. */
export async function postWebhook({ url, ...request }: OutgoingRequest): Promise<OutgoingAnswer> {
  const started = performance.now();
  const took = (): number => performance.now() - started;
  try {
    const response = await fetch(url, {
      ...request,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(answerWithin),
    });
    if (response.type === 'opaqueredirect') {
      return { ok: false, message: t('send.answer.redirect'), took: took() };
    }
    const { status, statusText } = response;
    const body = await readStart(response);
    return { ok: true, status, statusText, headers: deliveryHeaders(response.headers), body, took: took() };
  } catch (error) {
    return { ok: false, message: reasonOf(error, new URL(url).host), took: took() };
  }
}

/** The first part of an answer's body as text; says where it was cut. */
async function readStart(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let left = mostBytes;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.length;
    if (left >= 0) continue;
    void reader.cancel().catch(() => undefined);
    return `${text}\n${t('send.answer.cut', { size: mostBytes / 1_000 })}`;
  }
}

/** Browsers say no more of a failed request than that it failed. */
function reasonOf(error: unknown, host: string): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return t('send.answer.timeout', { host, seconds: answerWithin / 1_000 });
  return t('send.answer.nothing', { host });
}
