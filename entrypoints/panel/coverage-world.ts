import { browser } from 'wxt/browser';
import type { CoverageWorld } from '../../components/model/coverage-model.ts';
import { browserName } from '../../core/panel/browser-name.ts';
import { vendors } from '../../vendors/index.ts';
import { copyText } from './copy-text.ts';
import { download } from './download.ts';

/** The panel's coverage in the browser: its vendors, its clipboard, its downloads. */
export const coverageWorld: CoverageWorld = {
  vendors,
  generator: { browser: browserName(navigator.userAgent), version: browser.runtime.getManifest().version },
  copy: copyText,
  save(name, text) {
    try {
      download(name, text, 'text/markdown');
      return null;
    } catch (error) {
      return `Nothing was saved: ${error instanceof Error ? error.message : 'the file could not be made'}.`;
    }
  },
};
