import type { ExtensionView } from '../test/support/extension-view.ts';
import { waitFor } from '../test/support/wait-for.ts';
import { probe } from './panel-probe-page.ts';

/** A moment to be stamped: when an element matches `selector` and, where asked, has `text` within it. */
export interface Condition {
  selector: string;
  text?: string;
}

/** What the probe saw since it was set. Times are milliseconds of the panel's own clock, each after the picture that shows it. */
export interface Seen {
  /** Keys and clicks: when the browser got them, and when the picture after them was drawn. */
  inputs: { at: number; drawn: number }[];
  /** When each condition was first true and drawn, by its name. */
  met: Record<string, number>;
  /** The longest task of the main thread; 0 where none took 50 ms. */
  pause: number;
  /** Milliseconds between pictures. */
  frames: number[];
  /** Rows named `live <number>`, by that number: when they were drawn, in milliseconds since the epoch. */
  live: Record<string, number>;
}

/** The text that puts the probe into a document, for pages that do not exist yet. */
export const probeSource = `(${probe.toString()})()`;

/** Puts the probe into the panel's document. */
export async function installProbe(panel: ExtensionView): Promise<void> {
  await panel.evaluate(probe);
}

/** Forgets what was seen and looks for these conditions. `frames`: whether every picture is timed. */
export async function setProbe(
  panel: ExtensionView,
  conditions: Record<string, Condition>,
  frames = false,
): Promise<void> {
  await panel.evaluate(
    (wanted, timed) => {
      window.panelProbe?.set(wanted, timed);
    },
    conditions,
    frames,
  );
}

export function readProbe(panel: ExtensionView): Promise<Seen> {
  return panel.evaluate(() => {
    const seen = window.panelProbe?.read();
    if (seen === undefined) throw new Error('There is no probe in this document.');
    return seen;
  });
}

/** What was seen once every condition was met. */
export async function untilMet(panel: ExtensionView, what: string, within = 60_000): Promise<Seen> {
  return waitFor(
    what,
    async () => {
      const seen = await readProbe(panel);
      const open = Object.entries(seen.met).filter(([, time]) => time < 0);
      if (open.length > 0) throw new Error(`not yet: ${open.map(([name]) => name).join(', ')}`);
      // The browser tells of a long task only after it.
      await panel.evaluate(() => new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 100)));
      return readProbe(panel);
    },
    { within },
  );
}

/** Presses a key for real on the first element of this role and name, and gives what was seen when the conditions were met. */
export async function pressAndSee(
  panel: ExtensionView,
  { role, name, key }: { role: string; name: string; key: string },
  conditions: Record<string, Condition>,
): Promise<Seen> {
  await panel.focus(role, name);
  await setProbe(panel, conditions);
  await panel.press(key);
  return untilMet(panel, `${name}, ${key}`);
}

/** Milliseconds from the first key or click to a condition. */
export function since(seen: Seen, condition: string): number {
  const input = seen.inputs[0];
  const met = seen.met[condition];
  if (input === undefined || met === undefined || met < 0) throw new Error(`${condition}: not seen`);
  return met - input.at;
}
