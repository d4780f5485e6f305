import { frameClock } from '../page/capture/clock.ts';
import { startCapture } from '../page/capture/start-capture.ts';
import { acceptPorts, onRuntimeMode, runtimeTransport } from '../page/capture/transport.ts';
import { defineFrameScript } from '../page/define-frame-script.ts';
import { heardSources } from '../vendors/sources.ts';

/** Runs in the isolated world of every frame; scripts/silent-scripts.ts sees to it that the page never hears of an error. */
export default defineFrameScript({
  main(): void {
    acceptPorts();
    startCapture({
      self: window,
      sources: heardSources,
      transport: runtimeTransport,
      clock: frameClock,
      onMode: onRuntimeMode,
    });
  },
});
