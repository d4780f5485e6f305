import type { Tolerance } from '../../core/vendor.ts';

// The flat bodies hold every scalar as text ("25", "false", "null") and inner objects as JSON in a string; other examples of the same
// fields show numbers and objects (webhook-format page, On Chat Start). What is meant is judged, and each text is remarked on.

/** Numbers, some of them shown as text. */
export function numbers(...keys: readonly string[]): Tolerance[] {
  return keys.map((key) => ({ kind: 'stringly-typed', at: [key], means: 'number' }));
}

/** Numbers that are shown as text, and as "null" while there is none. */
export function numbersOrNull(...keys: readonly string[]): Tolerance[] {
  return keys.map((key) => ({ kind: 'stringly-typed', at: [key], means: 'number or null' }));
}

/** Booleans that are shown as "true" or "false". */
export function booleans(...keys: readonly string[]): Tolerance[] {
  return keys.map((key) => ({ kind: 'stringly-typed', at: [key], means: 'boolean' }));
}

/** Texts that are "null" while there is none. */
export function textsOrNull(...keys: readonly string[]): Tolerance[] {
  return keys.map((key) => ({ kind: 'stringly-typed', at: [key], means: 'null' }));
}

/** Objects and lists that are shown as JSON in a string. */
export function asText(...keys: readonly string[]): Tolerance[] {
  return keys.map((key) => ({ kind: 'json-in-string', at: [key] }));
}
