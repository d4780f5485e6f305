import { defineFrameScript } from '../page/define-frame-script.ts';
import { startHook } from '../page/hook/start-hook.ts';
import { watchedSources } from '../vendors/sources.ts';

/** Runs in the page's own world of every frame; scripts/silent-scripts.ts sees to it that the page never hears of an error. */
export default defineFrameScript({
  main(): void {
    startHook(window, watchedSources);
  },
});
