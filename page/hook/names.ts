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
  isPlain,
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
  /**
   * Keeps a name that only a vendor uses for good: `onTouched` sees its value whenever it is read and whenever it is assigned, before anybody else does
   * anything with it. Must not throw. Reads as the page would read without us; enumerable once it was assigned. What the page made of the
   * name by other means than an assignment is taken up when this is called again; its accessors and what is read-only are left alone.
   */
  keep(name: string, onTouched: (value: unknown) => void): void;
}

export function createNames(self: Window): Names {
  const traps = new WeakSet();

  /** What the name would lead to without us: an element of that id, or nothing. */
  const inherited = (name: string) => (): unknown => get(getPrototypeOf(self) ?? self, name, self);

  function define(name: string, enumerable: boolean, read: () => unknown, assign: (value: unknown) => void): void {
    const trap = {
      __proto__: null,
      get: () => read(),
      set(this: unknown, value: unknown) {
        // An object that inherits from the window gets a property of its own, as it would without the trap.
        if (isObject(this) && this !== self) defineProperty(this, name, dataProperty(value, true));
        else assign(value);
      },
      enumerable,
      configurable: true,
    };
    add(traps, trap.get);
    defineProperty(self, name, trap);
  }

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
      define(name, false, inherited(name), (value) => {
        defineProperty(self, name, dataProperty(value, true));
        onAssigned();
      });
    },
    keep(name, onTouched) {
      const own = getOwnPropertyDescriptor(self, name);
      if (own && !isPlain(own)) return;
      let value: unknown = own?.value;
      const read = (): unknown => {
        onTouched(value);
        return value;
      };
      const assign = (next: unknown): void => {
        value = next;
        // Enumerable from now on, as what was assigned.
        define(name, true, read, assign);
        onTouched(next);
      };
      if (own) define(name, own.enumerable === true, read, assign);
      else define(name, false, inherited(name), assign);
    },
  };
}
