/** Firefox gives content scripts this function: a structured clone into their own world. */
type CloneInto = <T>(value: T, scope: object, options: { cloneFunctions: boolean; wrapReflectors: boolean }) => T;

/**
 * A value of the page as this world's own. Firefox shows the page's objects through Xray wrappers, which hide the entries of a Map or Set and whole
 * fields (boxed primitives, functions); a copy has them all. Chromium hands over copies anyway, and there this is the value itself. What cannot be
 * copied (a getter that throws) stays as the wrapper shows it.
 */
export function ownCopy<T>(value: T): T {
  const cloneInto: unknown = Reflect.get(globalThis, 'cloneInto');
  if (typeof value !== 'object' || value === null || !isCloneInto(cloneInto)) return value;
  try {
    return cloneInto(value, globalThis, { cloneFunctions: true, wrapReflectors: true });
  } catch {
    return value;
  }
}

function isCloneInto(value: unknown): value is CloneInto {
  return typeof value === 'function';
}
