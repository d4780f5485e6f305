import type { Condition, Seen } from './panel-probe.ts';

declare global {
  interface Window {
    panelProbe?: {
      set: (conditions: Record<string, Condition>, timed: boolean) => void;
      read: () => Seen;
    };
  }
}

/**
 * Runs in the panel's document, as text: it stands on its own. Looks at the document whenever it changes, and stamps what it finds
 * after the next picture.
 */
export function probe(): void {
  let wanted: Record<string, Condition> = {};
  let timed = false;
  let last = 0;
  let seen: Seen = { inputs: [], met: {}, pause: 0, frames: [], live: {} };
  let since = 0;
  /** The highest row that was listed when a key was pressed. */
  let newest = 0;

  const channel = new MessageChannel();
  let drawn: (() => void)[] = [];
  channel.port1.addEventListener('message', () => {
    const ready = drawn;
    drawn = [];
    for (const run of ready) run();
  });
  channel.port1.start();

  /** Runs in the first task after the next picture. */
  function afterPicture(run: () => void): void {
    requestAnimationFrame(() => {
      drawn.push(run);
      channel.port2.postMessage(null);
    });
  }

  function orderOf(row: Element): number {
    return Number(row.id.slice('row-'.length));
  }

  function holds({ selector, text }: Condition): boolean {
    // The one thing no selector says: every row of the moment of the key press has gone.
    if (selector === 'emptied')
      return newest > 0 && ![...document.querySelectorAll('[id^=row-]')].some((row) => orderOf(row) <= newest);
    const found = [...document.querySelectorAll(selector)];
    return text === undefined ? found.length > 0 : found.some((element) => (element.textContent ?? '').includes(text));
  }

  function look(): void {
    const now = seen;
    for (const [name, condition] of Object.entries(wanted)) {
      if (now.met[name] !== -1 || !holds(condition)) continue;
      now.met[name] = -0.5; // found, and not drawn yet
      afterPicture(() => (now.met[name] = performance.now()));
    }
    for (const row of document.querySelectorAll('[role=row][data-status]')) {
      const number = /live (\d+) of a calm page/.exec(row.textContent ?? '')?.[1];
      if (number === undefined || number in now.live) continue;
      now.live[number] = -1;
      afterPicture(() => (now.live[number] = Date.now()));
    }
  }

  function heard(event: Event): void {
    const input = { at: event.timeStamp, drawn: -1 };
    seen.inputs.push(input);
    newest = Math.max(0, ...[...document.querySelectorAll('[id^=row-]')].map(orderOf));
    const field = event.target instanceof HTMLInputElement ? event.target : null;
    const before = field?.value;
    // A letter is written after its key is heard: the first picture that shows it counts.
    const draw = (): void =>
      afterPicture(() => {
        if (field === null || field.value !== before || performance.now() - input.at > 5_000)
          input.drawn = performance.now();
        else draw();
      });
    draw();
  }

  function frame(now: number): void {
    if (timed && last > 0) seen.frames.push(now - last);
    last = now;
    if (timed) requestAnimationFrame(frame);
  }

  addEventListener('keydown', heard, true);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime + duration > since) seen.pause = Math.max(seen.pause, duration);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });

  window.panelProbe = {
    set(conditions, times) {
      wanted = conditions;
      const met = Object.fromEntries(Object.keys(conditions).map((name) => [name, -1]));
      seen = { inputs: [], met, pause: 0, frames: [], live: {} };
      since = performance.now();
      newest = 0;
      last = 0;
      timed = times;
      if (times) requestAnimationFrame(frame);
      look();
    },
    read: () => seen,
  };
}
