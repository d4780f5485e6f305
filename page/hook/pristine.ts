import { uncurry, uncurryGetter } from './uncurry.ts';

/**
 * The built-ins the hook works with, held since before any script of the page ran. Nothing in page/hook looks one up later, spreads or iterates once
 * the page runs: the page may have replaced what those go through. Object literals handed to built-ins have no prototype, for the page may have given
 * `Object.prototype` a `get`.
 */
export const { apply, construct, defineProperty, get, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
export const { keys, hasOwn } = Object;
export const { isArray } = Array;
export const { now } = Date;
export const PristineProxy = Proxy;
const toObject: (value: unknown) => unknown = Object;
export const clone = structuredClone;
export const has: (set: WeakSet<object>, value: object) => boolean = uncurry(WeakSet.prototype.has);
/** Any key may be asked for; what is no object is not there. */
export const recall: (map: WeakMap<object, unknown>, key: unknown) => unknown = uncurry(Object(WeakMap.prototype).get);
export const remember: (map: WeakMap<object, unknown>, key: object, value: unknown) => unknown = uncurry(
  WeakMap.prototype.set,
);
export const add: (set: WeakSet<object>, value: object) => unknown = uncurry(WeakSet.prototype.add);
export const slice: (text: string, start: number, end?: number) => string = uncurry(String.prototype.slice);
export const tagOf: (value: object) => string = uncurry(Object.prototype.toString);
export const descriptionOf = uncurryGetter(Symbol.prototype, 'description');
export const listen: EventMethod = uncurry(EventTarget.prototype.addEventListener);
export const unlisten: EventMethod = uncurry(EventTarget.prototype.removeEventListener);
export const post: (port: MessagePort, message: unknown) => void = uncurry(MessagePort.prototype.postMessage);
export const settle: (promise: unknown, done: null, failed: () => void) => unknown = uncurry(Promise.prototype.then);
export const soon: (task: () => void) => void = queueMicrotask;
export const currentScriptOf = uncurryGetter(Document.prototype, 'currentScript');
export const targetOf = uncurryGetter(Event.prototype, 'target');
const nodeNameOf = uncurryGetter(Node.prototype, 'nodeName');

type EventMethod = (
  target: EventTarget,
  type: string,
  listener: (event: Event) => void,
  options: boolean | AddEventListenerOptions,
) => void;
export type Callable = (...args: never[]) => unknown;

export function isFunction(value: unknown): value is Callable {
  return typeof value === 'function';
}

export function isObject(value: unknown): value is object {
  return toObject(value) === value;
}

/** A node's name, or undefined for anything that is no node: the getter refuses. */
export function nodeName(value: unknown): unknown {
  try {
    return nodeNameOf(value);
  } catch {
    return undefined;
  }
}

/** Nodes and windows (`<iframe name="widget">`, whose `open` is the browser's) stand under names of the page and are nobody's widget. Throws for what cannot be looked at. */
export function isOfBrowser(value: object): boolean {
  return Boolean(nodeName(value)) || get(value, 'window') === value;
}

/** A data property like one that was assigned. Made without a prototype (see above). */
export function dataProperty(value: unknown, enumerable: boolean): PropertyDescriptor {
  const descriptor = { __proto__: null, value, writable: true, enumerable, configurable: true };
  return descriptor;
}

/** True for the property an assignment leaves: a value that can be written and replaced. `hasOwn`, for a descriptor inherits what the page gave `Object.prototype`. */
export function isPlain(descriptor: PropertyDescriptor): boolean {
  return hasOwn(descriptor, 'value') && descriptor.writable === true && descriptor.configurable === true;
}
