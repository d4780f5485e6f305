import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { totalOf } from '../test/support/capture-of.ts';
import { frameAt } from '../test/support/sender.ts';
import { waitFor } from '../test/support/wait-for.ts';
import type { BenchedPanel } from './panel-devtools.ts';
import type { Figure } from './panel-figures.ts';
import { pressAndSee, readProbe, setProbe, since, type Seen } from './panel-probe.ts';

const perSecond = 5_000;
const runs = 6;

/** Record and Clear while 5,000 events a second come in: from the key to the picture. */
export async function measureFlood(page: Page, { panel }: BenchedPanel): Promise<Figure[]> {
  const stop = await startFlood(page);
  const record = { role: 'button', name: 'Record', key: 'Enter' };
  const clear = { role: 'button', name: 'Clear', key: 'Enter' };
  const off: Seen[] = [];
  const on: Seen[] = [];
  const emptied: Seen[] = [];
  await untilGrowing(panel);
  await setProbe(panel, {}, true);
  await rest(3_000);
  const alone = await readProbe(panel);
  for (let run = 0; run < runs; run += 1) {
    off.push(await pressAndSee(panel, record, { drawn: { selector: '[aria-label=Record][aria-pressed=false]' } }));
    await rest(300);
    on.push(await pressAndSee(panel, record, { drawn: { selector: '[aria-label=Record][aria-pressed=true]' } }));
    await untilGrowing(panel);
  }
  const before = await totalOf(panel);
  for (let run = 0; run < runs; run += 1) {
    emptied.push(await pressAndSee(panel, clear, { drawn: { selector: 'emptied' } }));
    await untilGrowing(panel);
  }
  const typed = await typeInFlood(panel);
  await stop();
  const line = (what: string, seen: readonly Seen[], note: string): Figure => ({
    what,
    times: seen.map((each) => since(each, 'drawn')),
    pause: Math.max(...seen.map(({ pause }) => pause)),
    note,
  });
  return [
    { what: 'between two pictures', times: alone.frames, pause: alone.pause, note: 'for 3 s, nothing pressed' },
    line('Record pressed while on: shown as off', off, ''),
    line('Record pressed while off: shown as on', on, ''),
    line('Clear pressed: every row of before is gone', emptied, `the first with ${before} listed`),
    {
      what: 'typing in the filter: a letter is drawn',
      times: typed.inputs.map(({ at, drawn }) => drawn - at),
      pause: typed.pause,
    },
  ];
}

async function typeInFlood(panel: BenchedPanel['panel']): Promise<Seen> {
  await panel.focus('searchbox', 'Filter');
  await setProbe(panel, {});
  for (const letter of 'flood name:opened') {
    await panel.press(letter);
    await rest(80);
  }
  return waitFor('every letter', async () => {
    const seen = await readProbe(panel);
    return seen.inputs.every(({ drawn }) => drawn > 0) ? seen : null;
  });
}

/** Begins to send; gives what ends it. */
async function startFlood(page: Page): Promise<() => Promise<void>> {
  const frame = await frameAt(page, 'https://oncehub.com/');
  await frame.evaluate((rate: number) => {
    const start = performance.now();
    let sent = 0;
    const timer = setInterval(() => {
      const due = Math.ceil(((performance.now() - start) / 1_000) * rate);
      for (; sent < due; sent += 1)
        parent.postMessage(
          { type: 'oncehub.chatbot.opened', payload: { bot_id: `BOT-${sent}`, bot_name: `flood ${sent}` } },
          '*',
        );
    }, 4);
    addEventListener('flood-end', () => clearInterval(timer));
  }, perSecond);
  return () => frame.evaluate(() => void dispatchEvent(new Event('flood-end')));
}

async function untilGrowing(panel: BenchedPanel['panel']): Promise<void> {
  const before = await totalOf(panel);
  await waitFor('further events', async () => (await totalOf(panel)) > before + perSecond / 2);
}
