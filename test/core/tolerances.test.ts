import { describe, expect, it } from 'vitest';
import { understand } from '../../core/tolerances.ts';

const codesAt = (found: ReturnType<typeof understand>): string[] =>
  found.findings.map(({ code, path }) => [code, ...path].join('.'));

describe('understand', () => {
  it('reads numbers, booleans and null written as text, and says where', () => {
    const read = understand({ id: '172', wait: 'null', on: 'true', rest: '7' }, [
      { kind: 'stringly-typed', at: ['id'], means: 'number' },
      { kind: 'stringly-typed', at: ['wait'], means: 'number or null' },
      { kind: 'stringly-typed', at: ['on'], means: 'boolean' },
    ]);
    expect(read.value).toEqual({ id: 172, wait: null, on: true, rest: '7' });
    expect(codesAt(read)).toEqual(['stringly-typed.id', 'stringly-typed.wait', 'stringly-typed.on']);
    expect(read.findings[1]).toMatchObject({ severity: 'info', expected: 'null', received: '"null"' });
  });

  it('leaves text that means nothing else for the schema to judge', () => {
    const payload = { id: 'abc', wait: '', on: 'yes', info: '{broken', at: 5 };
    const read = understand(payload, [
      { kind: 'stringly-typed', at: ['id'], means: 'number' },
      { kind: 'stringly-typed', at: ['wait'], means: 'null' },
      { kind: 'stringly-typed', at: ['on'], means: 'boolean' },
      { kind: 'json-in-string', at: ['info'] },
      { kind: 'json-in-string', at: ['at'] },
      { kind: 'json-in-string', at: ['absent', 'deep'] },
    ]);
    expect(read).toEqual({ value: payload, findings: [] });
    expect(read.value).toBe(payload);
  });

  it('parses JSON in a string, and then what stands inside it', () => {
    const read = understand({ user: '{"id":"7","tags":["1","x"]}' }, [
      { kind: 'json-in-string', at: ['user'] },
      { kind: 'stringly-typed', at: ['user', 'id'], means: 'number' },
      { kind: 'stringly-typed', at: ['user', 'tags', '*'], means: 'number' },
    ]);
    expect(read.value).toEqual({ user: { id: 7, tags: [1, 'x'] } });
    expect(codesAt(read)).toEqual(['json-in-string.user', 'stringly-typed.user.id', 'stringly-typed.user.tags.0']);
  });

  it('reads a malformed key as the one that is meant, unless that is there as well', () => {
    const rule = { kind: 'malformed-key', at: ['data'], key: ' id', meant: 'id' } as const;
    const read = understand({ data: { ' id': 1, name: 'a' } }, [rule]);
    expect(read.value).toEqual({ data: { id: 1, name: 'a' } });
    expect(read.findings).toMatchObject([{ code: 'malformed-key', path: ['data', ' id'], expected: '"id"' }]);
    const both = { data: { ' id': 1, id: 2 } };
    expect(understand(both, [rule])).toEqual({ value: both, findings: [] });
  });

  it('does not change what it is given, and survives hostile keys and values that are no objects', () => {
    const payload: unknown = JSON.parse('{"__proto__":{"id":"1"},"data":{"__proto__":"x"," id":"2"}}');
    const before = JSON.stringify(payload);
    const read = understand(payload, [
      { kind: 'malformed-key', at: ['data'], key: ' id', meant: 'id' },
      { kind: 'stringly-typed', at: ['data', 'id'], means: 'number' },
      { kind: 'stringly-typed', at: ['__proto__', 'id'], means: 'number' },
    ]);
    expect(JSON.stringify(payload)).toBe(before);
    expect(JSON.stringify(read.value)).toBe('{"__proto__":{"id":1},"data":{"__proto__":"x","id":2}}');
    for (const odd of [undefined, null, 'text', 4, new Map([['id', '1']]), []])
      expect(understand(odd, [{ kind: 'stringly-typed', at: ['id'], means: 'number' }]).findings).toEqual([]);
  });
});
