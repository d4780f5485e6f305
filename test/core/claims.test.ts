import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claims, vendorOrigins, withOwnOrigins } from '../../core/claims.ts';
import { createMessageRecogniser } from '../../core/recognise-message.ts';
import { defineSources } from '../../core/vendor.ts';
import type { VendorDefinition } from '../../core/vendor.ts';

const loud = defineSources({
  id: 'loud',
  origins: ['https://loud.test'],
  messages: [{ nameKey: 'type', payloadKey: 'payload', prefix: 'loud.', distinctive: true }],
});
const plain = defineSources({
  id: 'plain',
  origins: ['https://plain.test', 'https://eu.plain.test'],
  messages: [{ nameKey: 'event', payloadKey: 'payload', prefix: '', distinctive: false }],
});
const sources = [loud, plain];

describe('claims', () => {
  it.each<[string, unknown, boolean]>([
    ['https://loud.test', { type: 'loud.a' }, true],
    ['https://evil.test', { type: 'loud.a' }, true],
    ['https://evil.test', { type: 'lou' }, false],
    ['https://evil.test', { type: 'xloud.a' }, false],
    ['https://loud.test', { type: 'resize' }, true],
    ['https://loud.test', { event: 'chat' }, false],
    ['https://plain.test', { event: 'chat' }, true],
    ['https://eu.plain.test', { event: 'chat' }, true],
    ['https://loud.test', { event: 'chat', type: 1 }, false],
    ['https://evil.test', { event: 'chat' }, false],
    ['https://plain.test', 'chat', false],
    ['https://plain.test', null, false],
    ['https://plain.test', undefined, false],
    ['', {}, false],
  ])('from %s, %j: %s', (origin, data, expected) => {
    expect(claims(sources, origin, data)).toBe(expected);
  });

  it('takes what cannot be read for the vendor whose origin it comes from', () => {
    const unreadable = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );
    expect(claims(sources, 'https://plain.test', unreadable)).toBe(true);
    expect(claims(sources, 'https://evil.test', unreadable)).toBe(false);
  });

  it('agrees with recognise on every message', () => {
    const vendors = sources.map((one): VendorDefinition => ({
      id: one.id,
      name: one.id,
      documentation: [],
      sources: one,
      webhooks: null,
      events: [],
    }));
    const recognise = createMessageRecogniser(vendors);
    const name = fc.oneof(fc.constantFrom('loud.a', 'lou', 'chat', ''), fc.integer(), fc.string());
    const data = fc.record({ type: name, event: name }, { requiredKeys: [] });
    const origin = fc.constantFrom('https://loud.test', 'https://plain.test', 'https://evil.test', '');
    fc.assert(
      fc.property(origin, data, (from, sent) => {
        const capture = {
          seq: 1,
          time: 1,
          channel: 'message',
          origin: from,
          isTrusted: true,
          source: 'self',
          vendor: null,
          name: null,
        } as const;
        const found = recognise({ ...capture, data: { ...sent }, size: 1, truncated: false });
        expect(claims(sources, from, sent)).toBe(found !== null);
      }),
    );
  });
});

describe('vendorOrigins', () => {
  it('lists every origin of every vendor', () => {
    expect([...vendorOrigins(sources)]).toEqual(['https://loud.test', 'https://plain.test', 'https://eu.plain.test']);
  });
});

describe('withOwnOrigins', () => {
  it('gives each vendor the origins the user added for it, and leaves the sources as they are', () => {
    const known = withOwnOrigins(sources, { loud: ['https://own.test'], nobody: ['https://nobody.test'] });
    expect(known.map(({ origins }) => origins)).toEqual([['https://loud.test', 'https://own.test'], plain.origins]);
    expect(loud.origins).toEqual(['https://loud.test']);
    expect(claims(known, 'https://own.test', { type: 'resize' })).toBe(true);
    expect(claims(known, 'https://own.test', { event: 'chat' })).toBe(false);
  });

  it('changes nothing where the user added none', () => {
    expect(withOwnOrigins(sources)).toEqual(sources);
  });
});
