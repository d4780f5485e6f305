import type { DeliveryHeaders } from './delivery.ts';

/**
 * Headers as a delivery keeps them: by name in lower case, the values of a repeated one joined with `, `. Every name is a field of its own, `__proto__`
 * too: it is a header's name like any other.
 */
export function deliveryHeaders(pairs: Iterable<readonly [name: string, value: string]>): DeliveryHeaders {
  const values = new Map<string, string>();
  for (const [name, value] of pairs) {
    const key = name.toLowerCase();
    const earlier = values.get(key);
    values.set(key, earlier === undefined ? value : `${earlier}, ${value}`);
  }
  return Object.fromEntries(values);
}

/** A header's value; undefined where there is none of that name. */
export function headerOf(headers: DeliveryHeaders, name: string): string | undefined {
  return Object.hasOwn(headers, name) ? headers[name] : undefined;
}
