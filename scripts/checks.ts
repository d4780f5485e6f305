import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireBrowser } from './browsers.ts';
import type { BrowserKind } from './browsers.ts';
import { checkSizes } from './size.ts';
import { runTool } from './tools.ts';

/** What a step of `npm test` found. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Shown when something failed. */
  output: string;
}

/** A check that is one command: it passes when the command exits 0. */
export async function command(name: string, ...args: string[]): Promise<Outcome> {
  const { code, output } = await runTool(name, args);
  return verdict(code === 0, output);
}

/** Tests of one vitest project, each counted. */
export async function tests(project: string, environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'widgetscope-test-'));
  const report = join(folder, 'report.json');
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await runTool('vitest', args, { environment });
  const read = await readFile(report, 'utf8').catch(() => null);
  await rm(folder, { recursive: true });
  if (read === null) return verdict(false, output);
  return countTests(JSON.parse(read), code, output);
}

/** The part of vitest's JSON report that is counted. */
export interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** A file that could not be loaded counts as one failure; so does a skipped test, and a run that fails for another reason. */
export function countTests(report: TestReport, code: number, output: string): Outcome {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const counted = report.numFailedTests + report.numPendingTests + unloaded.length;
  return { passed: report.numPassedTests, failed: code !== 0 && counted === 0 ? 1 : counted, output };
}

/** What every frame of every page carries, against its budget. */
export function contentScriptSizes(): Outcome {
  const over = checkSizes().filter(({ bytes, budget }) => bytes > budget);
  const lines = over.map(({ file, bytes, budget }) => `${file} has ${bytes} bytes; at most ${budget} are allowed.`);
  return verdict(over.length === 0, lines.join('\n'));
}

/** Mozilla's linter on the Firefox build. Preact's own `innerHTML` assignment is the one warning it may have. */
export async function addonsLinter(folder: string): Promise<Outcome> {
  const { stdout, output } = await runTool('addons-linter', [folder, '--output', 'json']);
  try {
    const report: LinterReport = JSON.parse(stdout);
    const problems = unexpectedProblems(report);
    return verdict(problems.length === 0, problems.join('\n'));
  } catch {
    return verdict(false, output);
  }
}

interface LinterMessage {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

export interface LinterReport {
  errors: LinterMessage[];
  warnings: LinterMessage[];
}

/** Every error, and every warning but the first about `innerHTML`. */
export function unexpectedProblems({ errors, warnings }: LinterReport): string[] {
  const preact = warnings.find(
    ({ code, message }) => code === 'UNSAFE_VAR_ASSIGNMENT' && message.includes('innerHTML'),
  );
  const problems = [...errors, ...warnings.filter((warning) => warning !== preact)];
  return problems.map(({ code, message, file, line }) => `${file ?? 'manifest'}:${line ?? ''} ${code}: ${message}`);
}

/** The browser tests in one browser. A missing one is a failure, never a silent skip. */
export async function browserTests(kind: BrowserKind): Promise<Outcome> {
  try {
    await requireBrowser(kind);
  } catch (error) {
    return verdict(false, error instanceof Error ? error.message : String(error));
  }
  return tests('e2e', { WIDGETSCOPE_BROWSER: kind });
}

function verdict(passed: boolean, output: string): Outcome {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, output };
}
