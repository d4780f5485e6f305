import type { Figure } from './panel-figures.ts';
import type { BenchedPanel } from './panel-devtools.ts';
import { pressAndSee, readProbe, setProbe, since } from './panel-probe.ts';

const runs = 5;
const wheelSteps = 300;
const wheelBy = 800;
const slow = 50;
/** Pixels. */
const rowHeight = 22;

/** To the end and back by key, and down by the wheel: when the rows of the place are drawn, and how long a picture takes at most. */
export async function measureScrolling({ panel, devtools }: BenchedPanel): Promise<Figure[]> {
  const rows = await panel.evaluate(() => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')));
  // Not the rows at the very ends: the chosen one is always drawn.
  const end = { selector: `[aria-rowindex="${rows - 4}"]` };
  const start = { selector: '[aria-rowindex="6"]' };
  const toEnd: number[] = [];
  const toStart: number[] = [];
  let pause = 0;
  for (let run = 0; run < runs; run += 1) {
    const up = await pressAndSee(panel, { role: 'grid', name: 'Events', key: 'Home' }, { drawn: start });
    const down = await pressAndSee(panel, { role: 'grid', name: 'Events', key: 'End' }, { drawn: end });
    toStart.push(since(up, 'drawn'));
    toEnd.push(since(down, 'drawn'));
    pause = Math.max(pause, up.pause, down.pause);
  }
  await pressAndSee(panel, { role: 'grid', name: 'Events', key: 'Home' }, { drawn: start });
  await setProbe(panel, {}, true);
  await devtools.mouse.move(500, 500);
  for (let step = 0; step < wheelSteps; step += 1) await devtools.mouse.wheel({ deltaY: wheelBy });
  const wheel = await readProbe(panel);
  await setProbe(panel, {});
  const scrolled = await panel.evaluate(() => document.querySelector('[role=grid]')?.scrollTop ?? 0);
  if (scrolled < Math.min(wheelSteps * wheelBy, rows * rowHeight) / 2)
    throw new Error(`The wheel scrolled ${scrolled} pixels only.`);
  const late = wheel.frames.filter((time) => time > slow).length;
  return [
    { what: 'End: the last rows drawn', times: toEnd, pause },
    { what: 'Home: the first rows drawn', times: toStart, pause },
    {
      what: `${wheelSteps} steps of the wheel: between two pictures`,
      times: wheel.frames,
      pause: wheel.pause,
      note: `${late} of ${wheel.frames.length} took more than ${slow} ms; ${Math.round(scrolled / rowHeight)} rows`,
    },
  ];
}
