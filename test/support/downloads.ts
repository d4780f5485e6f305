import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from './wait-for.ts';

/** Runs `action` and gives the path of the finished file that it made the browser download; `finished` lists all there are. */
export async function downloadDuring(action: () => Promise<void>, finished: () => Promise<string[]>): Promise<string> {
  const before = new Set(await finished());
  await action();
  return waitFor('a finished download', async () => (await finished()).find((each) => !before.has(each)));
}

/** A folder of its own for one browser's downloads. */
export function createDownloadFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'widgetscope-downloads-'));
}

export async function removeDownloadFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
