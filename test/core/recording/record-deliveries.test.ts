import { describe, expect, it } from 'vitest';
import { recordDeliveries } from '../../../core/recording/record-deliveries.ts';
import { cleared, emptyTab, switched } from '../../../core/recording/tab-record.ts';
import { aCapture, anEvent } from '../../support/recording.ts';

const context = { arrived: 9_000, ingest: anEvent };
const tab = emptyTab(1, false);
const start = { through: 0 };

/** Live deliveries with these numbers, which arrived at 1,000 plus their number. */
const live = (numbers: number[], through = numbers.at(-1) ?? 0) => ({
  through,
  file: null,
  captures: numbers.map((seq) => aCapture(seq, { channel: 'webhook' })),
});
const ofFile = (numbers: number[]) => ({ ...live(numbers), file: 'a.har' });

describe('recordDeliveries', () => {
  it('stores live deliveries in order and counts them', () => {
    const change = recordDeliveries(tab, start, live([1, 2]), context);
    expect(change.append.map(({ kind, order }) => [kind, order])).toEqual([
      ['event', 1],
      ['event', 2],
    ]);
    expect(change.tab.integrity).toMatchObject({ captured: 2, stored: 2, dropped: 0 });
    expect(change.session).toEqual({ through: 2 });
  });

  it('passes over what was stored before', () => {
    const first = recordDeliveries(tab, start, live([1, 2]), context);
    expect(recordDeliveries(first.tab, first.session, live([1, 2]), context).append).toEqual([]);
    expect(recordDeliveries(first.tab, first.session, live([1, 2, 3]), context).append).toHaveLength(1);
  });

  it('never goes back: an old batch that comes late changes nothing', () => {
    const first = recordDeliveries(tab, start, live([1, 2, 3]), context);
    const late = recordDeliveries(first.tab, first.session, live([1]), context);
    expect(late.append).toEqual([]);
    expect(late.session).toEqual({ through: 3 });
  });

  it('makes lost gaps of missing numbers, before, between and after', () => {
    const change = recordDeliveries(tab, { through: 2 }, live([5, 7], 9), context);
    const gaps = change.append.flatMap((entry) => (entry.kind === 'gap' ? [entry] : []));
    expect(gaps).toMatchObject([
      { afterSeq: 2, missing: 2, reason: 'lost', document: 'webhooks', time: 1_005 },
      { afterSeq: 5, missing: 1, reason: 'lost' },
      { afterSeq: 7, missing: 2, reason: 'lost', time: 9_000 },
    ]);
    expect(change.tab.integrity).toMatchObject({ captured: 7, stored: 2, dropped: 5 });
  });

  it('stores what arrived before a clear or navigation and never was stored, and nothing that was', () => {
    const before = recordDeliveries(tab, start, live([1]), context);
    const clearedTab = cleared(before.tab, 8_000);
    const change = recordDeliveries(clearedTab, before.session, live([1, 2]), context);
    expect(change.append).toHaveLength(1);
    expect(change.tab.integrity).toMatchObject({ captured: 1, stored: 1 });
  });

  it('does not record what arrives during a pause, and never does so later', () => {
    const paused = switched(tab, false, 1_002);
    const change = recordDeliveries(paused, start, live([1, 2, 3]), context);
    expect(change.append.map((entry) => entry.kind === 'event' && entry.event.time)).toEqual([1_001]);
    const resumed = switched(change.tab, true, 1_005);
    const after = recordDeliveries(resumed, change.session, live([1, 2, 3, 4, 5]), context);
    expect(after.append.map((entry) => entry.kind === 'event' && entry.event.time)).toEqual([1_005]);
    expect(after.tab.integrity).toMatchObject({ captured: 2, stored: 2, dropped: 0 });
  });

  it('stores those of a file whatever their time and pause, uncounted and without gaps', () => {
    const paused = switched(cleared(tab, 8_000), false, 500);
    const ingest = (capture: Parameters<typeof anEvent>[0]) => ({ ...anEvent(capture), imported: 'a.har' });
    const change = recordDeliveries(paused, start, ofFile([1, 3]), { ...context, ingest });
    expect(change.append.map(({ kind }) => kind)).toEqual(['event', 'event']);
    expect(change.tab.integrity).toEqual(tab.integrity);
    expect(change.tab.counts).toEqual({ oncehub: { valid: 2 } });
    expect(recordDeliveries(change.tab, change.session, ofFile([1, 3]), context).append).toEqual([]);
  });
});
