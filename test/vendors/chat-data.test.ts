import { describe, expect, it } from 'vitest';
import type { Channel } from '../../core/capture.ts';
import type { WidgetEvent } from '../../core/event.ts';
import { createIngest } from '../../core/ingest.ts';
import type { Json } from '../../core/json.ts';
import { chatData } from '../../vendors/chat-data/index.ts';
import { vendors } from '../../vendors/index.ts';
import * as examples from './chat-data.examples.ts';
import { captureOf, webhookOf } from './example.ts';

const ingestOne = createIngest(vendors);

/** `webhook` left out: with all of Chat Data's headers where the channel is webhook. */
function ingest(name: string, channel: Channel, payload: Json | undefined, webhook?: Json): WidgetEvent {
  const event = { name, channel };
  return ingestOne(captureOf(chatData, event, payload), {
    id: '1',
    frame: null,
    frameOrigin: 'https://shop.test',
    imported: null,
    webhook: webhook === undefined ? webhookOf(chatData, event) : webhook,
  });
}

function documented(name: string, list = examples.sourceDocument): { [key: string]: Json } {
  const payload = list.find((example) => example.name === name)?.payload;
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) throw new Error('No such example.');
  return payload;
}

const conversationId = 'dbf24043-83a6-47fb-b241-9865de3877c9';
const uuid = '28239132-671d-4b1f-9d43-1c7b70985ede';
const conversation = `chat-data conversation ${conversationId}`;
const lead = `chat-data lead ${uuid}`;

describe('ids', () => {
  it.each([
    ['chat', [conversation, lead]],
    ['live-chat-escalation', [conversation, lead]],
    ['lead-submission', [lead]],
    ['user-online', [conversation, lead]],
    ['user-offline', [conversation, lead]],
  ])('the webhook %s tells the ones it shares', (name, ids) => {
    expect(ingest(name, 'webhook', documented(name)).ids).toEqual(ids);
  });

  it.each(['message', 'bus'] as const)('are those of the webhooks in what the page is told (%s)', (channel) => {
    const payload = documented('chat', examples.clientPages);
    const shared = { conversation_id: conversationId, lead: { uuid } };
    expect(ingest('chat', channel, { ...payload, ...shared }).ids).toEqual([conversation, lead]);
    expect(ingest('live-chat-escalation', channel, shared).ids).toEqual([conversation, lead]);
    expect(ingest('lead-submission', channel, { name: 'a', uuid }).ids).toEqual([lead]);
  });

  it('are read from a lead that is written as text', () => {
    const payload = documented('chat');
    expect(ingest('chat', 'webhook', { ...payload, lead: JSON.stringify(payload['lead']) }).ids).toContain(lead);
  });
});

describe('JSON written as text', () => {
  it('is read as what it is, with a remark for each place', () => {
    const payload = documented('chat');
    const texts = ['messages', 'answer', 'lead'].map((key) => [key, JSON.stringify(payload[key])]);
    const made = ingest('chat', 'webhook', { ...payload, ...Object.fromEntries(texts) });
    expect(made.findings).toMatchObject(
      ['messages', 'answer', 'lead'].map((key) => ({ severity: 'info', code: 'json-in-string', path: [key] })),
    );
  });

  it('is judged like any other', () => {
    const made = ingest('chat', 'webhook', { ...documented('chat'), messages: '[{"role":"user","content":1}]' });
    expect(made).toMatchObject({
      status: 'invalid',
      findings: [{ code: 'invalid_type', path: ['messages', 0, 'content'] }, { code: 'json-in-string' }],
    });
  });

  it('that is no JSON is invalid', () => {
    const made = ingest('chat', 'webhook', { ...documented('chat'), messages: 'user: hello' });
    expect(made).toMatchObject({ status: 'invalid', findings: [{ code: 'invalid_type', path: ['messages'] }] });
  });
});

