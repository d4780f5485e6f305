import { describe, expect, it, vi } from 'vitest';
import type { PanelRequest, PanelUpdate } from '../../../core/panel-protocol.ts';
import { tabClosed } from '../../../core/panel-protocol.ts';
import type { Panels } from '../../../messaging/background/panels.ts';
import { createPanels } from '../../../messaging/background/panels.ts';
import { createRecorder } from '../../../messaging/background/recorder.ts';
import { createSessionStore } from '../../../messaging/store/session-store.ts';
import { aCapture, aMemoryArea, anEvent } from '../../support/recording.ts';

const session = '0123456789abcdef0123456789abcdef';

function aBackground(area = aMemoryArea()) {
  const store = createSessionStore(area);
  let panels: Panels | null = null;
  const recorder = createRecorder({
    storeFor: () => store,
    ingest: anEvent,
    judgeDeliveries: (deliveries) =>
      Promise.resolve(deliveries.map(({ seq }) => ({ capture: aCapture(seq, { channel: 'webhook' }), webhook: null }))),
    mirroring: new Set(),
    unwatched: () => 'vendor-events',
    now: () => 5_000,
    onChange: (tab, change) => panels?.publish(tab, change),
    onStorage: (tab, message) => panels?.storage(tab, message),
  });
  panels = createPanels({
    storeFor: () => store,
    recorder,
    announced: () => Promise.resolve(),
    pages: { watch: () => undefined, crashed: () => false },
    identify: (tabId) => Promise.resolve(tabId === 404 ? null : { private: true, url: 'https://shop.test/' }),
  });
  const fire = (tabId: number, after: number, count: number) =>
    recorder.receive(
      {
        kind: 'captures',
        session,
        path: 'top',
        after,
        through: after + count,
        captures: Array.from({ length: count }, (_, index) => aCapture(after + index + 1)),
      },
      { tabId, private: true, top: true, url: 'https://shop.test/', origin: 'https://shop.test', documentId: null },
    );
  return { panels, recorder, store, fire };
}

function aPanel(panels: Panels) {
  const updates: PanelUpdate[] = [];
  let request: (message: PanelRequest) => void = () => undefined;
  let close = (): void => undefined;
  panels.serve({
    send: (update) => updates.push(update),
    onRequest: (listener) => (request = listener),
    onClose: (listener) => (close = listener),
  });
  const orders = () =>
    updates.flatMap((update) => (update.type === 'entries' ? update.entries.map((entry) => entry.order) : []));
  const states = () => updates.flatMap((update) => (update.type === 'state' ? [update.state] : []));
  return { updates, orders, states, request: (message: PanelRequest) => request(message), close: () => close() };
}

