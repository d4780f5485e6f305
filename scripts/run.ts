import { spawn } from 'node:child_process';

export interface RunOptions {
  environment?: NodeJS.ProcessEnv;
}

export interface RunResult {
  /** The exit code; 127 when the program could not be started. */
  code: number;
  /** What it wrote, to stdout and stderr, in order. */
  output: string;
  stdout: string;
}

/** Runs a program to its end and keeps what it wrote. Never throws. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: options.environment ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}`, stdout: '' }));
    child.on('close', (code) => resolve({ code: code ?? 1, output, stdout }));
  });
}
