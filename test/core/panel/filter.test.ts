import { describe, expect, test } from 'vitest';
import type { WidgetEvent } from '../../../core/event.ts';
import { createFilter } from '../../../core/panel/filter.ts';
import { parseFilter } from '../../../core/panel/filter-terms.ts';
import { widgetEvent } from '../../support/panel-entries.ts';

function passes(text: string, event: WidgetEvent): boolean {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw new Error(`${text} is refused: ${parsed.remarks.map(({ code }) => code).join(', ')}`);
  return createFilter(parsed.terms)?.(event) ?? true;
}

const invalid = widgetEvent({
  time: new Date(2026, 10, 20, 14, 5, 9, 120).getTime(),
  status: 'invalid',
  size: 12_345,
  findings: [
    {
      severity: 'error',
      code: 'invalid_type',
      path: ['bot_id'],
      message: 'must be text',
      expected: 'string',
      received: 'number',
    },
  ],
  data: {
    type: 'oncehub.chatbot.opened',
    payload: {
      bot_id: 1234,
      note: 'Two Words',
      guests: [{ email: 'ann@shop.test' }, { email: 'bob@shop.test', tags: ['vip', 'new, used'] }],
      'odd: key': 'x.y',
      open: true,
      nothing: null,
      left: { $type: 'undefined' },
      seen: { $type: 'Map', entries: [['first', 'Monday']] },
    },
  },
});

