import {
  add,
  dataProperty,
  defineProperty,
  get,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  has,
  hasOwn,
  isObject,
} from './pristine.ts';

/** The global names of the page, looked at without running any code of the page. */
export interface Names {
  /** The value of a global through `lookup`, which sees top-level `let`, `const` and `class`; or undefined. */
  read(name: string, lookup: () => unknown): unknown;
  /**
   * Traps a name that only a vendor uses until its first assignment, unless it is there already. Reads as the page would read without it (an element
   * of that id, or undefined). The assignment leaves an ordinary property.
   */
  trap(name: string, onAssigned: () => void): void;
}

export function createNames(self: Window): Names {
  const traps = new WeakSet();

  return {
    read(name, lookup) {
      try {
        const own = getOwnPropertyDescriptor(self, name);
        // An accessor of the page is never called; ours is harmless, and may be shadowed by a top-level const.
        if (own === undefined || hasOwn(own, 'value') || (own.get && has(traps, own.get))) return lookup();
      } catch {
        // Not declared, or not yet initialised (temporal dead zone).
      }
      return undefined;
    },
    trap(name, onAssigned) {
      if (getOwnPropertyDescriptor(self, name) !== undefined) return;
      // Not enumerable.
      const trap = {
        __proto__: null,
        get: () => get(getPrototypeOf(self) ?? self, name, self),
        set(this: unknown, value: unknown) {
          // An object that inherits from the window gets a property of its own, as it would without the trap.
          const target = isObject(this) ? this : self;
          defineProperty(target, name, dataProperty(value, true));
          if (target === self) onAssigned();
        },
        configurable: true,
      };
      add(traps, trap.get);
      defineProperty(self, name, trap);
    },
  };
}
