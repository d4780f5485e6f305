import { setTimeout as rest } from 'node:timers/promises';
import type { Figure } from './panel-figures.ts';
import type { BenchedPanel } from './panel-devtools.ts';
import { since, setProbe, untilMet } from './panel-probe.ts';
import type { Seen } from './panel-probe.ts';

const runs = 3;

/** A quick typist's pause between two keys, in milliseconds. */
const keyPause = 80;

const filters = ['order 47', 'vendor:ebbot', 'payload.bot_id:BOT-7Q2M', '/order 47[0-9]+9 /'];

/** Types filters letter by letter: how long a letter waits for the picture that shows it, and how long the list needs after the last one. */
export async function measureFilters(benched: BenchedPanel, total: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const filter of filters) {
    const shown = await resultOf(benched, filter, total);
    const letters: number[] = [];
    const lists: number[] = [];
    let pause = 0;
    for (let run = 0; run < runs; run += 1) {
      const seen = await typeFilter(benched, filter, footer(shown, total));
      letters.push(...seen.inputs.map(({ at, drawn }) => drawn - at));
      lists.push(Math.max(0, (seen.met['listed'] ?? 0) - (seen.inputs.at(-1)?.at ?? 0)));
      pause = Math.max(pause, seen.pause);
      await clearFilter(benched, total);
    }
    const name = `\`${filter.replaceAll('|', '\\|')}\``;
    figures.push({ what: `typing ${name}: a letter is drawn`, times: letters, pause });
    figures.push({
      what: `${name}: listed after the last letter`,
      times: lists,
      pause,
      note: `${shown} events${lists.every((time) => time === 0) ? ', listed with an earlier letter' : ''}`,
    });
  }
  const cleared: number[] = [];
  let pause = 0;
  for (let run = 0; run < runs; run += 1) {
    await typeFilter(benched, 'vendor:ebbot', footer(await resultOf(benched, 'vendor:ebbot', total), total));
    const seen = await clearFilter(benched, total);
    cleared.push(since(seen, 'listed'));
    pause = Math.max(pause, seen.pause);
  }
  figures.push({ what: 'Esc in the filter: all listed again', times: cleared, pause });
  return figures;
}

const footer = (shown: number, total: number): string =>
  `${shown.toLocaleString('en')} / ${total.toLocaleString('en')} events`;

async function typeFilter({ panel }: BenchedPanel, filter: string, result: string): Promise<Seen> {
  await panel.focus('searchbox', 'Filter');
  await setProbe(panel, { listed: { selector: 'footer', text: result } });
  for (const letter of filter) {
    const pressed = performance.now();
    await panel.press(letter);
    await rest(Math.max(0, keyPause - (performance.now() - pressed)));
  }
  return untilMet(panel, result);
}

async function clearFilter({ panel }: BenchedPanel, total: number): Promise<Seen> {
  await panel.focus('searchbox', 'Filter');
  // The first closes the suggestions, where there are any.
  if ((await panel.count('listbox', null)) > 0) await panel.press('Escape');
  await setProbe(panel, { listed: { selector: 'footer', text: footer(total, total) } });
  await panel.press('Escape');
  return untilMet(panel, 'all events after the filter');
}

/** How many events a filter shows, by a panel that nobody hurries: the footer's number once it stands still. */
async function resultOf(benched: BenchedPanel, filter: string, total: number): Promise<number> {
  const { panel } = benched;
  await panel.fill('searchbox', 'Filter', filter);
  let last = -1;
  for (let still = 0; still < 3;) {
    await rest(700);
    const now = await panel.evaluate(() =>
      Number((/([\d,]+) \//.exec(document.querySelector('footer')?.innerText ?? '')?.[1] ?? '').replaceAll(',', '')),
    );
    still = now === last ? still + 1 : 0;
    last = now;
  }
  if (last === 0 || last === total)
    throw new Error(`The filter ${filter} shows ${last} of ${total} events: it measures nothing.`);
  await clearFilter(benched, total);
  return last;
}
