import type { CallbackPropertySource } from '../../core/vendor.ts';
import type { Tell, Teller } from './reporter.ts';
import type { Callable } from './pristine.ts';
import {
  PristineProxy,
  currentScriptOf,
  dataProperty,
  defineProperty,
  getOwnPropertyDescriptor,
  isFunction,
  isObject,
  isPlain,
  recall,
  remember,
  soon,
} from './pristine.ts';
import type { Wrap } from './wrap.ts';
import { handlerOf } from './wrap.ts';

interface Sharing {
  /** By property, the function whose call is told. */
  telling: Record<string, unknown>;
  /** Looks at the object's properties again. */
  again: () => void;
}

/** Takes up an object that carries callbacks of the page. Never throws. */
export type TakeObject = (value: unknown) => void;

/**
 * Tells the calls of functions that a page puts on a vendor's global object. Whoever reads such a property gets a proxy of the page's function; but the very
 * script element that put it there gets the function itself, for as long as that script runs and calls none of the vendor's methods. (One read cannot be told
 * from another, and a vendor calls from a method, later, or from a script of its own.) A proxy that is assigned back becomes the page's function again.
 *
 * Only what the page has put there becomes an accessor, so that `in` and `hasOwn` give what they would without us. It becomes one when the object is
 * next fetched from the global name, at the latest right after the script that put it there.
 */
export function createCallbackProperties(document: Document, tell: Tell, wrap: Wrap) {
  const originals = new WeakMap<object, unknown>();
  const assigners = new WeakMap<object, unknown>();
  /** How many calls of the vendor's methods are under way: what is read in one, the vendor reads. */
  let called = 0;
  const scriptNow = (): unknown => currentScriptOf(document);

  /** The page's own function for a proxy of ours, anything else as it is. The script that is seen with a function first is the one that made it. */
  function unwrap(value: unknown, assigner: unknown): unknown {
    const original = recall(originals, value) ?? value;
    if (isFunction(original) && recall(assigners, original) === undefined) remember(assigners, original, assigner);
    return original;
  }

  /** `telling`: by property, the function whose call is told. What it calls of the same property (a chain of handlers) is the same event. */
  function createProperty(teller: Teller, name: string, { telling, again }: Sharing) {
    const proxies = new WeakMap<object, unknown>();

    function proxyOf(original: Callable): unknown {
      const known = recall(proxies, original);
      if (known) return known;
      const proxy = new PristineProxy(
        original,
        handlerOf((run, args) => {
          const outer = telling[name];
          if (outer && outer !== original) return run();
          telling[name] = original;
          tell(teller, name, { callback: name, arguments: args });
          try {
            return run();
          } finally {
            telling[name] = outer;
            // A callback that sets another on a reference it kept: nobody reads the object by its name in between.
            again();
          }
        }),
      );
      remember(proxies, original, proxy);
      remember(originals, proxy, original);
      return proxy;
    }

    return (owner: object, assigner: unknown): void => {
      const own = getOwnPropertyDescriptor(owner, name);
      if (!own || !isPlain(own)) return;
      let value = unwrap(own.value, assigner);
      const accessor = {
        __proto__: null,
        get() {
          if (!isFunction(value)) return value;
          const script = scriptNow();
          return called === 0 && script && script === recall(assigners, value) ? value : proxyOf(value);
        },
        set(this: unknown, next: unknown) {
          if (this === owner) value = unwrap(next, scriptNow());
          // An heir gets a property of its own, as it would without us.
          else if (isObject(this)) defineProperty(this, name, dataProperty(next, true));
        },
        enumerable: own.enumerable === true,
      };
      defineProperty(owner, name, accessor);
    };
  }

  /** For one global name. `telling` is shared by the names of one vendor's object. */
  return (teller: Teller, { names, methods }: CallbackPropertySource, telling: Record<string, unknown>): TakeObject => {
    const properties = names.map((name) => createProperty(teller, name, { telling, again: () => takeProperties() }));
    let latest: unknown;
    /** The script that had the object in hand last: what is new on it, that script put there. */
    let holder: unknown;
    let waiting = false;
    let busy = false;

    function takeProperties(): void {
      // An object that is a proxy of the page's may come back here while it is looked at.
      if (busy || !isObject(latest)) return;
      busy = true;
      try {
        for (let i = 0; i < properties.length; i++) properties[i]?.(latest, holder);
        for (let i = 0; i < methods.length; i++)
          wrap(latest, methods[i] ?? '', (run) => {
            called += 1;
            try {
              return run();
            } finally {
              called -= 1;
            }
          });
      } catch {
        // An object that refuses to be looked at stays as it is.
      }
      busy = false;
    }

    return (value) => {
      const now = scriptNow();
      if (value !== latest) holder = now;
      latest = value;
      takeProperties();
      holder = now;
      if (waiting || !isObject(value)) return;
      waiting = true;
      soon(() => {
        waiting = false;
        takeProperties();
      });
    };
  };
}
