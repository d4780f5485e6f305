import { browser } from 'wxt/browser';
import type { PanelModel } from '../../components/model/panel-model.ts';
import { captureFileName, exportCapture } from '../../core/capture-file/index.ts';
import { browserName } from '../../core/panel/browser-name.ts';
import { download } from './download.ts';

/** Downloads the whole list as a capture file; gives what went wrong in words, or null. */
export function saveCapture({ list, tab }: PanelModel, sanitized: boolean): string | null {
  const state = tab.state.value;
  if (state === null) return 'Nothing was exported: the background has not told the state of this tab yet.';
  const now = new Date();
  const file = exportCapture({
    events: list.timeline.events(),
    gaps: list.timeline.gaps(),
    integrity: state.integrity,
    browser: browserName(navigator.userAgent),
    version: browser.runtime.getManifest().version,
    exportedAt: now.getTime(),
    sanitized,
  });
  try {
    download(captureFileName(state.url, now), JSON.stringify(file, null, 2), 'application/json');
    return null;
  } catch (error) {
    return `Nothing was exported: ${error instanceof Error ? error.message : 'the file could not be made'}.`;
  }
}