describe('a webhook', () => {
  it('whose headers are lost is told by its chatbot and its event', () => {
    const payload = documented('user-online');
    expect(ingest('user-online', 'webhook', payload, null)).toMatchObject({ vendor: 'chat-data', status: 'valid' });
    const { chatbot_id: _id, ...anybody } = payload;
    expect(ingest('user-online', 'webhook', anybody, null)).toMatchObject({ vendor: null, status: 'unrecognized' });
  });

  it('without its event is told by its header, and is invalid', () => {
    const { event: _event, ...payload } = documented('user-online');
    expect(ingest('user-online', 'webhook', payload)).toMatchObject({
      vendor: 'chat-data',
      name: 'user-online',
      status: 'invalid',
      findings: [{ code: 'invalid_type', path: ['event'] }],
    });
  });

  it('of the name of a page event is judged by its own fields', () => {
    const made = ingest('lead-submission', 'webhook', {
      ...documented('lead-submission'),
      lead: { uuid: 'a' },
    });
    expect(made.status).toBe('invalid');
    expect(made.findings.map((found) => found.path.join('.')).sort()).toEqual([
      'lead.email',
      'lead.name',
      'lead.phone',
    ]);
  });

  it('that it does not document is named, with the nearest that it does', () => {
    const payload = { chatbot_id: '654aee418bc9a33b0e50d0ad', event: 'user-onlin' };
    expect(ingest('user-onlin', 'webhook', payload)).toMatchObject({
      vendor: 'chat-data',
      status: 'unknown-event',
      findings: [{ code: 'unknown-event', expected: 'user-online' }],
    });
  });
});

describe('what the SDK tells', () => {
  it('is the same object as the message, with the payload inside', () => {
    const payload = documented('chat', examples.clientPages);
    const capture = captureOf(chatData, { name: 'chat', channel: 'bus' }, null);
    const data = { event: 'chat', arguments: [{ event: 'chat', payload }] };
    const context = { id: '1', frame: null, frameOrigin: '', imported: null, webhook: null };
    expect(ingestOne({ ...capture, data }, context)).toMatchObject({
      vendor: 'chat-data',
      status: 'valid',
      payloadAt: ['arguments', 0, 'payload'],
    });
  });
});

describe('a message', () => {
  it('is untrusted from any other origin, and nobody’s there without a key that only Chat Data has', () => {
    const event = { name: 'chat', channel: 'message' } as const;
    const payload = documented('chat', examples.clientPages);
    const context = { id: '1', frame: null, frameOrigin: '', imported: null, webhook: null };
    const from = (origin: string): WidgetEvent => ingestOne(captureOf(chatData, event, payload, { origin }), context);
    expect(from('https://www.chat-data.com')).toMatchObject({ vendor: 'chat-data', status: 'valid' });
    for (const origin of ['https://chat-data.com', 'http://www.chat-data.com', 'https://reseller.test', 'null'])
      expect(from(origin)).toMatchObject({
        vendor: 'chat-data',
        status: 'untrusted',
        findings: [{ code: 'wrong-origin' }],
      });
    const { chatbot_id: _, ...bare } = Object(payload);
    const elsewhere = captureOf(chatData, event, bare, { origin: 'https://reseller.test' });
    expect(ingestOne(elsewhere, context)).toMatchObject({ vendor: null, status: 'unrecognized' });
  });

  it('whose lead is nested as in the webhook gets a warning', () => {
    const made = ingest('lead-submission', 'message', { lead: { uuid: 'a', name: 'b' } });
    expect(made).toMatchObject({
      status: 'valid',
      findings: [{ severity: 'warning', code: 'differs-from-example', path: ['lead'] }],
    });
  });

  it('whose lead has a name that is no text is invalid', () => {
    const made = ingest('lead-submission', 'message', { name: 7 });
    expect(made).toMatchObject({ status: 'invalid', findings: [{ code: 'invalid_type', path: ['name'] }] });
  });
});
