import type { Callable } from './pristine.ts';
import {
  PristineProxy,
  add,
  dataProperty,
  defineProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  has,
  isFunction,
  valueIn,
} from './pristine.ts';

/** What happens around a call or a `new`. Without a prototype: the page may have given `Object.prototype` a trap's name. */
export interface Around {
  __proto__: null;
  apply?: (target: Callable, self: unknown, args: unknown[]) => unknown;
  construct?: (target: Callable, args: unknown[], newTarget: Callable) => object;
}

/**
 * Puts a proxy in front of the function `name` of `owner`, once. Where that cannot be done unseen (an accessor, a frozen owner) everything stays as
 * it is. A method of the prototype becomes a non-enumerable method of the owner itself, so that other instances are left alone.
 */
export type Wrap = (owner: object, name: string, around: Around) => void;

export function createWrap(): Wrap {
  const wrapped = new WeakSet();

  return (owner, name, around) => {
    const own = getOwnPropertyDescriptor(owner, name);
    let found = own;
    for (let holder = getPrototypeOf(owner); found === undefined && holder !== null; holder = getPrototypeOf(holder)) {
      found = getOwnPropertyDescriptor(holder, name);
    }
    const value = valueIn(found);
    if (!isFunction(value) || has(wrapped, value)) return;
    if (own !== undefined && own.writable !== true && own.configurable !== true) return;
    const proxy = new PristineProxy(value, around);
    const replacement = { __proto__: null, value: proxy };
    if (defineProperty(owner, name, own === undefined ? dataProperty(proxy, false) : replacement)) add(wrapped, proxy);
  };
}
