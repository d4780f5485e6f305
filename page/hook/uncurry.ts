/**
 * A method as a function of its `this`, so that it can be held from load time and called without looking anything up. Made once, while `call` and
 * `bind` are still the browser's own.
 */
export function uncurry<This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
): (self: This, ...args: Args) => Result {
  return Function.prototype.call.bind(method);
}

/** The getter behind an accessor of a built-in prototype, as a method. */
export function getterOf(prototype: object, name: PropertyKey): (this: unknown) => unknown {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get ?? (() => undefined);
}
