import { describe, expect, it } from 'vitest';
import type { Channel } from '../../core/capture.ts';
import type { WidgetEvent } from '../../core/event.ts';
import { createIngest } from '../../core/ingest.ts';
import type { Json } from '../../core/json.ts';
import { acquire } from '../../vendors/acquire/index.ts';
import { vendors } from '../../vendors/index.ts';
import * as examples from './acquire.examples.ts';
import { captureOf } from './example.ts';

const ingestOne = createIngest(vendors);

function ingest(name: string, channel: Channel, payload: Json | undefined): WidgetEvent {
  const context = { id: '1', frame: null, frameOrigin: 'https://shop.test', imported: null, webhook: null };
  return ingestOne(captureOf(acquire, { name, channel }, payload), context);
}

const remarksOf = (made: WidgetEvent): string[] =>
  made.findings.map((found) => `${found.code} ${found.path.join('.')}`).sort();

function documented(name: string): { [key: string]: Json } {
  const all = [...examples.sourceDocument, ...examples.webhookPages];
  const payload = all.find((example) => example.name === name)?.payload;
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) throw new Error('No such example.');
  return payload;
}

const callback = { $type: 'function', name: 'cb' };

describe("a handler's arguments", () => {
  const broken: readonly [string, Json, (string | number)[], string][] = [
    ['cobrowse-request', [true], [1], 'undefined'],
    ['cobrowse-request', [true, {}], [1], 'object'],
    ['rtcroom', [{}], [1], 'undefined'],
    ['rtcroom', ['room', {}], [0], 'string'],
    ['rtcroom', [null, {}], [0], 'null'],
    ['rtcroom-incall', 'true', [], 'string'],
    ['conversation-start', 104_233, [], 'number'],
    ['cobrowse_session', 'session', [], 'string'],
  ];
  it.each(broken)('of %s are invalid as %j', (name, payload, path, received) => {
    const made = ingest(name, 'bus', payload);
    expect(made.status).toBe('invalid');
    expect(made.findings.filter((found) => found.severity === 'error')).toMatchObject([
      { code: 'invalid_type', path, received },
    ]);
  });

  it.each([{ id: 104_233 }, true, null])('of conversation-end are invalid as %j: an id is a text or a number', (id) => {
    const made = ingest('conversation-end', 'bus', id);
    expect(made).toMatchObject({ status: 'invalid', findings: [{ path: [], expected: 'string or number' }] });
  });

  it.each(['conversation-start', 'conversation-end', 'cobrowse_session', 'rtcroom-incall'])(
    'of %s must be there',
    (name) => {
      expect(ingest(name, 'bus', undefined)).toMatchObject({
        status: 'invalid',
        findings: [{ code: 'missing-payload', path: [] }],
      });
    },
  );

  it.each(['rtcroom', 'cobrowse-request', 'mirror', 'ui_reloaded'])('are the payload of %s, all of them', (name) => {
    const given = captureOf(acquire, { name, channel: 'bus' }, null);
    const capture = { ...given, data: { event: name, arguments: [{}, callback, {}] } };
    const context = { id: '1', frame: null, frameOrigin: '', imported: null, webhook: null };
    expect(ingestOne(capture, context)).toMatchObject({ vendor: 'acquire', status: 'valid', payloadAt: ['arguments'] });
  });

  it('may hold a control function, which is shown as a function', () => {
    const made = ingest('cobrowse-request', 'bus', [true, callback]);
    expect(made).toMatchObject({ status: 'valid', payloadAt: ['arguments'], findings: [] });
    expect(made.data).toEqual({ event: 'cobrowse-request', arguments: [true, callback] });
  });
});

