import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../../core/capture.ts';
import type { WidgetEvent } from '../../../core/event.ts';
import { mirroringVendors } from '../../../core/recording/echoes.ts';
import { recordCaptures } from '../../../core/recording/record-captures.ts';
import type { SessionRecord } from '../../../core/recording/tab-record.ts';
import { emptyTab } from '../../../core/recording/tab-record.ts';
import { defineSources } from '../../../core/vendor.ts';
import { aCapture, anEvent } from '../../support/recording.ts';

const said = (text: string) => ({ conversation_id: 'c', message: text });

const message = (seq: number, payload: object, over: Partial<Capture> = {}) =>
  aCapture(seq, { data: { event: 'chat', payload: { ...payload } }, ...over });

const bus = (seq: number, payload: object, over: Partial<Capture> = {}) =>
  aCapture(seq, { channel: 'bus', data: { event: 'chat', arguments: [{ ...payload }] }, ...over });

/** As ingest would: vendor and name are the same for all, so that payload, channel and time tell them apart. */
function judged(capture: Capture): WidgetEvent {
  const payloadAt = capture.channel === 'bus' ? ['arguments', 0] : ['payload'];
  const status = capture.origin === 'https://evil.test' ? 'untrusted' : 'valid';
  return { ...anEvent(capture), vendor: 'twice', name: 'chat', payloadAt, status };
}

function record(captures: Capture[], { mirroring = new Set(['twice']), batches = 1 } = {}) {
  let tab = emptyTab(1, false);
  let session: SessionRecord = { through: 0 };
  const stored: string[] = [];
  const size = Math.ceil(captures.length / batches);
  for (let at = 0; at < captures.length; at += size) {
    const part = captures.slice(at, at + size);
    const batch = { after: session.through, through: part.at(-1)?.seq ?? 0, captures: part };
    // Through JSON, as the store keeps it: the worker may have died since.
    const known: SessionRecord = JSON.parse(JSON.stringify(session));
    const change = recordCaptures(tab, known, batch, { document: 'd', arrived: 0, ingest: judged, mirroring });
    ({ tab, session } = change);
    for (const entry of change.append) stored.push(entry.kind === 'event' ? entry.event.channel : entry.kind);
  }
  return { stored, tab, session };
}

