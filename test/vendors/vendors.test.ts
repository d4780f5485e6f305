import { describe, expect, it } from 'vitest';
import { createIngest } from '../../core/ingest.ts';
import type { Capture } from '../../core/capture.ts';
import type { WidgetEvent } from '../../core/event.ts';
import type { Json, Path } from '../../core/json.ts';
import { at } from '../../core/json.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import { vendors } from '../../vendors/index.ts';
import { heardSources } from '../../vendors/sources.ts';
import { claims } from '../../core/claims.ts';
import type { Example } from './example.ts';
import { captureOf, keyOf, webhookOf } from './example.ts';
import { examples } from './examples.ts';

const ingestOne = createIngest(vendors);

function ingest(capture: Capture, webhook: Json = null): WidgetEvent {
  return ingestOne(capture, { id: '1', frame: null, frameOrigin: 'https://shop.test', imported: null, webhook });
}

/** What becomes of a vendor's event with this payload; a webhook comes with its vendor's headers. */
function ingestEvent(
  vendor: VendorDefinition,
  event: Pick<Example, 'name' | 'channel'>,
  payload: Json | null | undefined,
): WidgetEvent {
  return ingest(captureOf(vendor, event, payload ?? undefined), webhookOf(vendor, event));
}

/** Something the vendor does not document in this value's place: an object, or a number where it is one. */
function misfitOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? 7 : { un: 'expected' };
}

/** True for an object of the page's, which may have further keys; a marker is none. */
function isPlain(example: Json): example is { [key: string]: Json } {
  return typeof example === 'object' && example !== null && !Array.isArray(example) && !Object.hasOwn(example, '$type');
}

function without(payload: Json, path: Path): Json {
  const copy = structuredClone(payload);
  let holder: Json | undefined = copy;
  for (const step of path.slice(0, -1))
    holder = typeof holder === 'object' && holder !== null ? Reflect.get(holder, step) : undefined;
  if (typeof holder !== 'object' || holder === null) throw new Error(`The example has nothing at ${path.join('.')}.`);
  expect(Reflect.has(holder, path.at(-1) ?? '')).toBe(true);
  Reflect.deleteProperty(holder, path.at(-1) ?? '');
  return copy;
}

describe.each(vendors.map((vendor) => [vendor.id, vendor] as const))('%s', (id, vendor) => {
  const { documented, requiredFields, open = [] } = examples[id] ?? { documented: [], requiredFields: {} };
  const events = vendor.events.map((event) => [event.channel, event.name, event] as const);

  it.each(events)('accepts its own example of %s %s', (_, __, event) => {
    const made = ingestEvent(vendor, event, event.example);
    expect(made).toMatchObject({ vendor: id, name: event.name, status: 'valid' });
    expect(made.findings.filter((found) => found.severity !== 'info')).toEqual([]);
  });

  it.each(documented.map((example) => [example.channel, example.name, example] as const))(
    'accepts the documented %s %s as it stands',
    (_, __, example) => {
      const made = ingestEvent(vendor, example, example.payload);
      expect(made).toMatchObject({ vendor: id, name: example.name, status: 'valid' });
      expect([...new Set(made.findings.map((found) => found.code))].sort()).toEqual(
        [...(example.findings ?? [])].sort(),
      );
    },
  );

  it('has its required fields listed event by event', () => {
    expect(Object.keys(requiredFields).sort()).toEqual([...new Set(vendor.events.map(keyOf))].sort());
  });

  const required = vendor.events.flatMap((event) =>
    (requiredFields[keyOf(event)] ?? []).map(
      (path) => [`${event.channel} ${event.name}`, path.join('.'), event, path] as const,
    ),
  );
  it.each(required)('%s without %s is invalid at exactly that path', (_, __, event, path) => {
    const made = ingestEvent(vendor, event, without(event.example, path));
    expect(made.status).toBe('invalid');
    const errors = made.findings.filter((found) => found.severity === 'error');
    expect(errors).toMatchObject([{ code: expect.stringMatching(/^invalid_/), path, received: 'undefined' }]);
  });

  it.each(required)('%s with something else as %s is invalid at that path', (_, __, event, path) => {
    const payload = structuredClone(event.example);
    const outer = at(payload, path.slice(0, -1));
    Reflect.set(Object(outer), path.at(-1) ?? '', misfitOf(at(payload, path)));
    const made = ingestEvent(vendor, event, payload);
    expect(made.status).toBe('invalid');
    for (const found of made.findings) {
      if (found.severity === 'error') expect(found.path.slice(0, path.length)).toEqual(path);
    }
  });

  it('finds an event without any payload invalid as a whole, and a webhook without a body', () => {
    for (const event of vendor.events) {
      if ((requiredFields[keyOf(event)] ?? []).length === 0) continue;
      const made = ingestEvent(vendor, event, undefined);
      if (event.channel === 'webhook' && vendor.webhooks?.nameHeader == null) {
        expect([null, vendor.id], event.name).toContain(made.vendor);
        expect(made, event.name).toMatchObject({
          name: null,
          status: made.vendor === null ? 'unrecognized' : 'unknown-event',
        });
        continue;
      }
      const code = event.channel === 'webhook' ? 'invalid_type' : 'missing-payload';
      expect(made, event.name).toMatchObject({
        status: 'invalid',
        findings: expect.arrayContaining([expect.objectContaining({ severity: 'error', code, path: [] })]),
      });
    }
  });

  it('remarks on an undocumented field where not any is allowed, and stays valid', () => {
    for (const event of vendor.events) {
      if (!isPlain(event.example)) continue;
      const made = ingestEvent(vendor, event, { ...event.example, extra_field: 1 });
      expect(made.status, event.name).toBe('valid');
      const remarks = made.findings.filter((found) => found.code === 'undocumented-field');
      const expected = { severity: 'info', path: ['extra_field'], received: 'number' };
      expect(remarks, keyOf(event)).toMatchObject(open.includes(keyOf(event)) ? [] : [expected]);
    }
  });

  it("does not claim another vendor's examples", () => {
    for (const other of vendors) {
      if (other === vendor) continue;
      for (const event of other.events) {
        const capture = captureOf(other, event, event.example ?? undefined);
        const remedy = `${vendor.name} claims ${other.name}'s ${event.name}. Make the prefix in vendors/${id}/ longer, or rely on its origins, marks or headers.`;
        // A webhook whose headers are lost has to be told by its body.
        expect(ingest(capture).vendor, remedy).toBe(other.id);
        expect(ingest(capture, webhookOf(other, event)).vendor, remedy).toBe(other.id);
        if (event.channel !== 'message') continue;
        expect(claims([vendor.sources], capture.origin ?? '', capture.data), remedy).toBe(false);
      }
    }
  });
});

