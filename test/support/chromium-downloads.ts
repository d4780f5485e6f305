import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

/**
 * Sends Chromium's downloads to `folder` and gives a list of the finished ones. Each is put into a folder of its own: two of one
 * name (exports within a second) would else overwrite each other.
 */
export async function receiveDownloads(browser: Browser, folder: string): Promise<() => Promise<string[]>> {
  const session = await browser.target().createCDPSession();
  const names = new Map<string, string>();
  const finished: Promise<string>[] = [];
  session.on('Browser.downloadWillBegin', ({ guid, suggestedFilename }) => names.set(guid, suggestedFilename));
  session.on('Browser.downloadProgress', ({ guid, state }) => {
    if (state === 'completed') finished.push(giveName(folder, guid, names.get(guid) ?? guid));
  });
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder,
    eventsEnabled: true,
  });
  return () => Promise.all(finished);
}

/** The browser names the file after its `guid`; this gives it the name it would have had. */
async function giveName(folder: string, guid: string, name: string): Promise<string> {
  const own = join(folder, `${guid}.d`);
  await mkdir(own);
  await rename(join(folder, guid), join(own, name));
  return join(own, name);
}
