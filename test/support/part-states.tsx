import { fireEvent, render, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { createCoverageModel } from '../../components/model/coverage-model.ts';
import { detailTabs } from '../../components/model/selection-model.ts';
import { CoveragePane } from '../../components/panel/CoveragePane.tsx';
import { defineVendor } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { everything, openEmpty, openShown, press, unknown, webhook } from './full-panel.tsx';
import { openDetails, payloadOf } from './open-details.tsx';
import { invalid, oncehub, openPanel } from './open-panel.tsx';
import { eventEntry } from './panel-entries.ts';
import { createTestWorld } from './panel-world.ts';

const documentation = { url: 'https://vendor.test/docs', read: '2026-11-20' };
const documenting = defineVendor({
  ...oncehub,
  events: [
    {
      name: 'oncehub.chatbot.opened',
      channel: 'message',
      fires: 'A visitor opens it.',
      documentation,
      schema: z.strictObject({ bot_id: z.string().nullable(), bot_name: z.string() }),
      example: { bot_id: 'BOT-9', bot_name: 'Example' },
    },
    ...oncehub.events,
  ],
});
const unseen = { ...oncehub, id: 'unseen', name: 'Standard Webhooks' };

/** What the details, the coverage, the dialogs and the pane for webhooks can look like: each draws one state. */
export const partStates: Record<string, () => void | Promise<void>> = {
  ...Object.fromEntries(
    [
      ['an invalid event', invalid] as const,
      ['a webhook', webhook] as const,
      ['unrecognized traffic', unknown] as const,
    ].flatMap(([name, entry]) =>
      detailTabs.map((tab) => [`${tab} of ${name}`, () => void openShown(entry, tab)] as const),
    ),
  ),
  'the payload with what is documented': () =>
    void openDetails(eventEntry(1, { ...payloadOf({ bot_id: 2, fresh: true }), findings: invalid.event.findings })),
  'a comparison': () => {
    const first = eventEntry(1, payloadOf({ bot_id: 'BOT-1', gone: 1 }));
    const second = eventEntry(2, payloadOf({ bot_id: 2, fresh: true }));
    openDetails(
      second,
      [first, second].map(({ event }) => event),
    );
    press(/Compare/);
  },
  'the menu of a line of the payload': () => {
    openShown(invalid, 'Payload');
    const [line] = screen.getAllByRole('treeitem');
    if (line !== undefined) fireEvent.contextMenu(line);
  },
  'the coverage': () => {
    const { model } = openPanel(everything);
    void act(() => model.coverage.setView('coverage'));
  },
  'the coverage with how payloads differ': () => {
    const world = createTestWorld();
    world.coverage.vendors = [documenting, unseen];
    const coverage = createCoverageModel(world);
    const payload = { bot_id: 7, plan: 'pro' };
    coverage.receive([
      eventEntry(1, { data: { type: 'oncehub.chatbot.opened', payload } }),
      eventEntry(2, { name: null }),
    ]);
    coverage.setView('coverage');
    render(<CoveragePane coverage={coverage} isFiltered={() => true} onFilter={() => {}} />);
    press(/Differences of/);
  },
  'the coverage of nothing': () => {
    const { model } = openPanel([]);
    void act(() => model.coverage.setView('coverage'));
  },
  'the settings': () => {
    const { model } = openPanel(everything);
    void act(() => model.settings.show());
  },
  'the shortcuts': () => {
    openPanel(everything);
    press(/Keyboard shortcuts/);
  },
  'the pane for webhooks': () => {
    const { model } = openPanel(everything);
    void act(() => model.webhooks.setPane('live'));
  },
  'a stream that is on': () => {
    const { model, webhooks } = openPanel(everything);
    void act(() => {
      model.webhooks.setPane('live');
      webhooks.stream.onState({ kind: 'open', since: 0, received: 0 });
    });
  },
  'a stream that was lost, and what it missed': () => {
    const { model, webhooks } = openPanel(everything);
    void act(() => {
      model.webhooks.setPane('live');
      webhooks.stream.onState({ kind: 'waiting', reason: { code: 'ended', host: 'shop.test' }, retryAt: 3_500 });
      webhooks.stream.onMissed({ code: 'down', host: 'shop.test', seconds: 5 });
    });
  },
  'a stream that is refused': () => {
    const { model, webhooks } = openPanel(everything);
    void act(() => {
      model.webhooks.setPane('live');
      webhooks.stream.onState({ kind: 'refused', reason: { code: 'answeredNoKey', host: 'shop.test', status: 401 } });
    });
  },
  'a file that is refused': () => {
    const model = openEmpty((started) => started.setConnection('connected'));
    void act(() => void model.imports.start('old.json', '{'));
  },
  'a pasted text that is no webhook': () => {
    const { model } = openPanel(everything);
    void act(() => {
      model.webhooks.setPane('paste');
      model.webhooks.setPasted('{"type": }');
    });
    press(/^⟦?Add⟧?$/);
  },
  'a webhook to send': () => {
    openShown(webhook, 'Payload');
    press(/Send…/);
  },
  'a webhook that was sent': async () => {
    openShown(webhook, 'Payload');
    press(/Send…/);
    press(/^⟦?Send⟧?$/);
    await screen.findByText(/200/);
  },
};
