import { describe, expect, test } from 'vitest';
import { payloadOf } from '../../../core/event.ts';
import { sanitise, sanitiseEvents } from '../../../core/capture-file/sanitise/sanitise.ts';
import type { Json } from '../../../core/json.ts';
import { eventWith } from './events.ts';

const masked = (data: Json): Json => sanitise(eventWith(data)).data;

describe('sanitise', () => {
  test('masks who booked and leaves what was booked', () => {
    const kept = {
      id: 'BKNG-12AB',
      status: 'scheduled',
      starting_time: '2026-11-20T09:00:00Z',
      customer_timezone: 'America/New_York',
      host: 'USR-8H2K',
      duration_minutes: 30,
      booking_calendar: 'BKC-1',
    };
    expect(
      masked({
        ...kept,
        subject: 'Meeting with Jane Roe',
        attendees: ['jane@example.com', 'Jane Roe'],
        cancel_url: 'https://go.oncehub.com/cancel/BKNG-12AB/x8Jk29sLq?t=ab3',
        custom_fields: [{ name: 'Company', value: 'Acme' }],
      }),
    ).toEqual({
      ...kept,
      subject: 'Meeting with Xxxx Xxx',
      attendees: ['person-1@masked.invalid', 'Xxxx Xxx'],
      cancel_url: 'https://go.oncehub.com/cancel/BKNG-12AB/x0Xx00xXx?t=xx0',
      custom_fields: [{ name: 'Company', value: 'Xxxx' }],
    });
  });

  test.each([
    'bot_name',
    'chatbot_display_name',
    'form_name',
    'event_name',
    'vendor_name',
    'EventTypeName',
    'booking_calendar_name',
    'file_name',
    'hostname',
  ])('leaves %s', (key) => {
    expect(masked({ [key]: 'Example Bot' })).toEqual({ [key]: 'Example Bot' });
  });

  test.each([
    'CustomerName',
    'first_name',
    'lastName',
    'fullname',
    'customer_name',
    'host_name',
    'event_owner_name',
    'user.name',
    'Surname',
  ])('covers %s', (key) => {
    expect(masked({ [key]: 'Jane roe' })).toEqual({ [key]: 'Xxxx xxx' });
  });

  test('tells whose a bare name is by what stands beside it and around it', () => {
    const calendar = { id: 'BKC-1', name: 'Sales Meeting', duration_minutes: 30 };
    expect(masked(calendar)).toEqual(calendar);
    expect(masked({ slug: 'my-bot', externalUserId: 'u-1', name: 'jane' })).toEqual({
      slug: 'my-bot',
      externalUserId: 'u-1',
      name: 'xxxx',
    });
    expect(masked({ lead: { name: 'jane' }, bot: { name: 'Jane Bot' } })).toEqual({
      lead: { name: 'xxxx' },
      bot: { name: 'Jane Bot' },
    });
  });

  test.each(['form', 'form_submission', 'data', 'page', 'account'])(
    'covers a name beside an address, even in a %s',
    (key) => {
      const person = { name: 'grizelda', email: 'g@example.com' };
      expect(masked({ [key]: person })).toEqual({ [key]: { name: 'xxxxxxxx', email: 'person-1@masked.invalid' } });
    },
  );

  test.each(['fname', 'lname', 'f_name', 'sessionId', 'session_id', 'sid', 'PHPSESSID'])('covers %s', (key) => {
    expect(masked({ [key]: 'barney' })).toEqual({ [key]: 'xxxxxx' });
  });

  test('covers an answer to the question for a name', () => {
    expect(masked({ question_text: "What's your name?", answer: 'jane' })).toEqual({
      question_text: "What's your name?",
      answer: 'xxxx',
    });
  });

  test.each([
    ['dbf24043-83a6-47fb-b241-9865de3877c9'],
    ['654aee418bc9a33b0e50d0ad'],
    ['2026-11-20T09:29:58.123Z'],
    ['2017-09-20 10:17:08'],
    ['1672531200.427187915'],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'],
    ['CAL::bookingSuccessful'],
    ['https://unpkg.com/preact@10.5.0/dist/preact.js'],
    ['http://127.0.0.1:8080/'],
    ['http://localhost:3000/?bot=BOT-1234'],
  ])('leaves %s', (text) => {
    expect(masked({ text })).toEqual({ text });
  });

  test.each([
    ['+1 234 5678', '+1 000 0000'],
    ['(555) 010-9999', '(100) 000-0000'],
    ['Authorization: Bearer abcdefgh12345', 'Authorization: Bearer xxxxxxxx00000'],
    ['sk_live_abc123DEF456', 'sk_live_xxx000XXX000'],
    ['ip 81.2.69.142', 'ip 192.0.2.1'],
    ['2a02:4860::8888', '2001:db8::1'],
    ['https://jane:secret@shop.test/', 'https://shop.test/'],
    [
      'https://shop.test/?name=Jane%20Roe&email=a%40b.cd#access_token=abc123',
      'https://shop.test/?name=Xxxx%20Xxx&email=person-1%40masked.invalid#access_token=xxx000',
    ],
    [
      'chatwoot-widget:{"name":"Al Bo","email":"a@b.cd"}',
      'chatwoot-widget:{"name":"Xx Xx","email":"person-1@masked.invalid"}',
    ],
    ['hi, my name is bob', 'hi, my name is xxx'],
  ])('writes %s as %s', (text, expected) => {
    expect(masked({ text })).toEqual({ text: expected });
  });

  test('keeps a phone number that is a number a number, and a moment a moment', () => {
    expect(masked({ phone: 15550100123, other: 5550100123, time: 1719280733918, timestamp: 1672531200000 })).toEqual({
      phone: 10000000000,
      other: 1000000000,
      time: 1719280733918,
      timestamp: 1672531200000,
    });
  });

  test('reads through markers without touching their own words', () => {
    const error = { $type: 'Error', name: 'TypeError', message: 'x' };
    const date = { $type: 'Date', value: '2026-11-20T09:00:00.000Z' };
    expect(
      masked([
        error,
        date,
        {
          $type: 'Map',
          entries: [
            ['name', 'Jane Roe'],
            ['email', 'a@b.cd'],
          ],
        },
      ]),
    ).toEqual([
      error,
      date,
      {
        $type: 'Map',
        entries: [
          ['name', 'Xxxx Xxx'],
          ['email', 'person-1@masked.invalid'],
        ],
      },
    ]);
  });

  test('masks the same value alike in data, payload, summary, findings and address, and keeps the verdict', () => {
    const event = sanitise(
      eventWith(
        { type: 'x', payload: { CustomerName: 'Jane Roe', CustomerEmail: 'jane@example.com', token: 'hunter22' } },
        {
          size: 96,
          status: 'invalid',
          summary: 'CustomerName: "Jane Roe", CustomerEmail: "jane@exam…',
          frame: { url: 'https://shop.test/thanks?email=jane%40example.com', path: 'top', document: 'A1', seq: 1 },
          findings: [
            {
              severity: 'error',
              code: 'invalid_type',
              path: ['CustomerEmail'],
              message: 'jane@example.com is odd',
              expected: 'string',
              received: '"hunter22"',
            },
          ],
        },
      ),
    );
    expect(payloadOf(event)).toEqual({
      CustomerName: 'Xxxx Xxx',
      CustomerEmail: 'person-1@masked.invalid',
      token: 'xxxxxx00',
    });
    expect(event.summary).toBe('CustomerName: "Xxxx Xxx", CustomerEmail: "person-1@…');
    expect(event.frame?.url).toBe('https://shop.test/thanks?email=person-1%40masked.invalid');
    expect(event.findings).toEqual([
      {
        severity: 'error',
        code: 'invalid_type',
        path: ['CustomerEmail'],
        message: 'person-1@masked.invalid is odd',
        expected: 'string',
        received: '"xxxxxx00"',
      },
    ]);
    expect([event.status, event.size]).toEqual(['invalid', 96]);
  });

  test('covers the headers of a delivery and leaves its verdict', () => {
    const webhook = {
      method: 'POST',
      headers: { 'x-forwarded-for': '81.2.69.142', 'oncehub-signature': 't=1732000000,s=5d41402abc4b2a76' },
      signature: 'verified',
      note: 'ok',
    };
    expect(sanitise(eventWith({}, { webhook })).webhook).toEqual({
      method: 'POST',
      headers: { 'x-forwarded-for': '192.0.2.1', 'oncehub-signature': 't=0000000000,s=0x00000xxx0x0x00' },
      signature: 'verified',
      note: 'ok',
    });
  });

  test('masks an e-mail address used as a key and loses neither of two keys with the same mask', () => {
    expect(masked({ 'a@b.cd': 1, '+1 555 010 9999': 3, '+1 555 010 9998': 4 })).toEqual({
      'person-1@masked.invalid': 1,
      '+1 000 000 0000': 3,
      '+1 000 000 0000~2': 4,
    });
  });
});

describe('sanitising a whole export', () => {
  test('covers a name told by one event in the others, and tells people apart', () => {
    const events = sanitiseEvents([
      eventWith({ message: 'Dear Ms Roe, write to b@b.cd' }),
      eventWith({ lead: { name: 'Jane Roe', email: 'A@b.cd' } }),
      eventWith({ message: 'jane called, a@b.cd' }),
    ]);
    expect(events.map((event) => event.data)).toEqual([
      { message: 'Dear Ms Xxx, write to person-1@masked.invalid' },
      { lead: { name: 'Xxxx Xxx', email: 'person-2@masked.invalid' } },
      { message: 'xxxx called, person-2@masked.invalid' },
    ]);
  });
});