describe('echoes', () => {
  it('are passed over whichever channel tells second, neither as a gap nor counted', () => {
    expect(record([message(1, said('hi')), bus(2, said('hi'))]).stored).toEqual(['message']);
    const { stored, tab } = record([bus(1, said('hi')), message(2, said('hi'))]);
    expect(stored).toEqual(['bus']);
    expect(tab.integrity).toMatchObject({ captured: 1, stored: 1, dropped: 0 });
  });

  it('are known after the worker died between the two', () => {
    expect(record([message(1, said('hi')), bus(2, said('hi'))], { batches: 2 }).stored).toEqual(['message']);
  });

  it('are known by their ids where a payload was cut: the channels cut it differently', () => {
    const cut = (payload: object) => ({ payload, over: { truncated: true } });
    const one = cut({ text: 'x'.repeat(50) });
    const other = cut({ text: 'x'.repeat(40) });
    expect(record([message(1, one.payload, one.over), bus(2, other.payload, other.over)]).stored).toEqual(['message']);
    expect(record([message(1, one.payload), bus(2, other.payload)]).stored).toEqual(['message', 'bus']);
  });

  it('leave two equal messages and their two equal echoes two events', () => {
    const captures = [message(1, said('hi')), message(2, said('hi')), bus(3, said('hi')), bus(4, said('hi'))];
    expect(record(captures).stored).toEqual(['message', 'message']);
  });

  it('answer one message each: what the bus tells once more is an event', () => {
    const captures = [message(1, said('hi')), bus(2, said('hi')), bus(3, said('hi'))];
    expect(record(captures).stored).toEqual(['message', 'bus']);
  });

  it('are equal whatever the order of their keys', () => {
    const turned = { message: 'hi', conversation_id: 'c' };
    expect(record([message(1, said('hi')), bus(2, turned)]).stored).toEqual(['message']);
  });

  it('are none when the payload differs', () => {
    expect(record([message(1, said('hi')), bus(2, said('ho'))]).stored).toEqual(['message', 'bus']);
  });

  it('are none when they come later than two seconds', () => {
    const late = bus(2, said('hi'), { time: 1_001 + 2_001 });
    expect(record([message(1, said('hi')), late]).stored).toEqual(['message', 'bus']);
    const early = bus(2, said('hi'), { time: 1_001 + 2_000 });
    expect(record([message(1, said('hi')), early]).stored).toEqual(['message']);
  });

  it('are none of a message that is not believed', () => {
    const forged = message(1, said('hi'), { origin: 'https://evil.test' });
    expect(record([forged, bus(2, said('hi'))]).stored).toEqual(['message', 'bus']);
  });

  it('are none of a vendor whose bus tells things of its own', () => {
    const mirroring = new Set(['another']);
    expect(record([message(1, said('hi')), bus(2, said('hi'))], { mirroring }).stored).toEqual(['message', 'bus']);
  });

  it('are none of what was not stored: a message before Clear leaves its echo an event', () => {
    const tab = { ...emptyTab(1, false), clearedAt: 1_002 };
    const batch = { after: 0, through: 2, captures: [message(1, said('hi')), bus(2, said('hi'))] };
    const context = { document: 'd', arrived: 0, ingest: judged, mirroring: new Set(['twice']) };
    expect(recordCaptures(tab, { through: 0 }, batch, context).append).toHaveLength(1);
  });

  it('are never the page listening to the bus', () => {
    const listening = aCapture(2, { channel: 'bus', data: { listener: 'chat' } });
    const silent = aCapture(1, { data: { event: 'chat' } });
    expect(record([silent, listening]).stored).toEqual(['message', 'bus']);
  });

  it('leave nothing behind in the session once they cannot come any more', () => {
    const { session } = record([message(1, said('hi')), aCapture(2, { channel: 'dom-event', time: 9_000 })]);
    expect(session).toEqual({ through: 2 });
  });

  it('keep the session small in a flood without echoes', () => {
    const flood = Array.from({ length: 5_000 }, (_, index) => message(index + 1, said(String(index)), { time: 1_000 }));
    const { session, stored } = record(flood, { batches: 10 });
    expect(stored).toHaveLength(5_000);
    expect(session.told).toHaveLength(2_000);
    expect(JSON.stringify(session.told).length).toBeLessThan(250_000);
  });

  it('leave one event of each, however the two channels are mixed and cut into batches', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(2), { maxLength: 12 }),
        fc.infiniteStream(fc.boolean()),
        fc.integer({ min: 1, max: 5 }),
        (texts, coins, batches) => {
          const waiting = { message: [...texts], bus: [...texts] };
          const captures: Capture[] = [];
          while (waiting.message.length + waiting.bus.length > 0) {
            const wanted = coins.next().value === true ? 'message' : 'bus';
            const channel = waiting[wanted].length > 0 ? wanted : wanted === 'bus' ? 'message' : 'bus';
            const payload = said(String(waiting[channel].shift()));
            captures.push((channel === 'bus' ? bus : message)(captures.length + 1, payload));
          }
          expect(record(captures, { batches }).stored).toHaveLength(texts.length);
        },
      ),
    );
  });
});

describe('mirroringVendors', () => {
  it('are those a bus of which says that it mirrors', () => {
    const lookups = { twice: () => undefined };
    const plain = { lookups, common: [], factories: [], methods: [], events: [] };
    const vendors = [
      { sources: defineSources({ id: 'twice', buses: [plain, { ...plain, mirrorsMessages: true as const }] }) },
      { sources: defineSources({ id: 'once', buses: [plain] }) },
    ];
    expect([...mirroringVendors(vendors)]).toEqual(['twice']);
  });
});
