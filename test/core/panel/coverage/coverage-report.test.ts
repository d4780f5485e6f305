import { describe, expect, test } from 'vitest';
import { createFilter } from '../../../../core/panel/filter.ts';
import { parseFilter } from '../../../../core/panel/filter-terms.ts';
import { coverageFilter } from '../../../../core/panel/coverage/coverage-filter.ts';
import { createCoverage } from '../../../../core/panel/coverage/coverage.ts';
import { coverageReport } from '../../../../core/panel/coverage/coverage-report.ts';
import { reportFileName } from '../../../../core/panel/coverage/report-file-name.ts';
import type { Json } from '../../../../core/json.ts';
import type { WidgetEvent } from '../../../../core/event.ts';
import { oncehub } from '../../../../vendors/oncehub/index.ts';
import { eventEntry, widgetEvent } from '../../../support/panel-entries.ts';

const facts = { browser: 'Chrome/156.0.0.0', version: '0.1.0', time: Date.UTC(2026, 10, 20, 12) };

function reportOf(...events: Partial<WidgetEvent>[]): string {
  const coverage = createCoverage([oncehub]);
  coverage.add(events.map((event, index) => eventEntry(index + 1, event)));
  coverage.step(events.length);
  const [covered] = coverage.vendors;
  if (covered === undefined) throw new Error('There is no vendor.');
  return coverageReport(covered, facts);
}

const opened = (payload: Json) => ({ data: { type: 'oncehub.chatbot.opened', payload } });

describe('the report', () => {
  test('says what made it, what the documentation is and when it was read', () => {
    const report = reportOf({});
    expect(report).toContain('Widgetscope 0.1.0 in Chrome/156.0.0.0, 2026-11-20');
    for (const { url, read } of oncehub.documentation) expect(report).toContain(`<${url}> (read ${read})`);
  });

  test('lists each documented event, seen or not yet', () => {
    const report = reportOf({}, { status: 'invalid' });
    expect(report).toContain('| `oncehub.chatbot.opened` | message | 2 | 1 | 0 | 1970-01-01T00:00:00Z |');
    expect(report).toContain('| `booking.scheduled` | webhook | not yet | 0 | 0 |  |  |');
    expect(report).toContain(`1 of ${oncehub.events.length} came.`);
    expect(report).toContain('None found.');
  });

  test('has a table of what differs, with the page that documents it', () => {
    const report = reportOf(opened({ bot_id: 7, plan: 'pro' }));
    expect(report).toContain('### `oncehub.chatbot.opened` (message)');
    expect(report).toContain('| undocumented | `plan` | no | string | 1 of 1 |');
    expect(report).toContain('| missing | `bot_name` | string, required | nothing | 1 of 1 |');
    expect(report).toContain('| other type | `bot_id` | string | number | 1 of 1 |');
  });

  test('tells no value, nor a key, name or type that may be one', () => {
    const report = reportOf(
      opened({ bot_id: 'BOT-SECRET', bot_name: 42, 'robin@shop.test': 1, '15550100200': 2, 'a|b`c': 3 }),
      opened({ bot_id: { $type: 'platform-object', name: 'robin@shop.test | x' } }),
      { name: 'oncehub.robin@shop.test', status: 'unknown-event' },
    );
    for (const secret of ['SECRET', '42', 'robin', '5550100', 'a|b']) expect(report).not.toContain(secret);
    expect(report).toContain('`(a key of 15 characters)`');
    expect(report).toContain('`(a name of 23 characters)`');
  });

  test('is saved under the vendor and the day', () => {
    expect(reportFileName('chat-data', new Date(2026, 10, 20, 9).getTime())).toBe(
      'widgetscope-coverage-chat-data-2026-11-20.md',
    );
  });
});

describe('a line’s filter', () => {
  const shows = (event: WidgetEvent, text: string): boolean => {
    const { terms, remarks } = parseFilter(text);
    expect(remarks).toEqual([]);
    return createFilter(terms)?.(event) ?? true;
  };

  test.each(['oncehub.chatbot.opened', '(a) [b] $^|*+?{1}.', 'a name, with "quotes" \\ and / slashes', 'ünï', null])(
    'finds %s and nothing else',
    (name) => {
      const text = coverageFilter('oncehub', { channel: 'message', name });
      expect(shows(widgetEvent({ name }), text)).toBe(true);
      expect(shows(widgetEvent({ name: 'z' }), text)).toBe(false);
      for (const other of [`live-${name}`, `${name}_then_rescheduled`])
        expect(shows(widgetEvent({ name: other }), text)).toBe(false);
      expect(shows(widgetEvent({ name, channel: 'bus' }), text)).toBe(false);
      expect(shows(widgetEvent({ name, vendor: 'ebbot' }), text)).toBe(false);
    },
  );

  test('of a name that was cut finds what begins with it', () => {
    const text = coverageFilter('oncehub', { channel: 'message', name: 'a.long…' });
    expect(shows(widgetEvent({ name: 'a.longer name' }), text)).toBe(true);
    expect(shows(widgetEvent({ name: 'not a.longer name' }), text)).toBe(false);
  });
});
