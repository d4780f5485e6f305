import { addonsLinter, browserTests, command, contentScriptSizes, tests } from './checks.ts';
import type { Outcome } from './checks.ts';

interface Step {
  title: string;
  run: () => Outcome | Promise<Outcome>;
  /** Left out, and counted as failed, when the step of this title failed. */
  needs?: string;
}

const steps: readonly Step[] = [
  { title: 'format', run: () => command('oxfmt', '--check') },
  { title: 'lint', run: () => command('oxlint', '--type-aware', '--deny-warnings') },
  { title: 'types', run: () => command('tsc', '--noEmit', '-p', 'tsconfig.json') },
  { title: 'types of core', run: () => command('tsc', '--noEmit', '-p', 'core/tsconfig.json') },
  { title: 'unused code', run: () => command('knip') },
  { title: 'unit tests', run: () => tests('unit') },
  { title: 'build for Chrome', run: () => command('wxt', 'build', '-b', 'chrome') },
  { title: 'build for Firefox', run: () => command('wxt', 'build', '-b', 'firefox') },
  { title: 'content script sizes', needs: 'build for Chrome', run: contentScriptSizes },
  { title: 'addons-linter', needs: 'build for Firefox', run: () => addonsLinter('.output/firefox-mv3') },
  { title: 'browser tests in Chromium', needs: 'build for Chrome', run: () => browserTests('chrome') },
  { title: 'browser tests in Firefox', needs: 'build for Firefox', run: () => browserTests('firefox') },
];

const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const outcomes = new Map<string, Outcome>();
for (const step of steps) {
  const began = performance.now();
  const outcome = await attempt(step);
  outcomes.set(step.title, outcome);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const mark = outcome.failed === 0 ? '✓' : '✗';
  say(`${mark} ${step.title}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
  if (outcome.failed > 0) say(outcome.output.trimEnd().replace(/^/gm, '    '));
}
const total = (count: 'passed' | 'failed'): number =>
  [...outcomes.values()].reduce((sum, outcome) => sum + outcome[count], 0);
say(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;

async function attempt({ needs, run }: Step): Promise<Outcome> {
  if (needs !== undefined && outcomes.get(needs)?.failed !== 0) {
    return { passed: 0, failed: 1, output: `Not run: it needs "${needs}".` };
  }
  try {
    return await run();
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
