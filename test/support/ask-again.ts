import { setTimeout as pause } from 'node:timers/promises';

/** How often is asked, and how long each time, in milliseconds. */
const attempts = 3;
const patience = 8_000;

/**
 * What `ask` gives, asked again when no answer comes. Puppeteer opens pages and DevTools by waiting for a target it was told of, and now and then
 * never sees it; asked again, it does. Each time is told on stderr.
 */
export async function askAgain<T extends object>(what: string, ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const asked = ask();
    asked.catch(() => {}); // one that was given up may still fail
    const answer = await Promise.race([asked, pause(patience, null, { ref: false })]);
    if (answer !== null) return answer;
    process.stderr.write(`${what} did not open within ${patience} ms (attempt ${attempt} of ${attempts}).\n`);
  }
  throw new Error(`${what} did not open.`);
}
