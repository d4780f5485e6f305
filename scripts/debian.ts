import { existsSync } from 'node:fs';
import { run } from './run.ts';

/** Installs a package with apt-get where that needs no question: Debian or Ubuntu, as root. Does nothing elsewhere. */
export async function installFromDebian(name: string): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  process.stderr.write(`Installing ${name} with apt-get …\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { environment });
  const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
    environment,
  });
  if (code !== 0) process.stderr.write(output);
}
