// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPanelModel, type PanelModel } from '../../components/model/panel-model.ts';
import { parseCaptureFile } from '../../core/capture-file/index.ts';
import { saveCapture } from '../../entrypoints/panel/save-capture.ts';
import { eventEntry, tabState } from '../support/panel-entries.ts';
import { createTestWorld } from '../support/panel-world.ts';
import { createTestWebhookWorld } from '../support/webhook-world.ts';

afterEach(() => vi.restoreAllMocks());

/** A panel that lists so many events, and the files it saves. */
function openList(count: number): { model: PanelModel; saved: Blob[] } {
  const saved: Blob[] = [];
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: 'x', version: '1.2.3' });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) saved.push(file);
    return 'blob:x';
  });
  const refuse = () => ({ ok: false, refusal: { code: 'empty' } }) as const;
  const model = createPanelModel(createTestWorld(), refuse, createTestWebhookWorld());
  const data = (index: number) => ({ type: 'opened', payload: { at: index, text: 'ü'.repeat(400) } });
  model.receive({
    type: 'entries',
    entries: Array.from({ length: count }, (_, index) => eventEntry(index + 1, { time: index, data: data(index) })),
    more: false,
  });
  model.receive({ type: 'state', state: tabState() });
  return { model, saved };
}

describe('a saved capture', () => {
  test('of a long list is made in slices between which the panel goes on, and is whole', async () => {
    const { model, saved } = openList(6_000);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const saving = saveCapture(model, true);
    model.clear();
    expect(await saving).toBeNull();
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
    const text = (await saved[0]?.text()) ?? '';
    expect(text.length).toBeGreaterThan(4_000_000);
    const read = parseCaptureFile(text);
    expect(read.ok && read.events.length).toBe(6_000);
  });

  test('is made without a rest while the panel is hidden, where a timer takes a second', async () => {
    const { model, saved } = openList(6_000);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    expect(await saveCapture(model, true)).toBeNull();
    clearInterval(timer);
    expect(turns).toBe(0);
    expect(saved).toHaveLength(1);
  });

  test('is none before the background has told the state of the tab', async () => {
    const refuse = () => ({ ok: false, refusal: { code: 'empty' } }) as const;
    const model = createPanelModel(createTestWorld(), refuse, createTestWebhookWorld());
    expect(await saveCapture(model, true)).toContain('Nothing was exported');
  });
});
