import { setTimeout as pause } from 'node:timers/promises';
import type { Frame } from 'puppeteer-core';

/** How long a frame may take to answer before it is loaded anew, in milliseconds. */
const patience = 1_000;

/**
 * True when scripts can be run in the frame. Puppeteer drops the news of a frame's context that comes while the frame moves to a process of
 * its own, and then waits for it for ever (once in some fifty frames). The page's element is then put in its place once more: a new frame,
 * before it has said anything.
 */
export async function answers(frame: Frame): Promise<boolean> {
  const asked = frame.evaluate(() => true);
  asked.catch(() => {}); // one that was given up fails later
  const answer = await Promise.race([asked, pause(patience, false, { ref: false })]);
  if (answer) return true;
  process.stderr.write(`The driver has lost the frame ${frame.url()}; it is loaded anew.\n`);
  await frame.page().evaluate((address) => {
    for (const element of document.querySelectorAll('iframe'))
      if (element.src === address) element.replaceWith(element.cloneNode());
  }, frame.url());
  return false;
}
