import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { frameClock } from '../page/capture/clock.ts';
import { startCapture } from '../page/capture/start-capture.ts';
import { onRuntimeMode, runtimeTransport } from '../page/capture/transport.ts';
import { sources } from '../vendors/sources.ts';

export default defineUnlistedScript(() => {
  try {
    startCapture({ self: window, sources, transport: runtimeTransport, clock: frameClock, onMode: onRuntimeMode });
  } catch {
    // A document without an extension behind it (an old script after an update): the page must not hear of it.
  }
});
