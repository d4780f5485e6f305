import { fireEvent, render, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { createPanelModel, type PanelModel } from '../../components/model/panel-model.ts';
import type { DetailTab } from '../../components/model/selection-model.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import type { EventEntry } from '../../core/entry.ts';
import { entries, oncehub, openPanel, type OpenPanel } from './open-panel.tsx';
import { eventEntry } from './panel-entries.ts';
import { createTestWorld } from './panel-world.ts';
import { createTestWebhookWorld } from './webhook-world.ts';

/** A webhook whose signature is wrong. */
export const webhook = eventEntry(9, {
  channel: 'webhook',
  name: 'booking.scheduled',
  origin: null,
  frame: null,
  data: { type: 'booking.scheduled', id: 'BKNG-7' },
  payloadAt: [],
  ids: ['oncehub booking BKNG-7'],
  webhook: { method: 'POST', target: '/hook', headers: { cookie: 'c=1' }, signature: 'wrong', note: '' },
});
const linked = eventEntry(8, { ids: ['oncehub booking BKNG-7'] });
/** Traffic of no vendor, cut. */
export const unknown = eventEntry(7, {
  vendor: null,
  name: null,
  status: 'unrecognized',
  data: 'hello',
  payloadAt: null,
  truncated: true,
});
/** Every kind of row. */
export const everything = [...entries, unknown, linked, webhook];

const filterBox = () => screen.getByRole('searchbox');
/** Presses the one button of this name, whatever the language makes of it. */
export const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));

/** Writes this into the filter. */
export function type(text: string): void {
  filterBox().focus();
  fireEvent.input(filterBox(), { target: { value: text } });
}

/** A panel that the background has told nothing but this. */
export function openEmpty(tell: (model: PanelModel) => void): PanelModel {
  const model = createPanelModel(
    createTestWorld(),
    () => ({ ok: false, refusal: { code: 'empty' } }),
    createTestWebhookWorld(),
  );
  render(
    <Panel
      model={model}
      vendors={[oncehub]}
      mentionAccess
      onExport={() => Promise.resolve(null)}
      onImport={() => {}}
      onGrant={() => {}}
    />,
  );
  void act(() => tell(model));
  return model;
}

/** A panel with the details of this event open. */
export function openShown(entry: EventEntry, tab: DetailTab): OpenPanel {
  const panel = openPanel(everything);
  void act(() => {
    panel.model.selection.setTab(tab);
    panel.model.selection.show(entry);
  });
  return panel;
}
