import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';

/** How long a condition may take before the test fails, in milliseconds. */
export interface WaitOptions {
  within?: number;
  every?: number;
}

/**
 * Asks until the answer is truthy and gives it; a question that throws is asked again.
 * Past the deadline it throws an error that says `what` was awaited and what was last seen.
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T> | T,
  options: WaitOptions = {},
): Promise<NonNullable<T>> {
  const { within = 15_000, every = 50 } = options;
  const deadline = Date.now() + within;
  for (;;) {
    const { answer, seen } = await attempt(ask);
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Not within ${within} ms: ${what}. Last seen: ${seen}`);
    await pause(every);
  }
}

async function attempt<T>(ask: () => Promise<T> | T): Promise<{ answer: T | null; seen: string }> {
  try {
    const answer = await ask();
    // Only what is not accepted is ever shown; inspect() takes anything, puppeteer's circular objects too.
    return { answer, seen: answer ? '' : inspect(answer, { depth: 2 }) };
  } catch (error) {
    return { answer: null, seen: String(error) };
  }
}
