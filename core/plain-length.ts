import * as frameLimits from './frame-limits.ts';

/** In UTF-16 units: each takes six bytes of JSON in UTF-8 at the most (`\u0000`). */
const longest = frameLimits.payloadBytes / 6;

/**
 * The rough length of the JSON text of a value that is JSON as it stands and within every cap however its texts are written; NaN for anything else.
 * Most messages are such, and looking is several times cheaper than encoding. The value must be ours alone (a clone): it is read here, and again
 * when it is sent.
 */
export function plainLength(value: unknown, depth: number = frameLimits.payloadDepth): number {
  if (typeof value === 'string') return value.length < longest ? value.length + 2 : Number.NaN;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? 8 : Number.NaN;
  if (typeof value === 'boolean' || value === null) return 5;
  if (typeof value !== 'object' || depth === 0) return Number.NaN;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return Number.NaN;
  let length = 2;
  // By index, so that a hole is met as the `undefined` it is.
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    length += key === '$type' ? Number.NaN : `${key}`.length + 4 + plainLength(Reflect.get(value, key), depth - 1);
    if (!(length < longest)) return Number.NaN;
  }
  return length;
}
