import { describe, expect, test } from 'vitest';
import { browserName } from '../../../core/panel/browser-name.ts';
import { emptyReason, type ListCondition } from '../../../core/panel/empty-list.ts';
import { importBatches, oversized } from '../../../core/panel/import-batches.ts';
import { listAction } from '../../../core/panel/list-keys.ts';
import { tabState } from '../../support/panel-entries.ts';

describe('why the list is empty', () => {
  const waiting: ListCondition = {
    connection: 'connected',
    state: tabState(),
    access: 'granted',
    recording: true,
    missed: false,
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
    ['waiting', { loads: 1, missed: true }],
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
