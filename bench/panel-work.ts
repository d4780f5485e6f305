import type { Figure } from './panel-figures.ts';
import type { BenchedPanel } from './panel-devtools.ts';
import type { Condition, Seen } from './panel-probe.ts';
import { pressAndSee, since } from './panel-probe.ts';
import type { ExtensionView } from '../test/support/extension-view.ts';

const runs = 3;

interface Step {
  what: string;
  role: string;
  name: string;
  key: string;
  until: Condition;
}

/** What else one does with a full list, each by keyboard: details, another order, repeats, coverage. */
export async function measureWork({ panel }: BenchedPanel): Promise<Figure[]> {
  const rows = await panel.evaluate(() => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')));
  const first = { selector: '[aria-rowindex="6"]' };
  const last = { selector: `[aria-rowindex="${rows - 4}"]` };
  const whole = { selector: `[role=grid][aria-rowcount="${rows}"]` };
  const grid = { role: 'grid', name: 'Events' };
  const heading = (name: string, what: string, until: Condition): Step => ({
    what,
    role: 'columnheader',
    name,
    key: 'Enter',
    until,
  });
  const view = (name: string): Pick<Step, 'role' | 'name' | 'key'> => ({ role: 'button', name, key: 'Enter' });
  const details: Step[] = [
    { what: 'details opened (Enter)', ...grid, key: 'Enter', until: { selector: 'aside [role=tabpanel]' } },
    {
      what: 'details closed (Esc)',
      ...grid,
      key: 'Escape',
      until: { selector: 'body:not(:has(aside [role=tabpanel]))' },
    },
  ];
  const orders: Step[] = [
    heading('Size', 'sorted by size', first),
    heading('Time', 'in order of time again', last),
    heading('Event', 'sorted by event', first),
    heading('Time', 'in order of time again', last),
  ];
  const repeats: Step[] = [
    {
      what: 'repeats grouped',
      role: 'menuitemcheckbox',
      name: 'Group repeats',
      key: 'Enter',
      until: { selector: `[role=grid]:not([aria-rowcount="${rows}"])` },
    },
    { what: 'repeats listed again', role: 'menuitemcheckbox', name: 'Group repeats', key: 'Enter', until: whole },
  ];
  const coverage: Step[] = [
    { what: 'Coverage: drawn', ...view('Coverage'), until: { selector: '[aria-label=Coverage]' } },
    { what: 'Coverage: back to the events', ...view('Events'), until: whole },
  ];
  const counted = await measureCoverage(panel);
  await pressAndSee(panel, { ...grid, key: 'End' }, { drawn: last });
  return [
    ...(await repeat(panel, details)),
    ...(await repeat(panel, orders)),
    ...(await withMenu(panel, repeats)),
    counted,
    ...(await repeat(panel, coverage)),
  ];
}

/** Counted once a panel: what is counted stays so. */
async function measureCoverage(panel: ExtensionView): Promise<Figure> {
  const seen = await pressAndSee(
    panel,
    { role: 'button', name: 'Coverage', key: 'Enter' },
    {
      counted: { selector: '[aria-label=Coverage][aria-busy=false]' },
    },
  );
  await pressAndSee(panel, { role: 'button', name: 'Events', key: 'Enter' }, { back: { selector: '[role=grid]' } });
  return { what: 'Coverage: all counted', times: [since(seen, 'counted')], pause: seen.pause };
}

async function withMenu(panel: ExtensionView, steps: readonly Step[]): Promise<Figure[]> {
  await pressAndSee(panel, { role: 'button', name: 'Columns', key: 'Enter' }, { open: { selector: '[role=menu]' } });
  const figures = await repeat(panel, steps);
  await panel.press('Escape');
  return figures;
}

/** Goes through the steps several times; gives one line a step. */
async function repeat(panel: ExtensionView, steps: readonly Step[]): Promise<Figure[]> {
  const seen: Seen[][] = steps.map(() => []);
  for (let run = 0; run < runs; run += 1)
    for (const [index, { role, name, key, until }] of steps.entries())
      seen[index]?.push(await pressAndSee(panel, { role, name, key }, { done: until }));
  return steps.map(({ what }, index) => {
    const own = seen[index] ?? [];
    return { what, times: own.map((each) => since(each, 'done')), pause: Math.max(...own.map(({ pause }) => pause)) };
  });
}
