import type { ExtensionView } from '../../test/support/extension-view.ts';

/** A state of the panel that a picture is taken of. */
export interface PanelState {
  /** Of the picture's file. */
  name: string;
  where: 'everywhere' | 'once' | 'german';
  /** Brings the panel there from the state before it in the list. */
  show: (panel: ExtensionView) => Promise<void>;
}

export const states: readonly PanelState[] = [
  {
    name: 'webhooks',
    where: 'everywhere',
    show: (panel) => select(panel, { vendor: 'chat-data', status: 'valid', more: 'channel:webhook' }),
  },
  {
    name: '',
    where: 'everywhere',
    show: async (panel) => {
      await panel.click('button', 'Disconnect');
      await panel.click('button', 'Webhooks');
      await select(panel, { vendor: 'oncehub', status: 'invalid' });
    },
  },
  {
    name: 'compare',
    where: 'once',
    show: async (panel) => {
      await panel.focus('grid', 'Events');
      await panel.press('d');
      await panel.waitUntil('a comparison', () => document.querySelector('.diff') !== null, []);
    },
  },
  {
    name: 'sender',
    where: 'once',
    show: async (panel) => {
      await panel.click('tab', 'Sender');
      await panel.waitUntil('the frames', () => document.querySelector('.frames') !== null, []);
    },
  },
  {
    name: 'filter',
    where: 'once',
    show: async (panel) => {
      await panel.fill('searchbox', 'Filter', 'status:invalid has:');
      await panel.waitUntil('suggestions', () => document.querySelector('[role=option]') !== null, []);
    },
  },
  {
    name: 'coverage',
    where: 'once',
    show: async (panel) => {
      await panel.fill('searchbox', 'Filter', '');
      await panel.click('button', 'Coverage');
      await panel.waitUntil('the coverage', () => document.querySelector('.coverage table') !== null, []);
      await panel.evaluate(() => document.querySelector<HTMLElement>('.differences button')?.click());
    },
  },
  {
    name: 'settings',
    where: 'once',
    show: async (panel) => {
      await panel.click('button', 'Events');
      await panel.click('button', 'Settings');
    },
  },
  {
    name: 'empty',
    where: 'everywhere',
    show: async (panel) => {
      await panel.evaluate(() => document.querySelector<HTMLDialogElement>('dialog[open]')?.close());
      await panel.fill('searchbox', 'Filter', '');
      await panel.click('button', 'Clear');
      await panel.waitUntil('an empty panel', () => document.querySelector('.empty') !== null, []);
    },
  },
  {
    name: 'german',
    where: 'german',
    show: (panel) => select(panel, { vendor: 'oncehub', status: 'invalid' }),
  },
];

interface Wanted {
  vendor: string;
  status: string;
  /** Another term of the filter. */
  more?: string;
}

/** Opens the details of the first such event, and leaves the list filtered to its vendor's. */
async function select(panel: ExtensionView, { vendor, status, more = '' }: Wanted): Promise<void> {
  await panel.fill('searchbox', 'Filter', `vendor:${vendor} status:${status} ${more}`);
  // The list is drawn a moment after the filter has changed.
  await panel.waitUntil(
    `only ${status} events of ${vendor}`,
    (one, other) => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role=row][data-status]')];
      return rows.length > 0 && rows.every(({ dataset }) => dataset['vendor'] === one && dataset['status'] === other);
    },
    [vendor, status],
  );
  await panel.evaluate(() => document.querySelector<HTMLElement>('[role=row][data-status]')?.click());
  await panel.fill('searchbox', 'Filter', `vendor:${vendor} ${more}`.trim());
}
