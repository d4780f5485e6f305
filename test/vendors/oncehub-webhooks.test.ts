import { describe, expect, it } from 'vitest';
import type { WidgetEvent } from '../../core/event.ts';
import { createIngest } from '../../core/ingest.ts';
import type { Json } from '../../core/json.ts';
import { oncehub } from '../../vendors/oncehub/index.ts';
import { captureOf } from './example.ts';

const ingestOne = createIngest([oncehub]);

function exampleOf(name: string): Json {
  return oncehub.events.find((event) => event.name === name)?.example ?? null;
}

/** The example of an event, with these keys of its `data` changed (undefined: gone). */
function changed(name: string, changes: { [key: string]: Json | undefined }): Json {
  const body = Object(exampleOf(name));
  const data: Record<string, Json | undefined> = { ...body.data, ...changes };
  return { ...body, data: JSON.parse(JSON.stringify(data)) };
}

function ingest(name: string, payload: Json = exampleOf(name)): WidgetEvent {
  const channel = name.startsWith('oncehub.') ? 'message' : 'webhook';
  const capture = captureOf(oncehub, { name, channel }, payload);
  return ingestOne(capture, { id: '1', frame: null, frameOrigin: 'https://shop.test', imported: null, webhook: null });
}

const told = (made: WidgetEvent): string[] =>
  made.findings.map((found) => `${found.severity} ${found.code} ${found.path.join('.')}`);

const webhooks = oncehub.events.filter((event) => event.channel === 'webhook').map((event) => event.name);

describe("OnceHub's webhooks", () => {
  it('are the eleven that are documented', () => {
    expect([...webhooks].sort()).toEqual([
      'booking.canceled',
      'booking.canceled_reschedule_requested',
      'booking.canceled_then_rescheduled',
      'booking.completed',
      'booking.no_show',
      'booking.reassigned',
      'booking.rescheduled',
      'booking.scheduled',
      'conversation.abandoned',
      'conversation.closed',
      'conversation.started',
    ]);
  });

  it('share the booking with the client event, and the conversation with one another', () => {
    const booking = 'oncehub booking BKNG-3H7LPD';
    const conversation = 'oncehub conversation CVR-8M2VQZ';
    expect(ingest('oncehub.booking.scheduled').ids).toEqual([booking]);
    expect(ingest('booking.scheduled').ids).toEqual([booking]);
    expect(ingest('conversation.closed').ids).toEqual([conversation, booking]);
    const inside = Object(exampleOf('conversation.closed')).data;
    const made = ingest('booking.scheduled', changed('booking.scheduled', { conversation: inside }));
    expect(made).toMatchObject({ status: 'valid', findings: [], ids: [booking, conversation] });
  });

  it('say in one line what was booked, or with which bot somebody talked', () => {
    expect(ingest('booking.canceled').summary).toBe('Fitting appointment');
    expect(ingest('conversation.started').summary).toBe('Shop assistant');
  });
});

describe('a booking webhook', () => {
  const booked = (changes: { [key: string]: Json | undefined }): WidgetEvent =>
    ingest('booking.scheduled', changed('booking.scheduled', changes));

  it('has its owner as an id, or written out with a remark', () => {
    expect(told(booked({ owner: 'USR-1' }))).toEqual([]);
    const made = booked({ owner: { id: 'USR-1', first_name: 'A' } });
    expect([made.status, told(made)]).toEqual(['valid', ['info docs-disagree data.owner']]);
  });

  it('without its owner, or with one that is neither, is invalid there', () => {
    expect(told(booked({ owner: undefined }))).toEqual(['error invalid_union data.owner']);
    expect(told(booked({ owner: 5 }))).toEqual(['error invalid_union data.owner']);
    expect(told(booked({ owner: {} }))).toContain('error invalid_type data.owner.id');
  });

  it.each(['requested', 'scheduled', 'rescheduled', 'completed', 'canceled', 'no_show'])(
    'may have the status %s',
    (status) => {
      expect(told(booked({ status }))).toEqual([]);
    },
  );

  it('with a status that is not documented is invalid there', () => {
    expect(told(booked({ status: 'cancelled' }))).toEqual(['error invalid_value data.status']);
  });

  it.each<[{ [key: string]: Json }, string]>([
    [{ conversation: 'CVR-1' }, 'error invalid_type data.conversation'],
    [{ duration_minutes: '45' }, 'error invalid_type data.duration_minutes'],
    [{ form_submission: { phone: 5 } }, 'error invalid_type data.form_submission.phone'],
    [{ attendees: [1] }, 'error invalid_type data.attendees.0'],
    [{ id: 'B-1' }, 'warning differs-from-example data.id'],
    [{ starting_time: 'tomorrow' }, 'warning differs-from-example data.starting_time'],
    [{ contact: 'CTC-1' }, 'info undocumented-field data.contact'],
    [{ utm_params: {} }, 'info undocumented-field data.utm_params'],
  ])('with %j is told of: %s', (changes, expected) => {
    expect(told(booked(changes))).toEqual([expected]);
  });

  it('allows any field of the form', () => {
    expect(told(booked({ form_submission: { name: 'A', terrain: ['forest'] } }))).toEqual([]);
  });
});

describe('a conversation webhook', () => {
  const closed = (changes: { [key: string]: Json | undefined }): WidgetEvent =>
    ingest('conversation.closed', changed('conversation.closed', changes));

  it('has contact, owner, bot and website written out, or as ids with a remark', () => {
    expect(told(closed({}))).toEqual([]);
    for (const key of ['contact', 'owner', 'bot', 'website']) {
      expect(told(closed({ [key]: 'X-1' }))).toEqual([`info docs-disagree data.${key}`]);
      expect(told(closed({ [key]: 5 }))).toEqual([`error invalid_union data.${key}`]);
    }
  });

  it.each<[{ [key: string]: Json }, string[]]>([
    [{ status: 'ended' }, ['error invalid_value data.status']],
    [{ initiated_by: 'visitor' }, ['error invalid_value data.initiated_by']],
    [{ bookings: [{ id: 'BKNG-1' }] }, ['error invalid_type data.bookings.0']],
    [{ bookings: ['1'] }, ['warning differs-from-example data.bookings.0']],
    [{ id: 'CONV-1' }, []],
    [{ answers: [{ id: 'INT-1', internal_label: null, question: 'a', value: ['b'] }] }, []],
  ])('with %j is told of: %j', (changes, expected) => {
    expect(told(closed(changes))).toEqual(expected);
  });
});
