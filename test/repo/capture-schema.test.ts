import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { exportCapture } from '../../core/capture-file/export-capture.ts';
import { captureJsonSchema } from '../../core/capture-file/schema.ts';
import { z } from '../../core/zod.ts';
import { eventWith, exportOf } from '../core/capture-file/events.ts';

const published = JSON.parse(await readFile(new URL('../../docs/capture.schema.json', import.meta.url), 'utf8'));
/** The published file itself as a validator, not the zod schema it was made from. */
const validator = z.fromJSONSchema(published);
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('docs/capture.schema.json', () => {
  test('is what the code describes (else run: node scripts/schema.ts)', () => {
    expect(published).toEqual(asJson(captureJsonSchema()));
  });

  test.each([true, false])('accepts an export, sanitized %s', (sanitized) => {
    const finding = {
      severity: 'info' as const,
      code: 'superseded-name',
      path: ['a', 0],
      message: 'm',
      expected: 'x',
      received: null,
    };
    const webhook = { method: 'POST', headers: { a: 'b' }, signature: 'absent', note: 'n' };
    const events = [
      eventWith({ payload: { a: [1, 'a@b.cd'] } }, { findings: [finding], imported: 'a.json' }),
      eventWith(null, { channel: 'webhook', origin: null, frame: null, webhook, payloadAt: null }),
    ];
    const gap = {
      kind: 'gap' as const,
      order: 2,
      time: 1,
      document: 'A',
      afterSeq: 0,
      missing: 1,
      reason: 'shed' as const,
    };
    expect(
      validator.safeParse(asJson(exportCapture({ ...exportOf(events, sanitized), gaps: [gap] }))).error,
    ).toBeUndefined();
  });

  test('refuses a file without its events and one with an unknown status', () => {
    const good = asJson(exportCapture(exportOf([eventWith(1)])));
    expect(validator.safeParse(good).success).toBe(true);
    expect(validator.safeParse(Object.assign({}, good, { events: undefined })).success).toBe(false);
    const odd = JSON.parse(JSON.stringify(good).replace('"status":"valid"', '"status":"fine"'));
    expect(validator.safeParse(odd).success).toBe(false);
  });
});
