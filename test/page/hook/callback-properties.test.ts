// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { acme, asScript, assign, setUp } from './callback-world.ts';
import type { Acme, Handler } from './callback-world.ts';

afterEach(() => {
  for (const name of ['Acme', 'acme']) Reflect.deleteProperty(window, name);
});

describe('a callback is told once per call of the vendor', () => {
  test.each<[string, (handler: Handler) => void]>([
    ['in a whole object', (onMessage) => assign({ botId: 'b', onMessage })],
    ['one by one', (onMessage) => void (assign({ botId: 'b' }) && (acme()['onMessage'] = onMessage))],
    ['by Object.assign', (onMessage) => void (assign({}) && Object.assign(acme(), { onMessage }))],
    ['in the place of another', (onMessage) => void (assign({ onMessage() {} }) && (acme()['onMessage'] = onMessage))],
    ['in the place of nothing', (onMessage) => void (assign({ onMessage: null }) && (acme()['onMessage'] = onMessage))],
    ['in a second object', (onMessage) => void (assign({}) && assign({ onMessage }))],
    ['under both names', (onMessage) => void (assign({ onMessage }) && assign(acme(), 'acme'))],
  ])('%s', async (_, put) => {
    const { told } = setUp();
    const calls: unknown[] = [];
    await asScript(() => put((...args) => calls.push(args)));
    acme()['onMessage']?.('hi', 2);
    expect([told, calls]).toEqual([[['Acme', 'onMessage', ['hi', 2]]], [['hi', 2]]]);
  });

  test('by a vendor that has the object from before, once the page’s script has ended', async () => {
    const { told } = setUp();
    await asScript(() => assign({}));
    const kept = acme();
    await asScript(() => (acme()['onMessage'] = () => {}));
    kept['onMessage']?.(1);
    expect(told).toHaveLength(1);
  });

  test('that an earlier callback puts on the object it kept', async () => {
    const { told } = setUp();
    await asScript(() =>
      assign({
        onOpen: function (this: Acme) {
          this['onMessage'] = () => {};
        },
      }),
    );
    const kept = acme();
    kept['onOpen']?.();
    kept['onMessage']?.('right after');
    expect(told).toEqual([
      ['Acme', 'onOpen', []],
      ['Acme', 'onMessage', ['right after']],
    ]);
  });

  test('by a method of the vendor’s that the very script calls which set it', async () => {
    const { told } = setUp();
    const calls: unknown[] = [];
    await asScript(() => assign({}));
    await asScript(() => Object.assign(acme(), { open: () => (acme()['onOpen']?.(1), 'opened') }));
    await asScript(() => {
      const onOpen = (...args: unknown[]): void => void calls.push(args);
      acme()['onOpen'] = onOpen;
      expect(acme()['onOpen']).toBe(onOpen);
      expect(acme()['open']?.()).toBe('opened');
      expect(acme()['onOpen']).toBe(onOpen);
    });
    expect([told, calls]).toEqual([[['Acme', 'onOpen', [1]]], [[1]]]);
  });

  test('by a vendor’s script that copies the page’s object and calls at once', async () => {
    const { told } = setUp();
    await asScript(() => assign({ onOpen() {}, onMessage() {} }));
    await asScript(() => {
      assign({ ...acme(), open() {} });
      acme()['onOpen']?.();
    });
    const { onMessage } = acme();
    onMessage?.('later');
    expect(told).toEqual([
      ['Acme', 'onOpen', []],
      ['Acme', 'onMessage', ['later']],
    ]);
  });

  test('through the other name, which is told as the source', async () => {
    const { told } = setUp();
    await asScript(() => assign({ onOpen() {} }, 'acme'));
    acme('acme')['onOpen']?.();
    expect(told).toEqual([['acme', 'onOpen', []]]);
  });

  test('and each by its own name where one function serves several', async () => {
    const { told } = setUp();
    const both = (): void => {};
    await asScript(() => assign({ onOpen: both, onMessage: both }));
    acme()['onOpen']?.();
    acme()['onMessage']?.();
    expect(told).toEqual([
      ['Acme', 'onOpen', []],
      ['Acme', 'onMessage', []],
    ]);
  });
});

describe('handlers that are chained', () => {
  test('are one event, however long the chain is', async () => {
    const { told } = setUp();
    const calls: string[] = [];
    await asScript(() => assign({ onMessage: () => calls.push('first') }));
    for (const name of ['second', 'third']) {
      await asScript(() => {
        const old = acme()['onMessage'];
        acme()['onMessage'] = (...args) => {
          old?.(...args);
          calls.push(name);
        };
      });
    }
    acme()['onMessage']?.(1);
    acme()['onMessage']?.(2);
    expect(told).toEqual([
      ['Acme', 'onMessage', [1]],
      ['Acme', 'onMessage', [2]],
    ]);
    expect(calls).toEqual(['first', 'second', 'third', 'first', 'second', 'third']);
  });

  test('do not hide an event that the vendor tells within another', async () => {
    const { told } = setUp();
    await asScript(() =>
      assign({
        onOpen() {},
        onMessage: (depth: unknown) => {
          if (depth !== 1) return;
          acme()['onOpen']?.();
          acme()['onMessage']?.(2);
        },
      }),
    );
    acme()['onMessage']?.(1);
    expect(told).toEqual([
      ['Acme', 'onMessage', [1]],
      ['Acme', 'onOpen', []],
      ['Acme', 'onMessage', [2]],
    ]);
  });

  test('are told again after one threw, by that one and by one in its place', async () => {
    const { told } = setUp();
    await asScript(() =>
      assign({
        onMessage: () => {
          throw new Error('of the page');
        },
      }),
    );
    expect(() => acme()['onMessage']?.(1)).toThrow('of the page');
    expect(() => acme()['onMessage']?.(2)).toThrow('of the page');
    await asScript(() => (acme()['onMessage'] = () => {}));
    acme()['onMessage']?.(3);
    expect(told).toHaveLength(3);
  });
});
