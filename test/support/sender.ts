import type { Frame, Page } from 'puppeteer-core';
import { answers } from './answering-frame.ts';
import { waitFor } from './wait-for.ts';

/** A page of a vendor (or a forger) that says nothing by itself: tests make it post, or set its fragment to what it shall post. */
export const senderPage = `<!doctype html><title>sender</title><body>sender</body><script>
  addEventListener('hashchange', () => parent.postMessage(JSON.parse(decodeURIComponent(location.hash.slice(1))), '*'));
</script>`;

/** A page that embeds the given addresses, in that order. */
export function embedding(...addresses: readonly string[]): string {
  const frames = addresses.map((address) => `<iframe src="${address}"></iframe>`).join('');
  return `<!doctype html><title>page</title><body><h1>Page</h1>${frames}</body>`;
}

/** A documented event, numbered so that each can be told from the others. */
export const opened = (index: number): { type: string; payload: { bot_id: string; bot_name: string } } => ({
  type: 'oncehub.chatbot.opened',
  payload: { bot_id: `BOT-${index}`, bot_name: 'test' },
});

/** The frame of `page` whose address starts so, once scripts can be run in it. */
export function frameAt(page: Page, address: string): Promise<Frame> {
  return waitFor(`a frame at ${address}`, async () => {
    const frame = page.frames().find((each) => each.url().startsWith(address));
    return frame !== undefined && (await answers(frame)) ? frame : null;
  });
}

/** Makes a frame post messages to its parent, one after the other. */
export async function post(frame: Frame, ...messages: unknown[]): Promise<void> {
  await frame.evaluate((list: unknown[]) => {
    for (const message of list) parent.postMessage(message, '*');
  }, messages);
}

/** The same through the page around it, for a page that came back from the back/forward cache: the driver has lost its frames. */
export async function postThrough(page: Page, message: unknown): Promise<void> {
  await page.evaluate((text: string) => {
    const frame = document.querySelector('iframe');
    if (frame !== null) frame.src = `${frame.src.split('#')[0]}#${encodeURIComponent(text)}`;
  }, JSON.stringify(message));
}

/** Makes a frame post `count` numbered events, in chunks of `chunk` every `pause` milliseconds; resolves when all are posted. */
export async function postMany(
  frame: Frame,
  count: number,
  { chunk = count, pause = 0, from = 0 } = {},
): Promise<void> {
  await frame.evaluate(
    async (total: number, size: number, wait: number, first: number) => {
      for (let index = 0; index < total; index += 1) {
        const payload = { bot_id: `BOT-${first + index}`, bot_name: 'test' };
        parent.postMessage({ type: 'oncehub.chatbot.opened', payload }, '*');
        if ((index + 1) % size === 0) await new Promise((resolve) => setTimeout(resolve, wait));
      }
    },
    count,
    chunk,
    pause,
    from,
  );
}
