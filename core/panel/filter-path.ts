import type { WidgetEvent } from '../event.ts';
import { payloadOf } from '../event.ts';
import type { Json } from '../json.ts';
import { markerWords } from './marker-words.ts';

/** Where in an event a value stands. */
export interface FilterPath {
  root: 'payload' | 'data';
  /** Keys and indices alike; `any` is written `*`. */
  steps: (string | typeof any)[];
}

/** The step to every child. */
export const any = Symbol('any');

const dotted = /\.([^.[\]"]+)/y;
const bracketed = /\[(?:(\d+|\*)|"((?:[^"\\]|\\.)*)")\]/y;

/**
 * Reads `payload.bot_id`, `data.items[0].id`, `payload.attendees[*].email` (or `.0`, `.*`), `payload["odd key"]`. Null where the text begins with neither
 * `payload` nor `data`; `bad` is the rest of the text that cannot be read.
 */
export function readFilterPath(text: string): FilterPath | { bad: string } | null {
  const root = /^(payload|data)(?=[.[]|$)/i.exec(text)?.[1]?.toLowerCase();
  if (root !== 'payload' && root !== 'data') return null;
  const steps: FilterPath['steps'] = [];
  let position = root.length;
  while (position < text.length) {
    dotted.lastIndex = position;
    bracketed.lastIndex = position;
    const found = dotted.exec(text) ?? bracketed.exec(text);
    if (found === null) return { bad: text.slice(position) };
    const [whole, plain, inQuotes] = found;
    steps.push(inQuotes !== undefined ? inQuotes.replace(/\\(.)/g, '$1') : plain === '*' ? any : (plain ?? ''));
    position += whole.length;
  }
  return { root, steps };
}

/** The key of a child as a path goes on with it. */
export function pathStep(key: string): string {
  return /^[^.[\]":\s*]+$/.test(key) ? `.${key}` : `["${key.replace(/["\\]/g, '\\$&')}"]`;
}

/** How many values `*` may lead to: an event may hold a hundred thousand. */
const mostValues = 10_000;

/** The values at a path, markers included; none where it leads nowhere. A key reaches into a Map and an index into a Set, as the panel's tree shows them. */
export function valuesAt(event: WidgetEvent, { root, steps }: FilterPath): Json[] {
  const whole = root === 'data' ? event.data : event.payloadAt === null ? undefined : payloadOf(event);
  let values: Json[] = whole === undefined ? [] : [whole];
  for (const step of steps) {
    if (values.length === 0) return values;
    values = values.flatMap((value) => (step === any ? children(value) : child(value, step))).slice(0, mostValues);
  }
  return values;
}

function children(value: Json): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  const marker = markerWords(value);
  return marker === null ? Object.values(value) : marker.children.map((inner) => inner.value);
}

function child(value: Json, key: string): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  const marker = markerWords(value);
  if (marker !== null) return marker.children.filter((inner) => inner.key === key).map((inner) => inner.value);
  const found = Array.isArray(value) ? value[/^\d+$/.test(key) ? Number(key) : -1] : ownValue(value, key);
  return found === undefined ? [] : [found];
}

function ownValue(value: { [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** What a value is compared as. Text is searched in; `whole` ones (a number, true, null) must be equal, so that `1` does not find `10`. */
export function comparedText(value: Json): { text: string; whole: boolean } {
  if (typeof value === 'string') return { text: value, whole: false };
  if (typeof value !== 'object' || value === null) return { text: String(value), whole: true };
  const marker = markerWords(value);
  return { text: marker === null ? JSON.stringify(value) : marker.text, whole: false };
}

/** Whether the page left the value undefined. */
export function isUndefined(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && value['$type'] === 'undefined';
}
