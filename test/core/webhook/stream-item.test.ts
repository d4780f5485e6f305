import { describe, expect, test } from 'vitest';
import type { StreamItem } from '../../../core/webhook/stream-item.ts';
import { readStreamItem } from '../../../core/webhook/stream-item.ts';
import { itemFaultWords } from '../../../components/words/stream-words.ts';

const arrived = 1_763_640_000_000;
const read = (value: unknown, item: { event?: string; id?: string } = {}): StreamItem =>
  readStreamItem({ ...item, data: typeof value === 'string' ? value : JSON.stringify(value) }, arrived);
const reasonOf = (item: StreamItem): string =>
  item.kind === 'unreadable' ? itemFaultWords(item.fault) : `it is ${item.kind}`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('gosmee', () => {
  test('says that it connected and that it is ready', () => {
    expect(read('{"message":"connected"}')).toEqual({ kind: 'ping' });
    expect(read('{"message":"ready"}')).toEqual({ kind: 'ready' });
  });

  test('delivers headers at top level and the raw body, byte for byte', () => {
    const event = {
      'content-type': 'application/json',
      'x-hook': 'a',
      timestamp: '1763640001234',
      bodyB: base64('{"a": 1}\n'),
    };
    expect(read(event)).toEqual({
      kind: 'delivery',
      delivery: {
        time: 1_763_640_001_234,
        method: 'POST',
        target: '',
        headers: { 'content-type': 'application/json', 'x-hook': 'a' },
        body: { base64: base64('{"a": 1}\n') },
      },
      position: null,
    });
  });

  test('adds an id of its own, which is no header', () => {
    const item = read({ event_id: '6f1c', timestamp: '1', bodyB: '' });
    expect(item.kind === 'delivery' ? item.delivery.headers : item).toEqual({});
  });

  test.each([undefined, 'soon', '', -1, 9e15, null])('with the time %j arrives when it arrives', (timestamp) => {
    expect(read({ timestamp, bodyB: '' })).toMatchObject({ delivery: { time: arrived } });
  });

  test('with a body that is not base64 is unreadable', () => {
    expect(reasonOf(read({ timestamp: '1', bodyB: 'a-b' }))).toContain('bodyB is not base64');
    expect(reasonOf(read({ timestamp: '1', bodyB: 5 }))).toContain('bodyB is not base64');
  });

  test('delivers a header named message', () => {
    expect(read({ message: 'ready', timestamp: '1', bodyB: '' })).toMatchObject({
      delivery: { headers: { message: 'ready' } },
    });
  });

  test('delivers a header named __proto__', () => {
    const item = readStreamItem({ data: '{"__proto__":"x","bodyB":"","timestamp":"1"}' }, arrived);
    const headers = item.kind === 'delivery' ? item.delivery.headers : null;
    expect(Object.entries(headers ?? {})).toEqual([['__proto__', 'x']]);
  });
});

describe('our own receiver', () => {
  const event = { ':method': 'PUT', ':path': '/hook?a=1', timestamp: '5', bodyB: base64('x') };

  test('also delivers method, path and the position in its run', () => {
    expect(read(event, { id: '0123456789abcdef:42' })).toEqual({
      kind: 'delivery',
      delivery: { time: 5, method: 'PUT', target: '/hook?a=1', headers: {}, body: { base64: base64('x') } },
      position: { session: '0123456789abcdef', seq: 42 },
    });
  });

  const ids = [
    '',
    '42',
    '0123456789abcdef:0',
    '0123456789abcdef:-1',
    '0123456789ABCDEF:1',
    '0123456789abcde:1',
    ' 0123456789abcdef:1',
  ];
  test.each([...ids, `0123456789abcdef:${'9'.repeat(17)}`])('has no position in the id %j', (id) => {
    expect(read(event, { id })).toMatchObject({ kind: 'delivery', position: null });
  });
});

describe('smee.io', () => {
  test('names the events that say it is ready or alive', () => {
    expect(read('{}', { event: 'ready' })).toEqual({ kind: 'ready' });
    expect(read('{}', { event: 'ping' })).toEqual({ kind: 'ping' });
  });

  test('delivers a body it has parsed, so its bytes are lost', () => {
    const event = {
      host: 'smee.io',
      'x-list': ['a', 'b'],
      body: { b: 1, a: [2] },
      query: { q: 'ü&', l: ['1', '2'] },
      timestamp: 7,
    };
    expect(read(event)).toEqual({
      kind: 'delivery',
      delivery: {
        time: 7,
        method: 'POST',
        target: '?q=%C3%BC%26&l=1&l=2',
        headers: { host: 'smee.io', 'x-list': 'a, b' },
        body: { text: '{"b":1,"a":[2]}', exact: false },
      },
      position: null,
    });
  });

  test('delivers a text as it stands', () => {
    expect(read({ body: 'plain', query: {}, timestamp: 7 })).toMatchObject({
      delivery: { target: '', body: { text: 'plain', exact: false } },
    });
  });

  test('delivers a default event by its name too', () => {
    expect(read({ body: {}, query: {}, timestamp: 7 }, { event: 'message' }).kind).toBe('delivery');
  });

  test('a body of 100,000 levels is unreadable, and nothing throws', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(reasonOf(read(`{"body":${deep},"query":{},"timestamp":7}`))).toContain('nests too deeply');
  });
});

describe('what no relay sends', () => {
  test.each(['', 'hello', '[]', 'null', '5', '<!doctype html>'])('%j is unreadable', (data) => {
    expect(reasonOf(read(data))).toMatch(/^The stream sent .* which is no JSON object/);
  });

  test('an object without a body is unreadable', () => {
    expect(reasonOf(read({ message: 'hello' }))).toContain('neither bodyB (gosmee) nor body (smee.io)');
  });

  test('an event of another name is unreadable', () => {
    expect(reasonOf(read({ bodyB: '' }, { event: 'gap' }))).toContain('"gap"');
  });

  test('a body of more than 5 MB and a header of more than 100,000 characters are unreadable', () => {
    expect(reasonOf(read({ timestamp: '1', bodyB: base64('x'.repeat(5_000_001)) }))).toContain('5 MB');
    expect(reasonOf(read({ timestamp: '1', bodyB: base64('x'.repeat(9_000_000)) }))).toContain('5 MB');
    expect(reasonOf(read({ 'x-long': 'x'.repeat(100_001), timestamp: '1', bodyB: '' }))).toContain('header x-long');
    expect(read({ 'x-long': 'x'.repeat(64_000), timestamp: '1', bodyB: '' }).kind).toBe('delivery');
  });
});
