import { describe, expect, test } from 'vitest';
import { encode } from '../../../core/encode.ts';
import { outgoingHeaders, signingOf } from '../../../core/panel/outgoing-headers.ts';
import { plainJson } from '../../../core/panel/plain-json.ts';
import { oncehub } from '../../support/open-panel.tsx';

describe('a stored body is written as JSON', () => {
  test('as it came, its own $type keys and __proto__ included', () => {
    const text = '{"$type":"Date","a":[{"$type":"x"},-0],"__proto__":{"b":null}}';
    const plain = plainJson(encode(JSON.parse(text)).data);
    expect(plain.ok && JSON.stringify(JSON.parse(plain.text))).toBe(text.replace('-0', '0'));
  });

  test('but not where something in it is no JSON', () => {
    const body = encode({ a: { b: [1, undefined] } }).data;
    expect(plainJson(body)).toEqual({
      ok: false,
      why: 'marker',
      path: ['a', 'b', '1'],
      facts: { kind: 'text', text: 'undefined' },
    });
    expect(plainJson(encode({ $type: 1, many: new Map() }).data)).toMatchObject({ why: 'marker', path: ['many'] });
  });

  test('and not where it was cut', () => {
    const plain = plainJson(encode({ text: 'x'.repeat(200_000) }).data);
    expect(plain).toMatchObject({ why: 'marker', path: ['text'], facts: { kind: 'cut-text', came: 200_000 } });
  });
});

describe('the headers to send', () => {
  test('name the event as the edited body does, and as it was where the body does not', () => {
    const subject = { vendor: oncehub, name: 'booking.scheduled' };
    expect(outgoingHeaders(subject, '{"type":"booking.canceled"}')).toEqual({
      'content-type': 'application/json',
      'x-topic': 'booking.canceled',
    });
    expect(outgoingHeaders(subject, '{"type":"a\\nb"}')['x-topic']).toBe('booking.scheduled');
    expect(outgoingHeaders({ vendor: null, name: 'a' }, '{}')).toEqual({ 'content-type': 'application/json' });
  });

  test('are signed where there is a secret, and say why where they are not', () => {
    expect(signingOf(oncehub, true)).toEqual({ header: 'oncehub-signature', why: null });
    expect(signingOf(oncehub, false)).toEqual({ header: null, why: 'noSecret', vendor: 'OnceHub' });
    expect(signingOf({ ...oncehub, webhooks: null }, true).why).toBe('noScheme');
    expect(signingOf(null, true).why).toBe('noVendor');
  });
});
