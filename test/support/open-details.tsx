import { signal } from '@preact/signals';
import { render, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { createDetailsModel } from '../../components/model/details-model.ts';
import { createLinksModel } from '../../components/model/links-model.ts';
import { createSelectionModel } from '../../components/model/selection-model.ts';
import { Details } from '../../components/panel/Details.tsx';
import type { WidgetEvent } from '../../core/event.ts';
import { defineSources, defineVendor } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { eventEntry } from './panel-entries.ts';

export const documentation = { url: 'https://vendor.test/docs', read: '2026-11-20' };
const vendor = defineVendor({
  id: 'oncehub',
  name: 'OnceHub',
  documentation: [documentation],
  sources: defineSources({ id: 'oncehub', origins: ['https://oncehub.com'] }),
  webhooks: null,
  events: [
    {
      name: 'oncehub.chatbot.opened',
      channel: 'message',
      fires: 'A visitor opens it.',
      documentation,
      schema: z.strictObject({ bot_id: z.string(), bot_name: z.string().optional() }),
      example: { bot_id: 'BOT-9', bot_name: 'Example' },
    },
  ],
});

/** Draws the details of an event over a clipboard, and a list that holds `events`. */
export function openDetails(entry = eventEntry(2), events: WidgetEvent[] = [], clipboard = true) {
  const copied: string[] = [];
  const details = createDetailsModel({
    copy: (text) => {
      copied.push(text);
      return Promise.resolve(clipboard);
    },
    events: () => events,
  });
  const selection = createSelectionModel();
  const shown = signal(entry);
  function Shown() {
    return (
      <Details
        entry={shown.value}
        vendor={vendor}
        tab={selection.tab.value}
        onTab={selection.setTab}
        links={createLinksModel(selection)}
        details={details}
        tools={null}
        onClose={() => {}}
        onSend={() => {}}
      />
    );
  }
  render(<Shown />);
  return { copied, details, show: (next: typeof entry) => void act(() => void (shown.value = next)) };
}

export const payloadOf = (payload: object, given: Partial<WidgetEvent> = {}): Partial<WidgetEvent> => ({
  data: { type: 'oncehub.chatbot.opened', payload: JSON.parse(JSON.stringify(payload)) },
  ...given,
});
export const tree = () => screen.getByRole('tree', { name: 'Payload' });
export const lines = () => within(tree()).getAllByRole('treeitem');
export const line = (text: string) => {
  const found = lines().findLast((one) => one.textContent.includes(text));
  if (found === undefined) throw new Error(`no line has ${text}`);
  return found;
};
export const button = (name: string) => screen.getByRole('button', { name });
