import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { summaryWords } from '../../../components/words/summary-words.ts';
import type { WidgetEvent } from '../../../core/event.ts';
import { createIngest } from '../../../core/ingest.ts';
import type { Json } from '../../../core/json.ts';
import { vendors } from '../../../vendors/index.ts';
import { useLanguage } from '../../support/language.ts';

const context = { id: 'e1', frame: null, frameOrigin: null, imported: null, webhook: null };

/** A message of OnceHub's origin, as it is stored. */
function heard(data: Json): WidgetEvent {
  const sender = { channel: 'message', origin: 'https://oncehub.com', isTrusted: true, source: 'self' } as const;
  const capture = { seq: 1, time: 5, ...sender, vendor: null, name: null, data, size: 9, truncated: false };
  return createIngest(vendors)(capture, context);
}

const nameless = 'oncehub.chatbot.opend';
const undocumented = heard({ type: nameless });

describe('the summary of an event that is told by its finding', () => {
  test('is in English what was recorded', () => {
    expect(undocumented.summary).toContain('Did you mean');
    expect(summaryWords(undocumented)).toBe(undocumented.summary);
  });
});

describe('in another language', () => {
  beforeAll(() => useLanguage('de'));
  afterAll(() => useLanguage('en'));

  test('the finding is said anew', () => {
    expect(summaryWords(undocumented)).toMatch(/^Der Anbieter dokumentiert kein Ereignis „oncehub.chatbot.opend“\./);
  });

  test('a finding too long for a summary is clipped in both', () => {
    const long = heard({ type: `oncehub.${'x'.repeat(300)}` });
    const [finding] = long.findings;
    const event = { ...long, findings: finding === undefined ? [] : [{ ...finding, message: 'x'.repeat(300) }] };
    expect(summaryWords({ ...event, summary: `${'x'.repeat(199)}…` })).toMatch(/^Der Anbieter .{10,187}$/);
  });

  test('what a payload says stays what it is, also where a finding says the same', () => {
    const told = heard({ type: 'oncehub.chatbot.opened', payload: { bot_id: 'BOT-1', bot_name: 'Ada' } });
    expect(summaryWords(told)).toBe('Ada');
    const [finding] = undocumented.findings;
    const same = { ...told, findings: finding === undefined ? [] : [{ ...finding, message: 'Ada' }] };
    expect(summaryWords(same)).toBe('Ada');
  });
});
