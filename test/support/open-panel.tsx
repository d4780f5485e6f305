import { render, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { createPanelModel, type PanelModel } from '../../components/model/panel-model.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import type { Entry } from '../../core/entry.ts';
import { z } from '../../core/zod.ts';
import { defineSources, defineVendor } from '../../core/vendor.ts';
import { eventEntry, gapEntry, navigationEntry, tabState } from './panel-entries.ts';
import { createTestWorld, type TestWorld } from './panel-world.ts';
import { createTestWebhookWorld, type TestWebhookWorld } from './webhook-world.ts';

/** A vendor with one signed webhook. */
export const oncehub = defineVendor({
  id: 'oncehub',
  name: 'OnceHub',
  documentation: [{ url: 'https://vendor.test/docs', read: '2026-11-20' }],
  sources: defineSources({ id: 'oncehub', origins: ['https://oncehub.com'] }),
  webhooks: {
    nameKey: 'type',
    prefix: 'booking.',
    marks: [],
    headers: ['oncehub-signature'],
    nameHeader: 'x-topic',
    signature: {
      header: 'oncehub-signature',
      encoding: 'hex',
      timestamped: { time: 't', signature: 's' },
    },
  },
  events: [
    {
      name: 'booking.scheduled',
      channel: 'webhook',
      fires: 'A booking is made.',
      documentation: { url: 'https://vendor.test/docs', read: '2026-11-20' },
      schema: z.unknown(),
      example: { type: 'booking.scheduled', id: 'BKNG-1' },
    },
  ],
});

/** An event with a bad field, a missing one and markup. */
export const invalid = eventEntry(3, {
  status: 'invalid',
  data: { type: 'oncehub.chatbot.opened', payload: { bot_id: 1234, html: '<b>bold</b>' } },
  findings: [
    {
      severity: 'error',
      code: 'invalid_type',
      path: ['bot_id'],
      message: 'bot_id must be a string.',
      expected: 'string',
      received: 'number',
    },
    {
      severity: 'error',
      code: 'invalid_type',
      path: ['bot_name'],
      message: 'bot_name is missing.',
      expected: 'string',
      received: 'undefined',
    },
  ],
});

/** A page load, a gap and four events, three statuses among them. */
export const entries: Entry[] = [
  navigationEntry(1),
  eventEntry(2),
  invalid,
  gapEntry(4, { missing: 14 }),
  eventEntry(5, { status: 'untrusted', origin: 'https://evil.test', vendor: 'oncehub' }),
  eventEntry(6, { imported: 'old.json' }),
];

export interface OpenPanel {
  world: TestWorld;
  webhooks: TestWebhookWorld;
  model: PanelModel;
  /** What Export was asked for: sanitized or not. */
  exported: boolean[];
}

/** Draws the whole panel over a connection that has just delivered these entries. It refuses every file. */
export function openPanel(shown: Entry[] = entries, state = tabState()): OpenPanel {
  layOut();
  const world = createTestWorld();
  world.coverage.vendors = [oncehub];
  const webhooks = createTestWebhookWorld();
  const refuse = () => ({ ok: false, refusal: { code: 'empty' } }) as const;
  const model = createPanelModel(world, refuse, webhooks);
  const exported: boolean[] = [];
  const exportNow = (sanitized: boolean): Promise<null> => {
    exported.push(sanitized);
    return Promise.resolve(null);
  };
  render(
    <Panel
      model={model}
      vendors={[oncehub]}
      mentionAccess={false}
      onExport={exportNow}
      onImport={() => {}}
      onGrant={() => {}}
    />,
  );
  void act(() => {
    model.setConnection('connected');
    model.receive({ type: 'entries', entries: shown, more: false });
    model.receive({ type: 'state', state });
  });
  return { world, webhooks, model, exported };
}

/** happy-dom lays nothing out: without a size the list would have no window to fill. */
function layOut(): void {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 440 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 900 });
}

export const grid = () => screen.getByRole('grid', { name: 'Events' });
export const rows = () => within(grid()).getAllByRole('row');
export const rowOf = (status: string) => {
  const row = rows().find((candidate) => candidate.dataset['status'] === status);
  if (row === undefined) throw new Error(`no row is ${status}`);
  return row;
};
