import { describe, expect, test } from 'vitest';
import { captureFileText, exportCapture } from '../../../core/capture-file/export-capture.ts';
import { captureFileName } from '../../../core/capture-file/file-name.ts';
import { eventWith, exportOf } from './events.ts';

const frame = (document: string, seq: number) => ({ url: 'https://shop.test/', path: 'top', document, seq });

describe('exportCapture', () => {
  test('writes an event as the contract does', () => {
    const data = { type: 'oncehub.widget.opened', payload: { bot_name: 'example bot', bot_id: 'BOT-1234' } };
    const file = exportCapture({
      ...exportOf([eventWith(data)], true),
      gaps: [{ kind: 'gap', order: 1, time: 0, document: 'A1', afterSeq: 7, missing: 2, reason: 'lost' }],
    });
    expect(file).toEqual({
      format: 'widgetscope-capture',
      version: 1,
      exportedAt: '2026-11-20T09:30:00.000Z',
      generator: { name: 'Widgetscope', version: '0.1.0' },
      browser: 'Chrome/156.0.0.0',
      sanitized: true,
      integrity: {
        captured: 0,
        stored: 0,
        dropped: 0,
        truncated: 0,
        evicted: 0,
        gaps: [{ document: 'A1', afterSeq: 7, missing: 2, time: '1970-01-01T00:00:00.000Z' }],
      },
      events: [
        {
          id: 'event-1',
          time: '2026-11-20T09:29:58.123Z',
          vendor: 'oncehub',
          name: 'oncehub.widget.opened',
          channel: 'message',
          origin: 'https://oncehub.com',
          isTrusted: true,
          source: 'top.frames[0]',
          frame: { url: 'https://shop.test/', path: 'top', document: 'A1', seq: 3 },
          payload: data.payload,
          data,
          size: 96,
          truncated: false,
          status: 'valid',
          findings: [],
          webhook: null,
        },
      ],
    });
  });

  test('orders events by time, then document, then sequence, and leaves its input alone', () => {
    const events = [
      eventWith(1, { id: 'd', time: 2, frame: frame('B', 1) }),
      eventWith(1, { id: 'c', time: 2, frame: frame('A', 10) }),
      eventWith(1, { id: 'b', time: 2, frame: frame('A', 9) }),
      eventWith(1, { id: 'a', time: 1, frame: frame('C', 5) }),
    ];
    expect(exportCapture(exportOf(events)).events.map((event) => event.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(events.map((event) => event.id)).toEqual(['d', 'c', 'b', 'a']);
  });

  test('names the file an event was imported from, and only then', () => {
    const [captured, imported] = exportCapture(exportOf([eventWith(1), eventWith(1, { imported: 'a.json' })])).events;
    expect(captured).not.toHaveProperty('imported');
    expect(imported?.imported).toBe('a.json');
  });

  test('keeps everything when asked for the sensitive data', () => {
    const data = { email: 'jane@example.com' };
    expect(exportCapture(exportOf([eventWith(data)])).events[0]?.data).toEqual(data);
    expect(exportCapture(exportOf([eventWith(data)], true)).events[0]?.data).not.toEqual(data);
  });

  test('survives a clock that is out of its mind', () => {
    const times = [Number.NaN, Infinity, -1, 1e300].map(
      (time) => exportCapture(exportOf([eventWith(1, { time })])).events[0]?.time,
    );
    expect(times).toEqual([
      '1970-01-01T00:00:00.000Z',
      '9999-12-31T23:59:59.999Z',
      '1970-01-01T00:00:00.000Z',
      '9999-12-31T23:59:59.999Z',
    ]);
  });
});

describe('captureFileName', () => {
  const time = new Date(2026, 10, 20, 9, 5, 7);
  test.each([
    ['https://Shop.test:8443/a?b', 'widgetscope-shop.test-20261120-090507.json'],
    ['http://[::1]:3000/', 'widgetscope-1-20261120-090507.json'],
    ['https://jane:pw@shop.test/', 'widgetscope-shop.test-20261120-090507.json'],
    ['about:blank', 'widgetscope-page-20261120-090507.json'],
    ['', 'widgetscope-page-20261120-090507.json'],
    ['https://../../etc', 'widgetscope-page-20261120-090507.json'],
  ])('%s gives %s', (url, name) => {
    expect(captureFileName(url, time)).toBe(name);
  });
});

describe('captureFileText', () => {
  const odd = eventWith({ text: 'line\n  "events": [\n', list: [{ deep: [1, 2] }], empty: {} }, { id: 'odd' });
  const named = eventWith({ name: 'Robin Example', email: 'robin@shop.test' }, { id: 'named' });

  test.each([
    ['no event', []],
    ['one event', [named]],
    ['several, one with what looks like the file itself', [named, odd, named]],
  ])('joined is the capture file as indented JSON: %s', (_, events) => {
    for (const sanitized of [true, false]) {
      const input = exportOf(events, sanitized);
      expect([...captureFileText(input)].join('')).toBe(JSON.stringify(exportCapture(input), null, 2));
    }
  });

  test('comes in parts no larger than an event', () => {
    const events = Array.from({ length: 50 }, (_, index) => eventWith({ text: 'x'.repeat(500) }, { id: `e-${index}` }));
    const parts = [...captureFileText(exportOf(events, true))];
    expect(parts.length).toBeGreaterThan(100);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(3_000);
  });
});
