import { shortValue } from './describe.ts';
import type { Finding } from './event.ts';
import { finding } from './findings.ts';
import type { Path } from './json.ts';
import { pathText } from './validate-issue.ts';

/** How a vendor's examples write a text. Documentation that only shows examples promises no more, so a departure is a warning, never an error. */
export interface Form {
  /** In words: `an id that starts "BOT-"`. */
  expected: string;
  fits: (text: string) => boolean;
}

export const isoTime: Form = {
  expected: 'an ISO 8601 date and time with its zone',
  fits: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/),
};

export const localTime: Form = {
  expected: 'an ISO 8601 date and time',
  fits: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/),
};

export const timeZone: Form = {
  expected: 'an IANA time zone name',
  fits: matching(/^[A-Za-z][\w+-]*(\/[A-Za-z0-9][\w+-]*){0,2}$/),
};

export const webAddress: Form = { expected: 'an http(s) address', fits: matching(/^https?:\/\/[^\s/]+/) };

export const emailAddress: Form = { expected: 'an e-mail address', fits: matching(/^[^\s@]+@[^\s@]+$/) };

/** An id with the vendor's prefix for its kind: `BOT-`. */
export function idWith(prefix: string): Form {
  return { expected: `an id that starts "${prefix}"`, fits: (text) => text.startsWith(prefix) };
}

/** One of the words the documentation shows. */
export function oneOf(...words: readonly string[]): Form {
  return { expected: words.map((word) => `"${word}"`).join(' or '), fits: (text) => words.includes(text) };
}

/** Warnings for the texts under these keys (each item, where the value is a list) that are not written as in the vendor's examples. What is no text is the schema's to judge. */
export function differences(payload: unknown, forms: Readonly<Record<string, Form>>): Finding[] {
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(forms).flatMap(([key, form]) => {
    const value: unknown = Object.hasOwn(payload, key) ? Reflect.get(payload, key) : undefined;
    if (!Array.isArray(value)) return difference(value, [key], form);
    return value.flatMap((item: unknown, index) => difference(item, [key, index], form));
  });
}

function difference(value: unknown, path: Path, form: Form): Finding[] {
  if (typeof value !== 'string' || form.fits(value)) return [];
  const received = shortValue(value);
  const message = `${pathText(path)} is ${received}; the vendor's examples show ${form.expected}.`;
  return [finding('warning', { code: 'differs-from-example', path, message, expected: form.expected, received })];
}

function matching(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text);
}
