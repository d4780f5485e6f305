import { existsSync } from 'node:fs';
import type { BrowserKind } from './browsers.ts';
import { installFromDebian } from './debian.ts';

/** Where Debian's packages put the German of each browser. Chrome, Edge and the browsers of macOS and Windows bring their languages with them, but Firefox. */
const german: Record<BrowserKind, { program: string; file: string; debianPackage: string }> = {
  chrome: {
    program: '/usr/lib/chromium',
    file: '/usr/lib/chromium/locales/de.pak',
    debianPackage: 'chromium-l10n',
  },
  firefox: {
    program: '/usr/lib/firefox-esr',
    file: '/usr/lib/firefox-esr/browser/extensions/langpack-de@firefox-esr.mozilla.org.xpi',
    debianPackage: 'firefox-esr-l10n-de',
  },
};

/** Installs the German of Debian's browsers where it is missing and can be had without a question; what the browser then speaks is seen by who starts it. */
export async function installGerman(kind: BrowserKind): Promise<void> {
  const { program, file, debianPackage } = german[kind];
  if (existsSync(program) && !existsSync(file)) await installFromDebian(debianPackage);
}
