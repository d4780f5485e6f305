import { frameLimits } from './limits.ts';
import type { Json } from './json.ts';

/** Bytes a UTF-16 unit takes at the most as JSON in UTF-8: `\u0000`. */
const worst = 6;

/**
 * The rough length of the JSON text of a value that is JSON as it stands and is within every cap however its texts are written; NaN for anything else.
 * Most messages are such, and looking is several times cheaper than encoding. The value must be ours alone (a clone): it is read here and again when
 * it is sent.
 */
export function plainLength(value: unknown): number {
  return lengthOf(value, frameLimits.payloadDepth, frameLimits.payloadBytes / worst);
}

/** True for a value whose {@link plainLength} is a number. */
export function isPlain(value: unknown, length: number): value is Json {
  return length === length;
}

function lengthOf(value: unknown, depth: number, room: number): number {
  if (typeof value === 'string') return value.length <= room ? value.length + 2 : Number.NaN;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? 8 : Number.NaN;
  if (typeof value === 'boolean' || value === null) return 5;
  if (typeof value !== 'object' || depth === 0) return Number.NaN;
  let length = 2;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length && length <= room; i += 1) length += lengthOf(value[i], depth - 1, room) + 1;
  } else if (Object.getPrototypeOf(value) === Object.prototype) {
    for (const key of Object.keys(value)) {
      if (key === '$type') return Number.NaN;
      length += key.length + 4 + lengthOf(Reflect.get(value, key), depth - 1, room);
      if (!(length <= room)) break;
    }
  } else return Number.NaN;
  return length <= room ? length : Number.NaN;
}
