/**
 * A method as a function of its `this`, so that it can be held from load time and called without looking anything up. Made once, while `call` and
 * `bind` are still the browser's own.
 */
export function uncurry<This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
): (self: This, ...args: Args) => Result {
  return Function.prototype.call.bind(method);
}

/** The getter behind an accessor of a built-in prototype, as a function of its `this`; it throws for what is not of that kind. */
export function uncurryGetter(prototype: object, name: PropertyKey): (self: unknown) => unknown {
  return uncurry(Object(Object.getOwnPropertyDescriptor(prototype, name)).get);
}
