// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { createNames } from '../../../page/hook/names.ts';

const name = 'TrappedName';
afterEach(() => Reflect.deleteProperty(window, name));

describe('a trapped name', () => {
  test('is not enumerable and reads as nothing', () => {
    createNames(window).trap(name, () => {});
    expect([Reflect.get(window, name), Object.keys(window).includes(name)]).toEqual([undefined, false]);
  });

  test('is gone at the first assignment, which leaves an ordinary property', () => {
    let assigned = 0;
    createNames(window).trap(name, () => (assigned += 1));
    Reflect.set(window, name, 1);
    Reflect.set(window, name, 2);
    const expected = { value: 2, writable: true, enumerable: true, configurable: true };
    expect([Object.getOwnPropertyDescriptor(window, name), assigned]).toEqual([expected, 1]);
  });

  test('is left to the page where the page has it already', () => {
    Reflect.set(window, name, 'mine');
    createNames(window).trap(name, () => {});
    expect(Object.getOwnPropertyDescriptor(window, name)?.value).toBe('mine');
  });

  test('assigned on an object that inherits from the window becomes that object’s own', () => {
    createNames(window).trap(name, () => {});
    const heir: object = Object.create(window);
    Reflect.set(heir, name, 1, heir);
    expect([Object.hasOwn(heir, name), Reflect.get(window, name)]).toEqual([true, undefined]);
  });
});

describe('reading a name', () => {
  test('never calls an accessor of the page', () => {
    let calls = 0;
    Object.defineProperty(window, name, { configurable: true, get: () => (calls += 1) });
    expect([createNames(window).read(name, () => Reflect.get(window, name)), calls]).toEqual([undefined, 0]);
  });

  test('sees through our own trap to a top-level const', () => {
    const names = createNames(window);
    names.trap(name, () => {});
    expect(names.read(name, () => 'lexical')).toBe('lexical');
  });

  test('survives a lookup that throws, as in the temporal dead zone', () => {
    const dead = () => {
      throw new ReferenceError('before initialization');
    };
    expect(createNames(window).read(name, dead)).toBeUndefined();
  });
});

describe('a name that is kept', () => {
  function keep() {
    const touched: unknown[] = [];
    const names = createNames(window);
    const again = (): void => names.keep(name, (value) => touched.push(value));
    again();
    return { touched, again };
  }

  test('is not enumerable and reads as nothing, until it is assigned', () => {
    const { touched } = keep();
    expect([Reflect.get(window, name), Object.keys(window).includes(name), touched]).toEqual([undefined, false, []]);
    Reflect.set(window, name, 1);
    expect([Reflect.get(window, name), Object.keys(window).includes(name), touched]).toEqual([1, true, [1, 1]]);
  });

  test('sees every assignment and every read', () => {
    const { touched } = keep();
    Reflect.set(window, name, 1);
    Reflect.set(window, name, 2);
    Reflect.get(window, name);
    Reflect.set(window, name, undefined);
    expect(touched).toEqual([1, 2, 2, undefined]);
  });

  test('that the page deleted or defined is taken up again; what it made read-only or an accessor is not', () => {
    const { touched, again } = keep();
    Reflect.deleteProperty(window, name);
    Object.defineProperty(window, name, { value: 1, writable: true, configurable: true });
    again();
    expect([Reflect.get(window, name), touched, Object.keys(window).includes(name)]).toEqual([1, [1], false]);
    for (const left of [
      { value: 2, configurable: true, writable: false },
      { get: () => 3, configurable: true },
    ]) {
      Object.defineProperty(window, name, left);
      again();
      expect(Object.getOwnPropertyDescriptor(window, name)).toMatchObject(left);
    }
  });

  test('assigned on an object that inherits from the window becomes that object’s own', () => {
    keep();
    const heir: object = Object.create(window);
    Reflect.set(heir, name, 1, heir);
    expect([Object.hasOwn(heir, name), Reflect.get(window, name)]).toEqual([true, undefined]);
  });
});
