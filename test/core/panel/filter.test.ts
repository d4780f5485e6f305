import { describe, expect, test } from 'vitest';
import type { WidgetEvent } from '../../../core/event.ts';
import { createFilter } from '../../../core/panel/filter.ts';
import { parseFilter } from '../../../core/panel/filter-terms.ts';
import { widgetEvent } from '../../support/panel-entries.ts';

function passes(text: string, event: WidgetEvent): boolean {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return createFilter(parsed.terms)?.(event) ?? true;
}

const invalid = widgetEvent({
  status: 'invalid',
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
  data: { type: 'oncehub.chatbot.opened', payload: { bot_id: 1234, note: 'Two Words' } },
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
    ['invalid_type', true],
    ['https://oncehub.com', true],
    ['shop.test', true],
    ['vendor:oncehub', true],
    ['vendor:once', true],
    ['vendor:hub', false],
    ['Status:INVALID', true],
    ['status:valid', false],
    ['status:valid,invalid', true],
    ['-status:invalid', false],
    ['-status:valid', true],
    ['-bitpalm', true],
    ['name:opened', true],
    ['name:closed', false],
    ['name:"chatbot.opened"', true],
    ['channel:message', true],
    ['channel:bus', false],
    ['origin:oncehub.com', true],
    ['origin:evil', false],
    ['source:frames[0]', true],
    ['/bot_id":1\\d+/', true],
    ['/BOT_ID/', true],
    ['/closed$/', false],
    ['-/closed$/', true],
    ['name:/opened$/', true],
    ['/two words/', true],
    ['vendor:', true],
    ['vendor:oncehub status:invalid name:opened 1234', true],
    ['vendor:oncehub status:invalid name:closed', false],
    ['nofield:x', false],
    ['-', false],
  ])('%j lets the event through: %j', (text, expected) => {
    expect(passes(text, invalid)).toBe(expected);
  });

  test('a vendor that is not known is `none`', () => {
    expect(passes('vendor:none', widgetEvent({ vendor: null }))).toBe(true);
  });

  test.each([
    ['/(/', '/(/ is not a regular expression'],
    ['name:/[/', '/[/ is not a regular expression'],
    ['"open', 'The quote that starts at "open has no end'],
  ])('%j is refused with the reason', (text, reason) => {
    expect(parseFilter(text)).toEqual({ ok: false, message: expect.stringContaining(reason) });
  });

  test('an expression judges each event alone, whatever flags it carries', () => {
    expect([1, 2, 3].map(() => passes('/opened/gy', invalid))).toEqual([true, true, true]);
    const parsed = parseFilter('/opened/g');
    const filter = parsed.ok ? createFilter(parsed.terms) : null;
    expect([filter?.(invalid), filter?.(invalid)]).toEqual([true, true]);
  });
});