describe('the webhook', () => {
  it('CHAT_ON_START is read with the space before its id', () => {
    const made = ingest('CHAT_ON_START', 'webhook', documented('CHAT_ON_START'));
    expect(remarksOf(made)).toEqual(['malformed-key data. id']);
    expect(made.ids).toEqual(['acquire chat 172']);
  });

  it('CHAT_ON_ACCEPT is read with its numbers as text and its "null"', () => {
    const made = ingest('CHAT_ON_ACCEPT', 'webhook', documented('CHAT_ON_ACCEPT'));
    expect(remarksOf(made)).toEqual(['stringly-typed chat_wait_time', 'stringly-typed id']);
    expect(made.ids).toEqual(['acquire chat 32654']);
  });

  it('CHAT_ON_MESSAGE is read with everything in it as text', () => {
    const made = ingest('CHAT_ON_MESSAGE', 'webhook', documented('CHAT_ON_MESSAGE'));
    const texts = ['account_id', 'chat_duration', 'chat_wait_time', 'id', 'session_id', 'thread_id'];
    expect(remarksOf(made)).toEqual([
      'json-in-string message',
      'json-in-string recording',
      ...[...texts, 'translate_form_show', 'visitor_id'].map((key) => `stringly-typed ${key}`),
    ]);
  });

  it('CHAT_ON_CLOSE is read with everything in it as text', () => {
    const made = ingest('CHAT_ON_CLOSE', 'webhook', documented('CHAT_ON_CLOSE'));
    const json = ['chat_notes', 'comments', 'past_chat', 'past_comment', 'users'];
    const texts = ['account_id', 'ahead_chats', 'ahead_time', 'chat_duration', 'chat_wait_time', 'id', 'session_id'];
    const more = ['thread_id', 'translate_form_show', 'translation_mode', 'visitor_id'];
    expect(remarksOf(made)).toEqual([
      ...json.map((key) => `json-in-string ${key}`),
      ...[...texts, ...more].map((key) => `stringly-typed ${key}`),
    ]);
  });

  it.each([
    ['CHAT_ON_ACCEPT', { id: 'abc' }, 'id'],
    ['CHAT_ON_ACCEPT', { id: null }, 'id'],
    ['CHAT_ON_ACCEPT', { chat_wait_time: 'soon' }, 'chat_wait_time'],
    ['CHAT_ON_MESSAGE', { message: 'Hello' }, 'message'],
    ['CHAT_ON_MESSAGE', { thread_id: 'null' }, 'thread_id'],
    ['CHAT_ON_CLOSE', { users: '{"agent":{}' }, 'users'],
    ['CHAT_ON_CLOSE', { translate_form_show: 'no' }, 'translate_form_show'],
  ])('%s is invalid with %j, which means nothing documented', (name, changes, path) => {
    const made = ingest(name, 'webhook', { ...documented(name), ...changes });
    expect(made.status).toBe('invalid');
    const errors = made.findings.filter((found) => found.severity === 'error');
    expect(errors).toMatchObject([{ code: 'invalid_type', path: [path] }]);
  });

  it('that it does not document is its own all the same', () => {
    const made = ingest('CHAT_ON_CLOSED', 'webhook', { id: 1, event: 'CHAT_ON_CLOSED' });
    expect(made).toMatchObject({
      vendor: 'acquire',
      status: 'unknown-event',
      findings: [{ code: 'unknown-event', expected: 'CHAT_ON_CLOSE' }],
    });
  });

  it('warns of a date that is written otherwise than in the examples', () => {
    const changed = { ...documented('CHAT_ON_CLOSE'), date_picked: '2018-07-23T05:17:42Z' };
    const warnings = ingest('CHAT_ON_CLOSE', 'webhook', changed).findings.filter(
      (found) => found.severity === 'warning',
    );
    expect(warnings).toMatchObject([{ code: 'differs-from-example', path: ['date_picked'] }]);
    const start = documented('CHAT_ON_START');
    const inner = { ...Object(start['data']), date_created: 'today' };
    expect(remarksOf(ingest('CHAT_ON_START', 'webhook', { ...start, data: inner }))).toContain(
      'differs-from-example data.date_created',
    );
  });
});

describe('the chat of an event', () => {
  it.each([
    ['conversation-start', 'bus', { id: '104111' }],
    ['conversation-end', 'bus', '104111'],
    ['conversation-end', 'bus', 104_111],
    ['CHAT_ON_MESSAGE', 'webhook', documented('CHAT_ON_MESSAGE')],
    ['CHAT_ON_CLOSE', 'webhook', documented('CHAT_ON_CLOSE')],
    ['CHAT_ON_CLOSE', 'webhook', { ...documented('CHAT_ON_CLOSE'), id: 104_111 }],
  ] as const)('is told by %s (%s), as a text or a number', (name, channel, payload) => {
    expect(ingest(name, channel, payload).ids).toEqual(['acquire chat 104111']);
  });
});
