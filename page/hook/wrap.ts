import type { Callable } from './pristine.ts';
import {
  PristineProxy,
  add,
  apply,
  construct,
  dataProperty,
  defineProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  has,
  hasOwn,
  isFunction,
} from './pristine.ts';

/** What happens around a call or a `new` with `args`. Runs it once and gives its result, or lets its exception pass. */
export type Around = <Result>(run: () => Result, args: readonly unknown[]) => Result;

/**
 * Puts a proxy in front of the function `name` of `owner`, once. Where that cannot be done unseen (an accessor, a frozen owner) everything stays as
 * it is. A method of the prototype becomes a non-enumerable method of the owner itself, so that other instances are left alone.
 */
export type Wrap = (owner: object, name: string, around: Around) => void;

export function createWrap(): Wrap {
  const wrapped = new WeakSet();

  return (owner, name, around) => {
    let found: PropertyDescriptor | undefined;
    for (let holder: object | null = owner; holder !== null && !found; holder = getPrototypeOf(holder)) {
      found = getOwnPropertyDescriptor(holder, name);
    }
    // A descriptor inherits what the page gave `Object.prototype`: an accessor must not seem to have a value.
    if (!found || !hasOwn(found, 'value')) return;
    const value: unknown = found.value;
    if (!isFunction(value) || has(wrapped, value)) return;
    const proxy = new PristineProxy(value, handlerOf(around));
    // Refused, not thrown, where the owner is frozen.
    const replacement = { __proto__: null, value: proxy };
    if (defineProperty(owner, name, hasOwn(owner, name) ? replacement : dataProperty(proxy, false)))
      add(wrapped, proxy);
  };
}

/** What a proxy in front of a function does. Without a prototype: the page may have given `Object.prototype` a trap's name. */
export function handlerOf(around: Around): ProxyHandler<Callable> {
  const handler: ProxyHandler<Callable> & { __proto__: null } = {
    __proto__: null,
    apply: (target, receiver, args) => around<unknown>(() => apply(target, receiver, args), args),
    construct: (target, args, newTarget) => around<object>(() => construct(target, args, newTarget), args),
  };
  return handler;
}
