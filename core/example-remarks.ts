import { shortValue, typeName } from './describe.ts';
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
  return differencesAt(payload, [], forms);
}

/** The same for the object at `path` in the payload; `*` in the path stands for every item of a list. */
export function differencesAt(payload: unknown, path: Path, forms: Readonly<Record<string, Form>>): Finding[] {
  return holdersAt(payload, path).flatMap(({ holder, at }) => differencesIn(holder, at, forms));
}

function differencesIn(holder: object, at: Path, forms: Readonly<Record<string, Form>>): Finding[] {
  return Object.entries(forms).flatMap(([key, form]) => {
    const value: unknown = Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;
    if (!Array.isArray(value)) return difference(value, [...at, key], form);
    return value.flatMap((item: unknown, index) => difference(item, [...at, key, index], form));
  });
}

/** The objects that `path` leads to from `value`, each with where it stands. */
function holdersAt(value: unknown, path: Path, at: Path = []): { holder: object; at: Path }[] {
  if (typeof value !== 'object' || value === null) return [];
  const [step, ...rest] = path;
  if (step === undefined) return [{ holder: value, at }];
  const steps = step === '*' && Array.isArray(value) ? [...value.keys()] : [step];
  return steps
    .filter((key) => Object.hasOwn(value, key))
    .flatMap((key) => holdersAt(Reflect.get(value, key), rest, [...at, key]));
}

/** A remark where an event came with an argument though its vendor documents none. */
export function unexpectedArgument(vendor: string, name: string, payload: unknown): Finding[] {
  if (payload === undefined) return [];
  const received = typeName(payload);
  const message = `${name} came with an argument (${received}); ${vendor} documents none. Do not rely on it.`;
  return [finding('info', { code: 'unexpected-payload', message, expected: 'undefined', received })];
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
