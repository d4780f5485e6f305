import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startHook } from '../page/hook/start-hook.ts';
import { sources } from '../vendors/sources.ts';

export default defineUnlistedScript(() => {
  try {
    startHook(window, sources);
  } catch {
    // A document without what the hook needs: the page must not hear of it.
  }
});
