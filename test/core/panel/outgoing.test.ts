import { describe, expect, test } from 'vitest';
import { encode } from '../../../core/encode.ts';
import { jsonFaultWords } from '../../../core/panel/json-fault-words.ts';
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
    expect(plainJson(body)).toEqual({ ok: false, message: 'a.b.1 cannot be sent as JSON: undefined.' });
    expect(plainJson(encode({ $type: 1, many: new Map() }).data)).toMatchObject({
      message: 'many cannot be sent as JSON: Map(0).',
    });
  });

  test('and not where it was cut', () => {
    const plain = plainJson(encode({ text: 'x'.repeat(200_000) }).data);
    expect(plain.ok ? plain.text : plain.message).toMatch(/^text cannot be sent as JSON: .*cut: 200,000 characters/);
  });
});

test('a fault in JSON is told with line and column', () => {
  expect(jsonFaultWords('{"a": 1}')).toBeNull();
  expect(jsonFaultWords('{\n  "a": 1,\n}')).toBe('Not JSON: line 3, column 1 has "}", which cannot stand there.');
  expect(jsonFaultWords('{"a"')).toContain('the end of the text');
  expect(jsonFaultWords(' ')).toBe('There is no JSON yet.');
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
    expect(signingOf(oncehub, false).why).toContain('no secret of OnceHub is set');
    expect(signingOf({ ...oncehub, webhooks: null }, true).why).toBe('Not signed: OnceHub documents no signature.');
    expect(signingOf(null, true).why).toContain('no known vendor');
  });
});
