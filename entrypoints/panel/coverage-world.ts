import { browser } from 'wxt/browser';
import type { CoverageWorld } from '../../components/model/coverage-model.ts';
import { browserName } from '../../core/panel/browser-name.ts';
import { t } from '../../locales/text.ts';
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
      download(name, new Blob([text], { type: 'text/markdown' }));
      return null;
    } catch (error) {
      return t('coverage.notSaved', { why: error instanceof Error ? error.message : t('coverage.noFile') });
    }
  },
};
