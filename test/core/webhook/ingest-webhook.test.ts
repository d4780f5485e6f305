import { describe, expect, it } from 'vitest';
import type { Capture } from '../../../core/capture.ts';
import type { WidgetEvent } from '../../../core/event.ts';
import { createIngest } from '../../../core/ingest.ts';
import type { Json } from '../../../core/json.ts';
import { defineSources, type VendorDefinition } from '../../../core/vendor.ts';
import { z } from '../../../core/zod.ts';

const documentation = { url: 'https://acme.test', read: '2026-11-20' };
const acme: VendorDefinition = {
  id: 'acme',
  name: 'Acme',
  documentation: [documentation],
  sources: defineSources({ id: 'acme' }),
  webhooks: {
    nameKey: 'event',
    prefix: 'ACME_',
    marks: ['bot', 'account'],
    headers: ['x-acme-signature'],
    nameHeader: 'x-acme-event',
    signature: { header: 'x-acme-signature', encoding: 'hex', timestamped: null },
  },
  events: [
    {
      name: 'chat',
      channel: 'webhook',
      fires: 'Somebody wrote.',
      documentation,
      schema: z.strictObject({ event: z.string(), bot: z.number(), account: z.string(), user: z.strictObject({}) }),
      example: { event: 'chat', bot: 1, account: 'a', user: {} },
      tolerances: [
        { kind: 'stringly-typed', at: ['bot'], means: 'number' },
        { kind: 'json-in-string', at: ['user'] },
      ],
      ids: [{ kind: 'account', at: ['account'] }],
    },
  ],
};
const ingest = createIngest([acme]);

function ingestBody(data: Json, webhook: Json, truncated = false): WidgetEvent {
  const capture: Capture = {
    seq: 1,
    time: 5,
    channel: 'webhook',
    origin: null,
    isTrusted: true,
    source: 'unknown',
    vendor: null,
    name: null,
    data,
    size: 10,
    truncated,
  };
  return ingest(capture, { id: 'w-1', frame: null, frameOrigin: null, imported: null, webhook });
}

const plain = { method: 'POST', target: '/', headers: {}, signature: 'not-checked', note: '' };
const body = { event: 'chat', bot: 1, account: 'a1', user: {} };

describe('ingesting a webhook', () => {
  it('judges the whole body as the payload, without an origin, and notes its ids', () => {
    expect(ingestBody(body, plain)).toMatchObject({
      vendor: 'acme',
      name: 'chat',
      status: 'valid',
      origin: null,
      payloadAt: [],
      ids: ['acme account a1'],
      findings: [],
    });
  });

  it('reads what is meant and says so, but keeps the data as it came', () => {
    const odd = { ...body, bot: '1', user: '{}' };
    const made = ingestBody(odd, plain);
    expect(made).toMatchObject({ status: 'valid', data: odd });
    expect(made.findings.map(({ code, path }) => [code, ...path])).toEqual([
      ['stringly-typed', 'bot'],
      ['json-in-string', 'user'],
    ]);
    expect(ingestBody({ ...body, bot: 'one' }, plain)).toMatchObject({ status: 'invalid' });
  });

  it('knows the vendor by its header, its prefix, all its marks, or a documented name and all but one, never by a name alone', () => {
    const header = { ...plain, headers: { 'x-acme-signature': 'ff', 'x-acme-event': 'chat' } };
    expect(ingestBody({ event: 'chat' }, plain)).toMatchObject({ vendor: null, status: 'unrecognized' });
    expect(ingestBody({ event: 'chot', bot: 1 }, plain)).toMatchObject({ vendor: null });
    expect(ingestBody({ event: 'chat', bot: 1 }, plain)).toMatchObject({ vendor: 'acme', status: 'invalid' });
    expect(ingestBody({ event: 'ACME_GONE' }, plain)).toMatchObject({ vendor: 'acme', status: 'unknown-event' });
    expect(ingestBody({ ...body, event: 'chot' }, plain)).toMatchObject({
      status: 'unknown-event',
      findings: [{ code: 'unknown-event', expected: 'chat' }],
    });
    expect(ingestBody({}, header)).toMatchObject({ vendor: 'acme', name: 'chat', status: 'invalid' });
  });

  it('does not judge JSON in a string that was cut: nothing can be read of it', () => {
    const cut = { ...body, user: { $type: 'string', value: '{"name":"Rob', length: 200_000 } };
    const made = ingestBody(cut, plain, true);
    expect(made.status).toBe('valid');
    expect(made.findings.map(({ code, path }) => [code, ...path])).toEqual([['truncated'], ['truncated', 'user']]);
    expect(ingestBody({ ...body, user: '{"name":"Rob' }, plain).status).toBe('invalid');
  });

  it('is untrusted when the signature is wrong, whatever the payload; an absent one is a warning', () => {
    const wrong = ingestBody({ ...body, bot: {} }, { ...plain, signature: 'wrong', note: 'Too old.' });
    expect(wrong.status).toBe('untrusted');
    expect(wrong.findings.map(({ code }) => code)).toEqual(['signature-wrong', 'invalid_type']);
    expect(wrong.findings[0]?.message).toContain('Too old.');
    const absent = ingestBody(body, { ...plain, signature: 'absent' });
    expect(absent).toMatchObject({ status: 'valid', findings: [{ code: 'signature-absent', severity: 'warning' }] });
    for (const signature of ['verified', 'not-checked', 'not-signed-by-vendor', 'made up'])
      expect(ingestBody(body, { ...plain, signature })).toMatchObject({ status: 'valid', findings: [] });
  });

  it('keeps a body that is no JSON as text, invalid where a header names the vendor', () => {
    const header = { ...plain, headers: { 'x-acme-signature': 'ff', 'x-acme-event': 'chat' } };
    expect(ingestBody('<chat/>', header)).toMatchObject({
      vendor: 'acme',
      name: 'chat',
      status: 'invalid',
      findings: [{ code: 'not-json' }],
    });
    expect(ingestBody('<chat/>', plain)).toMatchObject({ status: 'unrecognized', findings: [{ code: 'not-json' }] });
    expect(ingestBody({ $type: 'string', value: '<chat', length: 9 }, header)).toMatchObject({
      findings: [{ code: 'not-json' }],
    });
  });

  it('never throws at what an imported file may say of a delivery', () => {
    for (const webhook of [null, 5, 'x', [], {}, { headers: [] }, { headers: { a: 1 } }, { signature: {} }])
      expect(ingestBody(body, webhook).vendor).toBe('acme');
  });
});