describe('the filter language', () => {
  test.each([
    ['', true],
    ['   ', true],
    ['oncehub', true],
    ['ONCEHUB chatbot', true],
    ['bitpalm', false],
    ['1234', true],
    ['two words', true],
    ['"two words"', true],
    ['"words two"', false],
    ['"two" "words"', true],
    ['invalid_type', true],
    ['https://oncehub.com', true],
    ['shop.test', true],
    ['vendor:oncehub', true],
    ['vendor:once', true],
    ['vendor:hub', false],
    ['Status:INVALID', true],
    ['status:valid', false],
    ['status:valid,invalid', true],
    ['status:valid,,invalid,', true],
    ['-status:invalid', false],
    ['-status:valid', true],
    ['-bitpalm', true],
    ['name:opened', true],
    ['name:closed', false],
    ['name:"chatbot.opened"', true],
    ['name:"no such",opened', true],
    ['channel:message', true],
    ['channel:bus', false],
    ['origin:oncehub.com', true],
    ['origin:evil', false],
    ['source:frames[0]', true],
    ['frame:shop.test', true],
    ['frame:top', true],
    ['frame:evil', false],
    ['signature:verified', false],
    ['/bot_id":1\\d+/', true],
    ['/BOT_ID/', true],
    ['/closed$/', false],
    ['-/closed$/', true],
    ['name:/opened$/', true],
    ['name:/^opened/', false],
    ['/two words/', true],
    ['/[/]/', true],
    ['/usr/lib', false],
    ['payload.bot_id:1234', true],
    ['payload.bot_id:123', false],
    ['payload.bot_id:/^12/', true],
    ['-payload.bot_id:1', true],
    ['payload.note:two', true],
    ['payload.note:"two words"', true],
    ['payload.Note:two', false],
    ['data.payload.note:two', true],
    ['data.type:opened', true],
    ['payload.guests[1].email:bob', true],
    ['payload.guests[0].email:bob', false],
    ['payload.guests.1.email:bob', true],
    ['payload.guests[*].email:bob', true],
    ['payload.guests.*.email:bob,zoe', true],
    ['payload.*.*.tags.*:vip', true],
    ['payload.guests[1].tags[1]:"new, used"', true],
    ['payload["odd: key"]:x.y', true],
    ['payload.open:true', true],
    ['payload.open:t', false],
    ['payload.nothing:null', true],
    ['payload.left:undefined', true],
    ['payload.seen.first:monday', true],
    ['payload.guests.length:2', false],
    ['payload.constructor:function', false],
    ['payload.guests:ann@shop.test', true],
    ['payload:monday', true],
    ['payload.none:x', false],
    ['has:findings', true],
    ['has:errors', true],
    ['has:warnings', false],
    ['has:links', false],
    ['has:links,findings', true],
    ['has:payload', true],
    ['has:payload.bot_id', true],
    ['has:payload.nothing', true],
    ['has:payload.left', false],
    ['has:payload.guests[*].tags', true],
    ['has:payload.guests[2]', false],
    ['-has:data.payload.bot_name', true],
    ['is:trusted', true],
    ['is:imported', false],
    ['-is:truncated', true],
    ['larger-than:12k', true],
    ['larger-than:12.5kB', false],
    ['larger-than:12345', false],
    ['smaller-than:1M', true],
    ['smaller-than:12345', false],
    ['after:14:05', true],
    ['after:14:05:09.121', false],
    ['before:14:06', true],
    ['before:2026-11-20', false],
    ['after:2026-11-20 before:2026-11-21', true],
    ['after:2026-11-20T14:06', false],
    ['vendor:', true],
    ['payload.bot_id:', true],
    ['has:', true],
    ['has:find', true],
    ['vendor:oncehub status:invalid name:opened 1234', true],
    ['vendor:oncehub status:invalid name:closed', false],
    ['nofield:x', false],
    ['"type":"oncehub', true],
    ['type":"oncehub', true],
    ['-', false],
    ['--', true],
  ])('%j lets the event through: %j', (text, expected) => {
    expect(passes(text, invalid)).toBe(expected);
  });

  test.each(['{"bot_id":"BOT-1"}', 'say "hi"\tto\nC:\\temp é'])(
    'a text in the data is found as it reads: %j',
    (text) => {
      const event = widgetEvent({ data: { text }, summary: '' });
      const quoted = text.replace(/["\\]/g, '\\$&');
      expect([passes(`"${quoted}"`, event), passes(`-"${quoted}"`, event)]).toEqual([true, false]);
      expect(
        passes('/^"?{"bot_id":"BOT-\\d"}|say "hi"\\tto\\nC:\\\\temp é/m', widgetEvent({ data: text, summary: '' })),
      ).toBe(true);
    },
  );

  test('a text in the data is still found as JSON has it', () => {
    expect(passes('/say \\\\"hi/', widgetEvent({ data: { text: 'say "hi"' } }))).toBe(true);
  });

  test('a vendor that is not known is `none`', () => {
    expect(passes('vendor:none', widgetEvent({ vendor: null }))).toBe(true);
  });

  test('a vendor is found by the name it gives itself, too', () => {
    expect(passes('"chat data"', widgetEvent({ vendor: 'chat-data' }))).toBe(true);
  });

  test('a webhook is found by its signature and its headers', () => {
    const webhook = { method: 'POST', headers: { 'x-topic': 'booking' }, signature: 'wrong', note: '' };
    const event = widgetEvent({ channel: 'webhook', frame: null, webhook });
    expect(
      ['signature:wrong', 'signature:verified', 'x-topic', 'frame:top'].map((text) => passes(text, event)),
    ).toEqual([true, false, true, false]);
  });

  test('what a script dispatched is not trusted, nor what another origin sent', () => {
    expect(passes('is:trusted', widgetEvent({ isTrusted: false }))).toBe(false);
    expect(passes('is:trusted', widgetEvent({ status: 'untrusted' }))).toBe(false);
  });

  test('an expression judges each event alone, whatever flags it carries', () => {
    expect([1, 2, 3].map(() => passes('/opened/gy', invalid))).toEqual([true, true, true]);
    const parsed = parseFilter('/opened/g');
    const filter = parsed.ok ? createFilter(parsed.terms) : null;
    expect([filter?.(invalid), filter?.(invalid)]).toEqual([true, true]);
  });
});
