import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GapEntry } from '../../../core/entry.ts';
import { recordCaptures } from '../../../core/recording/record-captures.ts';
import { emptyTab } from '../../../core/recording/tab-record.ts';
import { aCapture, anEvent } from '../../support/recording.ts';

const context = { document: 'document', arrived: 9_000, ingest: anEvent, mirroring: new Set<string>() };
const tab = emptyTab(1, false);
const start = { through: 0 };

const seqs = (numbers: number[]) => numbers.map((seq) => aCapture(seq));

describe('recordCaptures', () => {
  it('stores a batch in order and moves the session on', () => {
    const change = recordCaptures(tab, start, { after: 0, through: 3, captures: seqs([1, 2, 3]) }, context);
    expect(change.append.map((entry) => entry.order)).toEqual([1, 2, 3]);
    expect(change.session).toEqual({ through: 3 });
    expect(change.tab.integrity).toMatchObject({ captured: 3, stored: 3, dropped: 0 });
  });

  it('stores nothing of a batch that is sent a second time', () => {
    const batch = { after: 0, through: 2, captures: seqs([1, 2]) };
    const first = recordCaptures(tab, start, batch, context);
    expect(recordCaptures(first.tab, first.session, batch, context).append).toEqual([]);
  });

  it('stores only the new end of a batch that overlaps', () => {
    const first = recordCaptures(tab, start, { after: 0, through: 2, captures: seqs([1, 2]) }, context);
    const second = recordCaptures(
      first.tab,
      first.session,
      { after: 0, through: 4, captures: seqs([1, 2, 3, 4]) },
      context,
    );
    expect(second.append.map((entry) => entry.order)).toEqual([3, 4]);
    expect(second.tab.integrity.stored).toBe(4);
  });

  it('makes a shed gap of a number the frame left out', () => {
    const change = recordCaptures(tab, start, { after: 0, through: 5, captures: seqs([1, 4]) }, context);
    const gaps = change.append.filter((entry): entry is GapEntry => entry.kind === 'gap');
    expect(gaps.map((gap) => [gap.afterSeq, gap.missing, gap.reason])).toEqual([
      [1, 2, 'shed'],
      [4, 1, 'shed'],
    ]);
    expect(change.tab.integrity).toMatchObject({ captured: 5, stored: 2, dropped: 3 });
  });

  it('makes a lost gap of a batch that was acknowledged but is not in the store', () => {
    const change = recordCaptures(tab, start, { after: 7, through: 8, captures: seqs([8]) }, context);
    expect(change.append[0]).toMatchObject({ kind: 'gap', afterSeq: 0, missing: 7, reason: 'lost' });
  });

  it('neither stores nor counts what was captured before the last clear', () => {
    const clearedTab = { ...tab, clearedAt: 1_003 };
    const change = recordCaptures(clearedTab, start, { after: 0, through: 4, captures: seqs([1, 2, 3, 4]) }, context);
    expect(change.append).toHaveLength(2);
    expect(change.tab.integrity.captured).toBe(2);
  });

  it('neither stores nor counts what was captured during a pause', () => {
    const paused = { ...tab, recording: false, pausedAt: 1_002 };
    const during = recordCaptures(paused, start, { after: 0, through: 3, captures: seqs([1, 2, 3]) }, context);
    expect(during.append.map((entry) => entry.kind === 'event' && entry.event.time)).toEqual([1_001]);
    const resumed = { ...during.tab, recording: true, resumedAt: 1_006 };
    const batch = { after: 3, through: 7, captures: seqs([4, 5, 6, 7]) };
    const after = recordCaptures(resumed, during.session, batch, context);
    expect(after.append.map((entry) => entry.kind === 'event' && entry.event.time)).toEqual([1_006, 1_007]);
    expect(after.tab.integrity).toMatchObject({ captured: 3, stored: 3, dropped: 0 });
  });

  it('counts events by vendor and status', () => {
    const change = recordCaptures(tab, start, { after: 0, through: 2, captures: seqs([1, 2]) }, context);
    expect(change.tab.counts).toEqual({ oncehub: { valid: 2 } });
  });

  it('keeps captured = stored + dropped, and every capture once, whatever is sent again, shed or cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ back: fc.nat(5), ahead: fc.integer({ min: 1, max: 6 }), shed: fc.nat(63) }), {
          maxLength: 20,
        }),
        (sends) => {
          let state = { tab, session: start };
          const stored: number[] = [];
          let newest = 0;
          for (const { back, ahead, shed } of sends) {
            const after = Math.max(0, newest - back);
            const through = after + ahead;
            const numbers = Array.from({ length: ahead }, (_, index) => after + 1 + index);
            const kept = numbers.filter((_, index) => (shed & (1 << index)) === 0);
            const change = recordCaptures(state.tab, state.session, { after, through, captures: seqs(kept) }, context);
            for (const entry of change.append) if (entry.kind === 'event') stored.push(entry.event.frame?.seq ?? 0);
            state = change;
            newest = Math.max(newest, through);
          }
          const { captured, stored: count, dropped } = state.tab.integrity;
          expect(captured).toBe(count + dropped);
          expect(captured).toBe(newest);
          expect(stored).toEqual([...new Set(stored)].toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
