import type { Plugin } from 'vite';

const entrypoint = '\0virtual:wxt-unlisted-script-entrypoint?';

/**
 * Runs the scripts of a frame without WXT's wrapper. That one throws what they throw, so that an error of ours would reach the page's
 * `window.onerror` and console, where nothing of us may be seen; and it is carried into every frame of every page.
 */
export function silentScripts(): Plugin {
  return {
    name: 'silent-scripts',
    enforce: 'pre',
    load(id) {
      if (!id.startsWith(entrypoint)) return null;
      const script = JSON.stringify(id.slice(entrypoint.length));
      return `import script from ${script};\ntry { script.main(); } catch {}`;
    },
  };
}