describe('the sender', () => {
  const [oncehub] = vendors;
  const event = { name: 'oncehub.widget.opened', channel: 'message' } as const;
  const payload = { bot_id: 'BOT-1', bot_name: 'a' };
  function from(changes: Partial<Capture>, sent: Json = payload): WidgetEvent {
    if (!oncehub) throw new Error('No vendor.');
    return ingest(captureOf(oncehub, event, sent, changes));
  }

  it.each([
    'https://evil.test',
    'https://oncehub.com.evil.test',
    'http://oncehub.com',
    'https://oncehub.com:8443',
    'https://go.oncehub.com',
    'null',
    '',
  ])('%j is not OnceHub', (origin) => {
    expect(from({ origin })).toMatchObject({
      vendor: 'oncehub',
      status: 'untrusted',
      origin,
      findings: [
        { severity: 'error', code: 'wrong-origin', path: [], expected: 'https://oncehub.com', received: origin },
        { code: 'superseded-name' },
      ],
    });
  });

  it('is not believed when a script dispatched the message, whatever the origin says', () => {
    const made = from({ isTrusted: false });
    expect(made.status).toBe('untrusted');
    expect(made.findings[0]).toMatchObject({ severity: 'error', code: 'not-trusted' });
  });

  it("comes before the payload's verdict, and the payload's findings are listed all the same", () => {
    const made = from({ origin: 'https://evil.test' }, { bot_id: 1, bot_name: 'a' });
    expect(made.status).toBe('untrusted');
    expect(made.findings.map((found) => found.code)).toEqual(['wrong-origin', 'invalid_type', 'superseded-name']);
  });

  it.each(['https://oncehub.com', 'https://evil.test', 'https://shop.test'])(
    '{event: "chat"} from %s names no vendor',
    (origin) => {
      const made = from({ origin, data: { event: 'chat', payload: { message: 'hi' } } });
      expect(made).toMatchObject({ vendor: null, name: null, status: 'unrecognized', payloadAt: null, findings: [] });
      expect(claims(heardSources, origin, { event: 'chat' })).toBe(false);
    },
  );

  it('of a DOM event is a script by its nature, so that is no reason for distrust', () => {
    const bitpalm = vendors.find((vendor) => vendor.id === 'bitpalm');
    if (!bitpalm) throw new Error('No vendor.');
    const capture = captureOf(
      bitpalm,
      { name: 'bitpalm-identify', channel: 'dom-event' },
      { slug: 'a', externalUserId: 'b' },
    );
    expect(ingest(capture)).toMatchObject({
      status: 'valid',
      isTrusted: false,
      origin: 'https://shop.test',
      findings: [],
    });
  });
});

describe('remarks', () => {
  const codesOf = (id: string, name: string, payload: Json): string[] => {
    const vendor = vendors.find((one) => one.id === id);
    const event = vendor?.events.find((one) => one.name === name);
    if (!vendor || !event) throw new Error('No such event.');
    const made = ingest(captureOf(vendor, event, payload));
    expect(made.status).toBe('valid');
    return made.findings.map((found) => `${found.severity} ${found.code} ${found.path.join('.')}`);
  };

  it('warn of an id that is not written as in the examples', () => {
    expect(codesOf('oncehub', 'oncehub.chatbot.opened', { bot_id: 'X-1', bot_name: 'a' })).toEqual([
      'warning differs-from-example bot_id',
    ]);
  });

  it('tell of an argument where none is documented', () => {
    expect(codesOf('bitpalm', 'widget_opened', { why: 'click' })).toEqual(['info unexpected-payload ']);
  });

  it('warn of a signed identify that lacks a part of the signature', () => {
    const payload = { slug: 'a', externalUserId: 'b', signature: 'c', signatureVersion: 'v2' };
    expect(codesOf('bitpalm', 'bitpalm-identify', payload)).toEqual([
      'warning differs-from-example signatureVersion',
      'warning differs-from-example signedAt',
    ]);
  });
});
