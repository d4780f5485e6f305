import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture, Channel } from '../../core/capture.ts';
import { payloadOf } from '../../core/event.ts';
import type { WidgetEvent } from '../../core/event.ts';
import { createIngest } from '../../core/ingest.ts';
import type { Json } from '../../core/json.ts';
import { vendors } from '../../vendors/index.ts';

const ingestOne = createIngest(vendors);
const context = { id: 'e1', frame: null, frameOrigin: 'https://shop.test', imported: null, webhook: null };

function capture(data: Json, changes: Partial<Capture> = {}): Capture {
  const message = {
    seq: 1,
    time: 5,
    channel: 'message',
    origin: 'https://oncehub.com',
    isTrusted: true,
    source: 'self',
  } as const;
  return { ...message, vendor: null, name: null, data, size: 9, truncated: false, ...changes };
}

function ingest(data: Json, changes: Partial<Capture> = {}): WidgetEvent {
  return ingestOne(capture(data, changes), context);
}

const bus = { channel: 'bus', origin: null, vendor: 'bitpalm' } as const;
const bot = { bot_id: 'BOT-1', bot_name: 'Ada' };

describe('ingest', () => {
  it('says where the payload stands, also under a $type marker', () => {
    const wrapped: Json = {
      $type: 'object',
      entries: [
        ['$type', 'x'],
        ['type', 'oncehub.chatbot.opened'],
        ['payload', bot],
      ],
    };
    const made = ingest(wrapped);
    expect(made).toMatchObject({ vendor: 'oncehub', status: 'valid', payloadAt: ['entries', 2, 1], summary: 'Ada' });
    expect(payloadOf(made)).toEqual(bot);
  });

  it('takes the origin of a message from the message, of anything else from the frame, of a webhook from nowhere', () => {
    expect(ingest({}, { origin: 'https://a.test' }).origin).toBe('https://a.test');
    expect(
      ingest({ event: 'widget_opened', arguments: [] }, { ...bus, name: 'widget_opened', origin: 'https://lie.test' })
        .origin,
    ).toBe('https://shop.test');
    expect(ingest({}, { channel: 'webhook' }).origin).toBeNull();
  });

  it('names the nearest documented event where this one is not documented', () => {
    expect(ingest({ type: 'oncehub.chatbot.opend', payload: bot })).toMatchObject({
      vendor: 'oncehub',
      name: 'oncehub.chatbot.opend',
      status: 'unknown-event',
      findings: [
        {
          severity: 'warning',
          code: 'unknown-event',
          path: [],
          expected: 'oncehub.chatbot.opened',
          received: 'oncehub.chatbot.opend',
        },
      ],
    });
    expect(ingest({ type: 'oncehub.zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz' }).findings).toMatchObject([{ expected: null }]);
  });

  it("takes any name from the vendor's own origin for the vendor's", () => {
    expect(ingest({ type: 'resize', height: 4 })).toMatchObject({
      vendor: 'oncehub',
      name: 'resize',
      status: 'unknown-event',
    });
  });

  it('tells of a subscription to an event that is not documented', () => {
    const message =
      'The page listens for "lead_captued", which BitPalm does not document. Did you mean "lead_captured"?';
    expect(ingest({ listener: 'lead_captued' }, bus)).toMatchObject({
      vendor: 'bitpalm',
      name: 'lead_captued',
      status: 'unknown-event',
      payloadAt: null,
      summary: message,
      findings: [
        {
          severity: 'warning',
          code: 'undocumented-listener',
          expected: 'lead_captured',
          received: 'lead_captued',
          message,
        },
      ],
    });
  });

  it('says why observe() was refused, and what to pass', () => {
    const made = ingest({ observe: 'bitplam', reason: 'there is no such vendor' }, { ...bus, vendor: null });
    expect(made).toMatchObject({ vendor: null, name: null, status: 'unrecognized' });
    expect(made.findings).toMatchObject([{ severity: 'error', code: 'observe-refused', received: 'bitplam' }]);
    expect(made.summary).toMatch(/there is no such vendor.*'bitpalm'/);
  });

  it('believes the vendor a source names only where there is one', () => {
    expect(ingest({ event: 'a', arguments: [] }, { ...bus, vendor: 'nobody', name: 'a' })).toMatchObject({
      vendor: null,
      status: 'unrecognized',
    });
  });

  it('takes the first argument of a bus event or callback and the detail of a DOM event as the payload', () => {
    const sent = ingest({ event: 'message_sent', arguments: [{ message: 'Hi' }, 2] }, { ...bus, name: 'message_sent' });
    expect(sent).toMatchObject({ status: 'valid', payloadAt: ['arguments', 0], summary: 'Hi' });
    const identify = { channel: 'dom-event', vendor: 'bitpalm', name: 'bitpalm-identify', isTrusted: false } as const;
    expect(ingest({ type: 'bitpalm-identify', detail: null }, identify)).toMatchObject({
      status: 'invalid',
      payloadAt: null,
      findings: [{ code: 'missing-payload' }],
    });
  });

  it('warns of a cut capture and does not blame it for what is gone', () => {
    const made = ingest(
      { type: 'oncehub.chatbot.opened', '…': { $type: 'cut', reason: 'bytes', count: 1 } },
      { truncated: true },
    );
    expect(made).toMatchObject({
      status: 'valid',
      truncated: true,
      findings: [{ severity: 'warning', code: 'truncated', path: [] }],
    });
  });

  it('puts the worst findings first', () => {
    const payload = { bot_name: 1, bot_id: 'x', extra: 1 };
    const made = ingest({ type: 'oncehub.widget.opened', payload });
    expect(made.findings.map((found) => found.severity)).toEqual(['error', 'warning', 'info', 'info']);
  });

  it('lists a hundred findings, the worst, of a payload with thousands', () => {
    const payload: { [key: string]: Json } = { bot_id: 1 };
    for (let index = 0; index < 9_000; index += 1) payload[`extra${index}`] = index;
    const { findings, status } = ingest({ type: 'oncehub.chatbot.opened', payload });
    expect(status).toBe('invalid');
    expect(findings.slice(0, 2)).toMatchObject([{ path: ['bot_id'] }, { path: ['bot_name'] }]);
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)).toMatchObject({ code: 'truncated', message: '8902 further findings are not listed.' });
  });

  it('passes on what it was told and keeps all data', () => {
    const frame = { url: 'https://shop.test/', path: 'top', document: 'd', seq: 1 };
    const data = { type: 'oncehub.chatbot.opened', payload: bot };
    const made = ingestOne(capture(data), { ...context, frame, imported: 'a.json', webhook: { method: 'POST' } });
    expect(made).toMatchObject({
      id: 'e1',
      time: 5,
      frame,
      imported: 'a.json',
      webhook: { method: 'POST' },
      data,
    });
  });

  it('measures data in bytes, and believes the frame only about what was cut', () => {
    const data = { type: 'oncehub.chatbot.opened', payload: { ...bot, bot_name: 'Zoë' } };
    const bytes = new TextEncoder().encode(JSON.stringify(data)).length;
    expect(ingestOne(capture(data), context).size).toBe(bytes);
    expect(ingestOne({ ...capture(data), size: 1_000_000, truncated: true }, context).size).toBe(1_000_000);
  });

  it('never throws and always sums up in 200 characters on one line', () => {
    const isJson = (value: unknown): value is Json => value !== undefined;
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('bitpalm', 'oncehub', 'message_sent', 'oncehub.booking.scheduled', '__proto__'),
    );
    const payload = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 })),
    );
    const data = fc.oneof(
      fc.jsonValue(),
      fc.record({ type: text, payload, $type: text, entries: fc.jsonValue() }, { requiredKeys: ['type'] }),
      fc.record(
        { event: text, arguments: fc.array(payload), listener: text, observe: text, reason: text, detail: payload },
        { requiredKeys: [] },
      ),
    );
    const channel = fc.constantFrom<Channel>('message', 'bus', 'dom-event', 'callback', 'webhook');
    fc.assert(
      fc.property(data, channel, text, text, fc.boolean(), (sent, on, vendor, name, truncated) => {
        if (!isJson(sent)) return;
        const made = ingest(sent, { channel: on, vendor, name, truncated });
        expect(made.summary.length).toBeLessThanOrEqual(200);
        expect(made.summary).not.toMatch(/[\n\r]/);
        expect(made.status === 'unrecognized').toBe(made.vendor === null);
        if (made.status === 'valid') expect(made.findings.some((found) => found.severity === 'error')).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
