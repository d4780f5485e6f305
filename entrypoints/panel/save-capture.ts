import { browser } from 'wxt/browser';
import type { PanelModel } from '../../components/model/panel-model.ts';
import { captureFileName, captureFileText } from '../../core/capture-file/index.ts';
import { browserName } from '../../core/panel/browser-name.ts';
import { t } from '../../locales/text.ts';
import { download } from './download.ts';
import { timing } from './panel-world.ts';

/** Milliseconds of writing before the browser gets its turn, and characters that are handed to it at once. */
const slice = 16;
const pieceLength = 4_000_000;

/** Downloads the whole list, as it is now, as a capture file; gives what went wrong in words, or null. Made in slices: of a long list it takes seconds. */
export async function saveCapture({ list, tab }: PanelModel, sanitized: boolean): Promise<string | null> {
  const state = tab.state.value;
  if (state === null) return t('import.noStateYet');
  const now = new Date();
  const parts = captureFileText({
    events: list.events(),
    gaps: list.gaps(),
    integrity: state.integrity,
    browser: browserName(navigator.userAgent),
    version: browser.runtime.getManifest().version,
    exportedAt: now.getTime(),
    sanitized,
  });
  try {
    download(captureFileName(state.url, now), await collect(parts));
    return null;
  } catch (error) {
    return t('import.notExported', { reason: error instanceof Error ? error.message : t('import.fileNotMade') });
  }
}

/** The parts as a file. What is written goes to the browser in pieces: it copies each, and one of all would be a long pause again. */
async function collect(parts: Iterable<string>): Promise<Blob> {
  const pieces: Blob[] = [];
  let text = '';
  let until = Date.now() + slice;
  for (const part of parts) {
    text += part;
    if (text.length >= pieceLength) {
      pieces.push(new Blob([text]));
      text = '';
    }
    // A hidden page's timers come once a second, and nobody waits for its next picture.
    if (document.hidden || Date.now() < until) continue;
    await new Promise<void>((resolve) => timing.soon(resolve));
    until = Date.now() + slice;
  }
  return new Blob([...pieces, text], { type: 'application/json' });
}