const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('panels', () => {
  it('get what was stored before they opened, then what comes, each entry once and in order', async () => {
    const { panels, fire } = aBackground();
    await fire(1, 0, 350);
    await fire(1, 350, 350);
    const panel = aPanel(panels);
    panel.request({ type: 'watch', tabId: 1, after: 0, observe: true });
    await Promise.all([fire(1, 700, 50), fire(1, 750, 50)]);
    await vi.waitFor(() => expect(panel.states().at(-1)?.integrity.stored).toBe(800));
    await vi.waitFor(() => expect(panel.orders()).toEqual(oneTo(800)));
  });

  it('go on where they were after a reconnect', async () => {
    const area = aMemoryArea();
    const first = aBackground(area);
    await first.fire(1, 0, 10);
    const second = aBackground(area);
    const panel = aPanel(second.panels);
    panel.request({ type: 'watch', tabId: 1, after: 6, observe: true });
    await vi.waitFor(() => expect(panel.orders()).toEqual([7, 8, 9, 10]));
  });

  it('hear only of their own tab', async () => {
    const { panels, fire } = aBackground();
    const one = aPanel(panels);
    const two = aPanel(panels);
    one.request({ type: 'watch', tabId: 1, after: 0, observe: true });
    two.request({ type: 'watch', tabId: 2, after: 0, observe: true });
    await vi.waitFor(() => expect(two.states().length).toBeGreaterThan(0));
    await fire(1, 0, 3);
    await vi.waitFor(() => expect(one.orders()).toEqual([1, 2, 3]));
    expect(two.orders()).toEqual([]);
  });

  it('are told what is gone when one of them clears', async () => {
    const { panels, fire } = aBackground();
    const panel = aPanel(panels);
    panel.request({ type: 'watch', tabId: 1, after: 0, observe: true });
    await fire(1, 0, 3);
    panel.request({ type: 'clear' });
    await vi.waitFor(() => expect(panel.updates).toContainEqual({ type: 'removed', through: 3 }));
    await vi.waitFor(() => expect(panel.states().at(-1)?.integrity.stored).toBe(0));
  });

  it('switch the tab to a watched mode while they are open, a popup does not', async () => {
    const { panels, store } = aBackground();
    const popup = aPanel(panels);
    popup.request({ type: 'watch', tabId: 1, after: 0, observe: false });
    await vi.waitFor(() => expect(popup.states().length).toBe(1));
    expect((await store.tab(1))?.watched ?? false).toBe(false);
    const panel = aPanel(panels);
    panel.request({ type: 'watch', tabId: 1, after: 0, observe: true });
    await vi.waitFor(async () => expect((await store.tab(1))?.watched).toBe(true));
    panel.close();
    await vi.waitFor(async () => expect((await store.tab(1))?.watched).toBe(false));
  });

  it('are told when their tab is closed, or never was', async () => {
    const { panels, fire } = aBackground();
    const panel = aPanel(panels);
    panel.request({ type: 'watch', tabId: 1, after: 0, observe: true });
    await fire(1, 0, 1);
    await vi.waitFor(() => expect(panel.orders()).toEqual([1]));
    panels.close(1);
    expect(panel.states().at(-1)?.gone).toBe(true);
    panel.request({ type: 'import', importId: 'i', file: 'a.json', batch: 0, events: [] });
    await vi.waitFor(() =>
      expect(panel.updates).toContainEqual(expect.objectContaining({ type: 'imported', stored: 0 })),
    );
    const stranger = aPanel(panels);
    stranger.request({ type: 'watch', tabId: 404, after: 0, observe: true });
    await vi.waitFor(() => expect(stranger.states().at(-1)?.gone).toBe(true));
  });

  it('answer an import batch with what was stored', async () => {
    const { panels } = aBackground();
    const panel = aPanel(panels);
    panel.request({ type: 'watch', tabId: 1, after: 0, observe: true });
    const { seq: _seq, ...sighting } = aCapture(1);
    panel.request({
      type: 'import',
      importId: 'i',
      file: 'a.json',
      batch: 0,
      events: [{ sighting, frame: null, webhook: null }],
    });
    await vi.waitFor(() =>
      expect(panel.updates).toContainEqual({ type: 'imported', importId: 'i', batch: 0, stored: 1, error: null }),
    );
  });

  it('are answered when deliveries are stored, and told why when they are not', async () => {
    const { panels } = aBackground();
    const panel = aPanel(panels);
    panel.request({ type: 'watch', tabId: 1, after: 0, observe: true });
    const delivery = { seq: 1, time: 1, method: 'POST', target: '/', headers: null, body: { text: '{}', exact: true } };
    const request = {
      type: 'deliver' as const,
      session: 's',
      file: null,
      after: 0,
      through: 1,
      deliveries: [delivery],
    };
    panel.request(request);
    const answer = { type: 'delivered', session: 's', through: 1 };
    await vi.waitFor(() => expect(panel.updates).toContainEqual({ ...answer, stored: 1, error: null }));
    expect(panel.orders()).toEqual([1]);
    panel.request({ ...request, after: 3 });
    await vi.waitFor(() =>
      expect(panel.updates).toContainEqual({ ...answer, stored: 0, error: expect.stringContaining('rise') }),
    );
    panels.close(1);
    panel.request(request);
    await vi.waitFor(() => expect(panel.updates).toContainEqual({ ...answer, stored: 0, error: tabClosed }));
  });
});
