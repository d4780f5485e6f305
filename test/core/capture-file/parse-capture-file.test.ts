import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportCapture } from '../../../core/capture-file/export-capture.ts';
import { parseCaptureFile } from '../../../core/capture-file/parse-capture-file.ts';
import type { Json } from '../../../core/json.ts';
import { eventWith, exportOf } from './events.ts';
import { fileRefusalWords } from '../../../components/words/file-refusal-words.ts';

const file = (change: (events: Record<string, unknown>[]) => void = () => {}): string => {
  const parsed = JSON.parse(
    JSON.stringify(exportCapture(exportOf([eventWith({ a: 1 }), eventWith({ b: 2 }, { id: '2' })]))),
  );
  change(parsed.events);
  return JSON.stringify(parsed);
};
const messageOf = (text: string): string => {
  const parsed = parseCaptureFile(text);
  return parsed.ok ? 'accepted' : fileRefusalWords(parsed.refusal);
};

describe('parseCaptureFile', () => {
  test('gives back what was captured, without its verdict', () => {
    const parsed = parseCaptureFile(file());
    expect(parsed).toMatchObject({ ok: true, skipped: 0 });
    const event = eventWith({ a: 1 });
    expect(parsed.ok && parsed.events[0]).toEqual({
      sighting: {
        time: event.time,
        channel: 'message',
        origin: event.origin,
        isTrusted: true,
        source: event.source,
        vendor: null,
        name: null,
        data: { a: 1 },
        size: 96,
        truncated: false,
      },
      frame: event.frame,
      webhook: null,
    });
  });

  test('is the inverse of an export with sensitive data', () => {
    const channel = fc.constantFrom('message' as const, 'bus' as const, 'dom-event' as const, 'callback' as const);
    const event = fc
      .record({
        data: fc.jsonValue(),
        time: fc.integer({ min: 0, max: 4e12 }),
        channel,
        isTrusted: fc.boolean(),
        truncated: fc.boolean(),
        seq: fc.nat(),
        document: fc.string(),
        source: fc.string(),
      })
      .map(({ data, seq, document, ...rest }) =>
        eventWith(JSON.parse(JSON.stringify(data)), {
          ...rest,
          frame: { url: 'https://a.test/', path: 'top', document, seq },
        }),
      );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 5 }), (events) => {
        const parsed = parseCaptureFile(JSON.stringify(exportCapture(exportOf(events))));
        const expected = events.map(
          ({ time, channel: by, origin, isTrusted, source, vendor, name, data, size, truncated, frame }) => ({
            sighting: {
              time,
              channel: by,
              origin,
              isTrusted,
              source,
              vendor: by === 'message' ? null : vendor,
              name: by === 'message' ? null : name,
              data,
              size,
              truncated,
            },
            frame,
            webhook: null,
          }),
        );
        expect(parsed.ok && new Set(parsed.events.map((each) => JSON.stringify(each)))).toEqual(
          new Set(expected.map((each) => JSON.stringify(each))),
        );
      }),
    );
  });

  test.each([
    ['', 'The file is empty: expected a Widgetscope capture.'],
    ['{"a": 1,\n  "b": }', 'It is not JSON: line 2, column 8 has "}", which cannot stand there.'],
    ['{"a": [1, 2', 'It is not JSON: line 1, column 12 has its end, which cannot stand there.'],
    ['hello', 'It is not JSON: line 1, column 1 has "h", which cannot stand there.'],
    ['{} x', 'It is not JSON: line 1, column 4 has "x", which cannot stand there.'],
    ['{"a":"\\q"}', 'It is not JSON: line 1, column 7 has "\\\\", which cannot stand there.'],
    ['[]', 'This is not a Widgetscope capture: expected an object, found an array of 0.'],
    ['{"log":{}}', 'This is not a Widgetscope capture: format is nothing, expected "widgetscope-capture".'],
    ['{"format":"har"}', 'This is not a Widgetscope capture: format is "har", expected "widgetscope-capture".'],
    [
      '{"format":"widgetscope-capture","version":2}',
      'It is version 2, and this Widgetscope reads version 1: update Widgetscope to read it.',
    ],
    [
      '{"format":"widgetscope-capture","version":"1"}',
      'version: expected 1, found "1". (and 5 more in the same place)',
    ],
  ])('refuses %j', (text, message) => {
    expect(messageOf(text)).toBe(message);
  });

  test('says which field of which event is wrong, and stores nothing', () => {
    expect(messageOf(file((events) => Object.assign(events[1] ?? {}, { channel: 'pigeon' })))).toBe(
      'events[1].channel: expected "message" or "bus" or "dom-event" or "callback" or "webhook", found "pigeon".',
    );
    expect(
      messageOf(
        file((events) => Object.assign(events[1] ?? {}, { frame: { url: '', path: '', document: '', seq: 'x' } })),
      ),
    ).toBe('events[1].frame.seq: expected number, found "x".');
    expect(messageOf(file((events) => Object.assign(events[0] ?? {}, { data: undefined })))).toBe(
      'events[0].data: expected a JSON value, found nothing.',
    );
    expect(messageOf(file((events) => Object.assign(events[0] ?? {}, { time: 'yesterday' })))).toBe(
      'events[0].time: expected an ISO 8601 time, found "yesterday".',
    );
  });

  test('tolerates keys it does not know', () => {
    expect(messageOf(file((events) => Object.assign(events[0] ?? {}, { later: { more: 1 } })))).toBe('accepted');
  });

  test('refuses a text that nests 100,000 deep, and one that only opens', () => {
    const deep = file().replace('"data":{"a":1}', `"data":${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(messageOf(deep)).toBe('It nests 100003 levels deep, and Import reads at most 512.');
    expect(messageOf('{"a":'.repeat(100_000))).toContain('100000 levels');
  });

  test('keeps a __proto__ key as data', () => {
    const parsed = parseCaptureFile(
      file().replace('"data":{"a":1}', '"data":{"__proto__":{"polluted":true}},"__proto__":{"x":1}'),
    );
    const data: Json = parsed.ok ? (parsed.events[0]?.sighting.data ?? null) : null;
    expect(JSON.stringify(data)).toBe('{"__proto__":{"polluted":true}}');
    expect(Object.keys({}).concat(Object.keys(Object.prototype))).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  test('never throws, and finds a fault exactly in what JSON.parse refuses', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 }))
        .map(([json, at, noise]) => json.slice(0, at % (json.length + 1)) + noise + json.slice(at % (json.length + 1))),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(parseCaptureFile(any).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(messageOf(any).startsWith('It is not JSON') || any.trim() === '').toBe(!isJson(any));
      }),
      { numRuns: 1000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
