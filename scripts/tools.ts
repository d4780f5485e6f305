import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.ts';
import type { RunOptions, RunResult } from './run.ts';

/** The npm package of each tool that does not share its command's name. */
const packages: Record<string, string> = { tsc: 'typescript' };

/** Runs the command of an installed package with this Node, the same on every system. */
export function runTool(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined };
  const environment = { ...process.env, ...colours, ...options.environment };
  return run(process.execPath, [locate(command), ...args], { environment });
}

function locate(command: string): string {
  const folder = join(dirname(import.meta.dirname), 'node_modules', packages[command] ?? command);
  const manifest: { bin: string | Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const path = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command];
  if (path === undefined) throw new Error(`${folder} has no command ${command}.`);
  return join(folder, path);
}
