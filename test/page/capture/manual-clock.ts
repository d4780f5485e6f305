import type { Clock } from '../../../page/capture/clock.ts';

/** A clock turned by hand. Between two tasks every promise that can settle does. */
export function createManualClock(): Clock & { advance(milliseconds: number): Promise<void> } {
  let now = 0;
  let count = 0;
  let tasks: { due: number; order: number; task: () => void }[] = [];

  async function settle(): Promise<void> {
    for (let i = 0; i < 10; i += 1) await Promise.resolve();
  }

  return {
    after(milliseconds, task) {
      const entry = { due: now + milliseconds, order: (count += 1), task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((other) => other !== entry);
      };
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const [next] = tasks.filter(({ due }) => due <= end).toSorted((a, b) => a.due - b.due || a.order - b.order);
        if (next === undefined) break;
        tasks = tasks.filter((other) => other !== next);
        now = next.due;
        next.task();
        await settle();
      }
      now = end;
    },
  };
}
