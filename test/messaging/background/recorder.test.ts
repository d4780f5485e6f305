import { describe, expect, it } from 'vitest';
import { aRecorder, captures, started, top } from '../../support/a-recorder.ts';
import { aCapture } from '../../support/recording.ts';

describe('the recorder', () => {
  it('stores a batch before it acknowledges it', async () => {
    const { recorder, store } = aRecorder();
    expect(await recorder.receive(captures(0, [1, 2]), top)).toEqual({ mode: 'quiet', accepted: true });
    expect((await store.entries(1, 0, 10)).map((entry) => entry.kind)).toEqual(['event', 'event']);
  });

  it('takes tab, document and address from the sender, never from the message', async () => {
    const { recorder, store } = aRecorder();
    await recorder.receive({ ...captures(0, [1]), tabId: 99, document: 'forged', url: 'https://evil.test/' }, top);
    const [entry] = await store.entries(1, 0, 1);
    expect(entry).toMatchObject({ event: { frame: { url: 'https://shop.test/', document: 'D1', seq: 1 } } });
  });

  it('writes nothing about a page in which no vendor spoke and nobody watches', async () => {
    const { recorder, store } = aRecorder();
    await recorder.receive(started(1), top);
    expect(await store.tabs()).toEqual([]);
  });

  it('clears at a navigation unless the log is preserved', async () => {
    const { recorder, store } = aRecorder();
    await recorder.receive(captures(0, [1]), top);
    await recorder.receive(started(2_000), top);
    expect(await store.entries(1, 0, 10)).toEqual([]);
    await recorder.change(top, { preserveLog: true, watched: true });
    await recorder.receive({ ...captures(1, [2]), captures: [aCapture(2, { time: 3_000 })] }, top);
    await recorder.receive(started(4_000), top);
    expect((await store.entries(1, 0, 10)).map((entry) => entry.kind)).toEqual(['event', 'navigation']);
  });

  it('clears at a navigation before it stores what the new page sent right after', async () => {
    const { recorder, store } = aRecorder();
    await recorder.receive(captures(0, [1]), top);
    const batch = captures(0, [1, 2]);
    const fresh = {
      ...batch,
      session: 'f'.repeat(32),
      captures: batch.captures.map((each) => ({ ...each, time: 3_000 })),
    };
    await Promise.all([recorder.receive(started(2_000), top), recorder.receive(fresh, top)]);
    expect((await store.entries(1, 0, 10)).map((entry) => entry.order)).toEqual([2, 3]);
  });

  it('begins a page once, however often its hello is said', async () => {
    const { recorder, store } = aRecorder();
    await recorder.change(top, { watched: true });
    await recorder.receive(started(500), top);
    await recorder.receive(captures(0, [1]), top);
    await recorder.receive(started(500), top);
    expect((await store.entries(1, 0, 10)).map((entry) => entry.kind)).toEqual(['navigation', 'event']);
  });

  it('answers with the mode the toolbar set', async () => {
    const { recorder } = aRecorder();
    await recorder.change(top, { watched: true });
    expect((await recorder.receive(captures(0, [1]), top)).mode).toBe('watched');
    await recorder.change(top, { allMessages: true });
    expect((await recorder.receive(captures(1, [2]), top)).mode).toBe('all');
    await recorder.change(top, { recording: false });
    expect((await recorder.receive(captures(2, [3]), top)).mode).toBe('paused');
  });

  it('does not accept what is not the protocol, and stores nothing of it', async () => {
    const { recorder, storage, store } = aRecorder();
    const forged = { ...captures(0, [1]), session: '../../etc' };
    expect((await recorder.receive(forged, top)).accepted).toBe(false);
    expect(storage).toEqual([{ unreadable: top.origin }]);
    expect(await store.tabs()).toEqual([]);
  });

  it('does not accept what storage refused, and tells why', async () => {
    let broken = true;
    const { recorder, storage, store } = aRecorder((real) => ({
      ...real,
      commit: (...step) => (broken ? Promise.reject(new Error('QuotaExceeded')) : real.commit(...step)),
    }));
    expect((await recorder.receive(captures(0, [1]), top)).accepted).toBe(false);
    expect(storage.at(-1)).toContain('QuotaExceeded');
    broken = false;
    expect((await recorder.receive(captures(0, [1]), top)).accepted).toBe(true);
    expect(storage.at(-1)).toBe(null);
    expect((await store.tab(1))?.integrity.stored).toBe(1);
  });

  it('does not believe what an imported file says of a signature', async () => {
    const { recorder, store } = aRecorder();
    const { seq: _seq, ...sighting } = aCapture(1, { channel: 'webhook' });
    const webhook = { method: 'POST', signature: 'verified', note: '' };
    await recorder.import(top, {
      importId: 'i',
      file: 'a.json',
      batch: 0,
      events: [{ sighting, frame: null, webhook }],
    });
    const [entry] = await store.entries(top.tabId, 0, 10);
    expect(entry).toMatchObject({ event: { webhook: { signature: 'not-checked' } } });
  });

  it('imports a batch once, however often it is sent', async () => {
    const { recorder, store } = aRecorder();
    const { seq: _seq, ...sighting } = aCapture(1);
    const batch = { importId: 'i', file: 'a.json', batch: 0, events: [{ sighting, frame: null, webhook: null }] };
    expect(await recorder.import(top, batch)).toBe(1);
    expect(await recorder.import(top, batch)).toBe(1);
    expect((await store.entries(1, 0, 10)).length).toBe(1);
    expect((await store.tab(1))?.integrity.captured).toBe(0);
  });

  it('evicts the oldest when the ring is full, and counts it', async () => {
    const { recorder, store } = aRecorder();
    for (let after = 0; after < 1_500; after += 500) {
      await recorder.receive(
        captures(
          after,
          Array.from({ length: 500 }, (_, index) => after + index + 1),
        ),
        top,
      );
    }
    const tab = await store.tab(1);
    const kept = await store.entries(1, 0, 5_000);
    expect(kept.length).toBeLessThanOrEqual(1_000);
    expect((tab?.integrity.evicted ?? 0) + kept.length).toBe(1_500);
    expect(kept[0]?.order).toBe((tab?.removedThrough ?? 0) + 1);
  });
});
