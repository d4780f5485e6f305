import { describe, expect, test } from 'vitest';
import { browserName } from '../../../core/panel/browser-name.ts';
import { emptyReason, type ListCondition } from '../../../core/panel/empty-list.ts';
import { importBatches, oversized } from '../../../core/panel/import-batches.ts';
import { integrityRemarks } from '../../../core/panel/integrity-words.ts';
import { listAction } from '../../../core/panel/list-keys.ts';
import { alarmWords } from '../../../core/panel/new-findings.ts';
import { dateAndTime, timeOfDay } from '../../../core/panel/time-words.ts';
import { eventEntry, gapEntry, tabState } from '../../support/panel-entries.ts';

test('a time is shown in local time to the millisecond', () => {
  const time = new Date(2026, 10, 20, 4, 3, 9, 7).getTime();
  expect(timeOfDay(time)).toBe('04:03:09.007');
  expect(dateAndTime(time)).toMatch(/^2026-11-20 04:03:09\.007 \(UTC[+-]\d\d:\d\d\)$/);
});

describe('integrity in words', () => {
  const clean = { captured: 12, stored: 12, dropped: 0, truncated: 0, evicted: 0 };

  test('is one calm remark while nothing is missing', () => {
    expect(integrityRemarks(clean, 0)).toEqual([
      expect.objectContaining({ text: '12 captured, all stored', warning: false }),
    ]);
  });

  test('warns of everything that is missing', () => {
    const remarks = integrityRemarks({ captured: 2_000, stored: 1_500, dropped: 500, truncated: 1, evicted: 3 }, 2);
    expect(remarks.filter((remark) => remark.warning).map((remark) => remark.text)).toEqual([
      '500 dropped',
      '1 cut',
      '3 evicted',
      '2 gaps',
    ]);
    expect(remarks[0]?.text).toBe('2,000 captured, 1,500 stored');
  });
});

describe('why the list is empty', () => {
  const waiting: ListCondition = {
    connection: 'connected',
    state: tabState(),
    access: 'granted',
    recording: true,
    total: 0,
    loads: 0,
  };

  test.each<[string, Partial<ListCondition>]>([
    ['waiting', {}],
    ['filtered', { total: 3, recording: false }],
    ['connecting', { state: null, connection: 'connecting' }],
    ['disconnected', { state: null, connection: 'lost' }],
    ['no-access', { access: 'refused' }],
    ['paused', { recording: false }],
    ['silent', { loads: 1 }],
    ['updated', { state: null, connection: 'updated' }],
    ['gone', { state: tabState({ gone: true }), access: 'refused' }],
    ['out-of-reach', { state: tabState({ url: 'chrome://extensions/' }), access: 'refused' }],
    ['out-of-reach', { state: tabState({ url: 'https://addons.mozilla.org/en-US/firefox/' }) }],
    ['waiting', { state: tabState({ url: 'about:blank' }) }],
    ['waiting', { state: tabState({ url: '' }) }],
  ])('%s', (reason, given) => {
    expect(emptyReason({ ...waiting, ...given })).toBe(reason);
  });
});

describe('keys in the list', () => {
  const middle = { active: 5, count: 100, page: 10 };

  test.each([
    ['ArrowDown', 6],
    ['j', 6],
    ['ArrowUp', 4],
    ['k', 4],
    ['Home', 0],
    ['End', 99],
    ['PageDown', 15],
    ['PageUp', 0],
  ])('%s moves from row 5 to row %i', (key, to) => {
    expect(listAction(key, middle)).toEqual({ kind: 'move', to });
  });

  test('Enter opens the active row and Escape closes', () => {
    expect(listAction('Enter', middle)).toEqual({ kind: 'open' });
    expect(listAction('Enter', { ...middle, active: -1 })).toBeNull();
    expect(listAction('Escape', middle)).toEqual({ kind: 'close' });
  });

  test('other keys are not the list’s', () => {
    expect(listAction('x', middle)).toBeNull();
    expect(listAction('toString', middle)).toBeNull();
    expect(listAction('ArrowDown', { active: -1, count: 0, page: 1 })).toBeNull();
  });
});

describe('what is said aloud', () => {
  test('nothing for valid events and gaps', () => {
    expect(alarmWords([eventEntry(1), gapEntry(2)])).toBeNull();
  });

  test('one event by its name, several by their number', () => {
    const one = eventEntry(1, { status: 'invalid' });
    expect(alarmWords([one])).toBe('New invalid event: oncehub.chatbot.opened');
    expect(alarmWords([one, eventEntry(2, { status: 'untrusted' }), one])).toBe('New events: 2 invalid, 1 untrusted');
  });
});

describe('batches of an import', () => {
  const imported = (text: string) => ({
    sighting: {
      time: 1,
      channel: 'message',
      origin: null,
      isTrusted: true,
      source: 'self',
      vendor: null,
      name: null,
      data: text,
      size: 1,
      truncated: false,
    } as const,
    frame: null,
    webhook: null,
  });

  test('hold at most 500 events, and all of them in order', () => {
    const events = Array.from({ length: 1_201 }, (_, index) => imported(String(index)));
    const batches = importBatches(events);
    expect(batches.map((batch) => batch.length)).toEqual([500, 500, 201]);
    expect(batches.flat()).toEqual(events);
  });

  test('tell the first event that no browser would hand on', () => {
    expect(oversized([imported('x'), imported('x'.repeat(20_000_000))])).toBe(1);
    expect(oversized([imported('x')])).toBe(-1);
  });

  test('hold about a megabyte at most', () => {
    const events = Array.from({ length: 25 }, () => imported('x'.repeat(95_000)));
    expect(importBatches(events).map((batch) => batch.length)).toEqual([10, 10, 5]);
  });
});

test.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    'Chrome/156.0.0.0',
  ],
  ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36', 'Chrome/156.0.0.0'],
  ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1.2', 'Edge/156.0.1.2'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox/153.0'],
])('the browser of %s is %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});
