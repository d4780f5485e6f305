import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { silentScripts } from './scripts/silent-scripts.ts';
import { smallScripts } from './scripts/small-scripts.ts';
import { zodWithoutEval } from './scripts/zod-without-eval.ts';

const frames = {
  matches: ['<all_urls>'],
  all_frames: true,
  match_origin_as_fallback: true,
  run_at: 'document_start' as const,
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: () => ({ plugins: [preact(), silentScripts(), zodWithoutEval(), smallScripts()], build: { sourcemap: false } }),
  manifest: ({ browser }) => ({
    name: 'Widgetscope',
    description: '__MSG_manifest_purpose__',
    default_locale: 'en',
    minimum_chrome_version: browser === 'chrome' ? '123' : undefined,
    permissions: ['storage'],
    host_permissions: ['<all_urls>'],
    incognito: 'spanning',
    // Named here, not with defineContentScript: WXT's own content-script wrapper announces itself to
    // the page with window.postMessage, and the page must see nothing of us.
    content_scripts: [
      { ...frames, js: ['capture.js'] },
      { ...frames, js: ['hook.js'], world: 'MAIN' },
    ],
    content_security_policy: {
      // connect-src: the panel hears webhook deliveries from the event stream whose address the user gives, and Send posts to the one the user confirms.
      // Those are this machine or any relay, so no narrower list would do; nothing else connects anywhere.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src http: https:",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'widgetscope@widgetscope.dev',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
