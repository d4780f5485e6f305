import type { PanelWorld } from '../../components/model/panel-world.ts';

/** How long a change waits when no picture is drawn: a hidden panel gets no animation frames, and must not fall behind. */
const hiddenDelay = 250;

/** The browser's own clock and timers. */
export const timing: Omit<PanelWorld, 'send' | 'settings' | 'coverage'> = {
  onFrame(run) {
    let ran = false;
    const once = (): void => {
      if (ran) return;
      ran = true;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      run();
    };
    const frame = requestAnimationFrame(once);
    const timer = setTimeout(once, hiddenDelay);
  },
  soon(run) {
    setTimeout(run, 0);
  },
  after(run, delay) {
    setTimeout(run, delay);
  },
  now: () => Date.now(),
};
