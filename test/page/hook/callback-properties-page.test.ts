// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { acme, asScript, assign, setUp } from './callback-world.ts';
import type { Acme } from './callback-world.ts';

afterEach(() => {
  for (const name of ['Acme', 'acme']) Reflect.deleteProperty(window, name);
});

describe('for the page', () => {
  test('its function runs with its own this and arguments, gives its result, and can be called with new', async () => {
    setUp();
    await asScript(() => assign({ onOpen: Object, onMessage: (...args: unknown[]) => args }));
    const self = {};
    await asScript(
      () =>
        (acme()['onOpen'] = function (this: unknown, ...args: unknown[]) {
          return [this, args];
        }),
    );
    expect(acme()['onOpen']?.call(self, 1, 2)).toEqual([self, [1, 2]]);
    const made: unknown = Reflect.construct(Object(acme()['onOpen']), []);
    expect(made).toEqual([made instanceof Object ? expect.anything() : null, []]);
  });

  test('the script that put it there reads its own function, also one put there in the place of another', async () => {
    setUp();
    const first = (): void => {};
    const second = (): void => {};
    const read = await asScript(() => {
      assign({ onOpen: first });
      const before = acme()['onOpen'];
      acme()['onOpen'] = second;
      acme()['onMessage'] = first;
      return [before, acme()['onOpen'], acme()['onMessage']];
    });
    expect(read).toEqual([first, second, first]);
    expect(acme()['onOpen']).not.toBe(second);
    expect(acme()['onOpen']).toBe(acme()['onOpen']);
  });

  test('what it reads and puts back is its own function again', async () => {
    const { told } = setUp();
    const own = (): void => {};
    await asScript(() => assign({ onOpen: own }));
    const read = acme()['onOpen'];
    acme()['onOpen'] = read;
    await asScript(() => (acme()['onMessage'] = read));
    acme()['onMessage']?.();
    expect(told).toEqual([['Acme', 'onMessage', []]]);
  });

  test('nothing is on the object that it did not put there, and what it did stays as visible as it was', async () => {
    const { find } = setUp();
    const object: Acme = Object.create({ onOpen: () => 'inherited' });
    Object.defineProperty(object, 'onMessage', { value: () => {}, writable: true, configurable: true });
    await asScript(() => assign(object));
    find();
    expect([acme() === object, Reflect.ownKeys(object), Object.keys(object)]).toEqual([true, ['onMessage'], []]);
    expect(object['onOpen']?.()).toBe('inherited');
    delete object['onMessage'];
    expect(['onMessage' in acme(), acme()['onMessage']]).toEqual([false, undefined]);
  });

  test('settings, frozen objects, accessors and read-only properties stay untouched', async () => {
    const { find } = setUp();
    const own = (): void => {};
    const settings = { botId: 'b', create: own };
    const frozen = Object.freeze({ onOpen: own });
    const accessor = { get: () => own, enumerable: true, configurable: true };
    const mixed = Object.defineProperties({}, { onOpen: accessor, onMessage: { value: own, configurable: true } });
    for (const object of [settings, frozen, mixed, 'text', null, 7]) {
      const before = Object.getOwnPropertyDescriptors(Object(object));
      await asScript(() => assign(object));
      find();
      expect([acme(), Object.getOwnPropertyDescriptors(Object(object))]).toEqual([object, before]);
    }
  });

  test('an accessor that it put on the window is never called', () => {
    const { find } = setUp();
    let calls = 0;
    Object.defineProperty(window, 'Acme', { configurable: true, get: () => (calls += 1) });
    find();
    expect(calls).toBe(0);
  });

  test('an object that inherits from its own gets properties of its own', async () => {
    setUp();
    const own = (): string => 'own';
    await asScript(() => assign({ onOpen: () => 'inherited' }));
    const heir: Acme = Object.create(acme());
    heir['onOpen'] = own;
    expect([Object.hasOwn(heir, 'onOpen'), heir['onOpen'], acme()['onOpen']?.()]).toEqual([true, own, 'inherited']);
  });
});

describe('a hostile page', () => {
  test('whose object is a proxy that throws, or looks at itself, is left alone', () => {
    const { find } = setUp();
    const refuse = (): never => {
      throw new Error('no');
    };
    assign(new Proxy({}, { getOwnPropertyDescriptor: refuse }));
    let looks = 0;
    assign(
      new Proxy(
        {},
        {
          getOwnPropertyDescriptor(target, key) {
            looks += 1;
            acme();
            return Reflect.getOwnPropertyDescriptor(target, key);
          },
        },
      ),
    );
    expect(find).not.toThrow();
    expect(looks).toBeLessThan(100);
  });

  test('that pollutes Object.prototype or replaces built-ins hides nothing and is not called', async () => {
    const { told } = setUp();
    const fail = (): never => {
      throw new Error('called');
    };
    const kept: [object, PropertyKey, PropertyDescriptor | undefined][] = [
      ...['get', 'set', 'value', 'apply', 'construct', 'enumerable', 'onMessage'].map(
        (name): [object, string, undefined] => [Object.prototype, name, undefined],
      ),
      ...(
        [
          [WeakMap.prototype, 'get'],
          [WeakMap.prototype, 'set'],
          [Document.prototype, 'currentScript'],
        ] as const
      ).map(([owner, name]): [object, string, PropertyDescriptor | undefined] => [
        owner,
        name,
        Object.getOwnPropertyDescriptor(owner, name),
      ]),
    ];
    const onMessage = (): void => {};
    const object = { onMessage };
    const polluting = Object.assign(Object.create(null), { value: fail, configurable: true, writable: true });
    for (const [owner, name] of kept) Reflect.defineProperty(owner, name, polluting);
    try {
      assign(object);
      acme()['onMessage']?.(1);
    } finally {
      for (const [owner, name, before] of kept) {
        if (before) Reflect.defineProperty(owner, name, before);
        else Reflect.deleteProperty(owner, name);
      }
    }
    expect(told).toEqual([['Acme', 'onMessage', [1]]]);
  });
});
