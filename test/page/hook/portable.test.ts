// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { encodeRead } from '../../../core/encode.ts';
import { toPortable } from '../../../page/hook/portable.ts';

/** As the isolated world gets it. */
function carried(value: unknown) {
  const { content, markers } = structuredClone(toPortable(value));
  return encodeRead(() => content, markers).data;
}

test('functions, symbols and what throws become markers, the rest stays', () => {
  const value = {
    text: 'a',
    f: function named() {},
    s: Symbol('sign'),
    get bad(): never {
      throw new Error('no');
    },
    list: [1, () => 1, { deep: new Map([[1, 2]]) }],
    marked: { $type: 'function', name: 'the page says so' },
  };
  expect(carried(value)).toEqual({
    text: 'a',
    f: { $type: 'function', name: 'named' },
    s: { $type: 'symbol', description: 'sign' },
    bad: { $type: 'error-reading', message: 'no' },
    list: [1, { $type: 'function', name: '' }, { deep: { $type: 'Map', entries: [[1, 2]] } }],
    marked: {
      $type: 'object',
      entries: [
        ['$type', 'function'],
        ['name', 'the page says so'],
      ],
    },
  });
});

test('a proxy is told by its fields, a revoked one as unreadable', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(carried([new Proxy({ a: 1 }, {}), proxy])).toEqual([
    { a: 1 },
    { $type: 'error-reading', message: expect.any(String) },
  ]);
});

test('a cycle stays a cycle', () => {
  const value: { f: () => void; self?: unknown } = { f() {} };
  value.self = value;
  expect(carried({ value })).toEqual({
    value: { f: { $type: 'function', name: 'f' }, self: { $type: 'circular', path: '$.value' } },
  });
});

test('what is too deep or too much ends', () => {
  let deep: unknown = () => {};
  for (let i = 0; i < 10_000; i += 1) deep = { deep };
  expect(JSON.stringify(carried(deep))).toContain('"reason":"depth"');
  const wide = Array.from({ length: 100_000 }, () => () => {});
  expect(JSON.stringify(carried(wide))).toContain('"reason":"bytes"');
});

test('a setter given to Object.prototype is not called', () => {
  let calls = 0;
  const count = (): void => {
    calls += 1;
  };
  Object.defineProperty(Object.prototype, 'polluted', { configurable: true, set: count });
  try {
    toPortable(JSON.parse('{"polluted":1}'));
  } finally {
    Reflect.deleteProperty(Object.prototype, 'polluted');
  }
  expect(calls).toBe(0);
});
