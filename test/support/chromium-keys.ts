import type { Keyboard, KeyInput } from 'puppeteer-core';

/** What the browser does by itself on these keys; the protocol wants it named. */
const commands: Readonly<Record<string, string>> = {
  'Control a': 'selectAll',
  'Control c': 'copy',
  'Control v': 'paste',
};

/** Presses the last of the keys while the others are held. */
export async function pressKeys(keyboard: Keyboard, keys: readonly string[]): Promise<void> {
  const held = keys.slice(0, -1).map(asKey);
  const command = commands[keys.join(' ')];
  for (const key of held) await keyboard.down(key);
  await keyboard.press(asKey(keys.at(-1)), command === undefined ? {} : { commands: [command] });
  for (const key of held.toReversed()) await keyboard.up(key);
}

const asKey = (key: string | undefined): KeyInput => key as KeyInput;
