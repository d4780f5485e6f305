import { describe, expect, test } from 'vitest';
import type { Unwatched } from '../../../core/settings.ts';
import { aRecorder, captures, started, top } from '../../support/a-recorder.ts';

/** A recorder whose user lets nothing be recorded without a panel. */
function anUnheardTab(unwatched: () => Unwatched = () => 'nothing') {
  return aRecorder(undefined, undefined, unwatched);
}

describe('nothing while no panel is open', () => {
  test('pauses the frames, stores nothing they still send and no address', async () => {
    const { recorder, store } = anUnheardTab();
    expect(await recorder.receive(started(500), top)).toEqual({ mode: 'paused', accepted: true });
    expect(await store.tabs()).toEqual([]);
    expect(await recorder.receive(captures(0, [1, 2]), top)).toEqual({ mode: 'paused', accepted: true });
    expect(await store.entries(1, 0, 10)).toEqual([]);
    expect((await store.tab(1))?.url).toBe('');
    await recorder.receive(started(600), top);
    expect((await store.tab(1))?.url).toBe('');
  });

  test('holds for tabs without a panel alone, and what was passed over is no gap', async () => {
    const { recorder, store } = anUnheardTab();
    await recorder.receive(captures(0, [1, 2]), top);
    await recorder.change(top, { watched: true });
    expect(await recorder.receive(captures(2, [3]), top)).toEqual({ mode: 'watched', accepted: true });
    expect((await store.entries(1, 0, 10)).map((entry) => entry.kind)).toEqual(['event']);
    expect((await store.tab(1))?.integrity).toMatchObject({ captured: 1, stored: 1, dropped: 0 });
  });

  test('leaves what was recorded before, and ends with the setting', async () => {
    let setting: Unwatched = 'vendor-events';
    const { recorder, store } = anUnheardTab(() => setting);
    await recorder.receive(captures(0, [1]), top);
    setting = 'nothing';
    await recorder.receive(captures(1, [2]), top);
    expect(await store.entries(1, 0, 10)).toHaveLength(1);
    setting = 'vendor-events';
    expect((await recorder.receive(captures(2, [3]), top)).mode).toBe('quiet');
    expect(await store.entries(1, 0, 10)).toHaveLength(2);
  });
});
