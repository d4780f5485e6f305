import type { Figure } from './panel-figures.ts';
import type { BenchedPanel } from './panel-devtools.ts';
import { readProbe, untilMet } from './panel-probe.ts';
import { waitFor } from '../test/support/wait-for.ts';

const runs = 5;

/** From the beginning of the panel's document to its first rows, and to all of them. */
export async function measureOpening({ panel, session }: BenchedPanel, total: number): Promise<Figure[]> {
  const first: number[] = [];
  const all: number[] = [];
  let pause = 0;
  // What the probe of the next document looks for.
  const { identifier } = await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `panelProbe.set(${JSON.stringify({
      first: { selector: '[role=row][data-status]' },
      all: { selector: 'footer', text: `/ ${total.toLocaleString('en')} events` },
    })}, false)`,
  });
  for (let run = 0; run < runs; run += 1) {
    const before = await panel.evaluate(() => performance.timeOrigin);
    await panel.evaluate(() => void setTimeout(() => location.reload()));
    await waitFor(
      'the panel’s new document',
      async () => (await panel.evaluate(() => performance.timeOrigin)) !== before,
    );
    await waitFor('its probe', () => readProbe(panel));
    const seen = await untilMet(panel, `all ${total} events`);
    first.push(seen.met['first'] ?? 0);
    all.push(seen.met['all'] ?? 0);
    pause = Math.max(pause, seen.pause);
  }
  await session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
  return [
    { what: 'opening: first rows', times: first, pause },
    { what: 'opening: all listed', times: all, pause },
  ];
}
