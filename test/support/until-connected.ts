import type { ExtensionView } from './extension-view.ts';

/** Waits until the panel has the state of its tab, by its footer: from then on the tab's frames record what it asks for. */
export async function untilConnected(panel: ExtensionView): Promise<void> {
  await panel.waitUntil('the panel to be connected', () => document.querySelector('footer .integrity') !== null, []);
}
