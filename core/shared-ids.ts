import type { Path } from './json.ts';
import type { SharedId } from './vendor.ts';

/** The longest id that is looked at, and the most ids of one event: a hostile payload must not fill the index. */
const longest = 200;
const most = 50;

/** What an event shares with others of its vendor, as `<vendor> <kind> <value>`, each once. `payload` is decoded. */
export function sharedIds(vendor: string, ids: readonly SharedId[], payload: unknown): string[] {
  const found = new Set<string>();
  for (const { kind, at, prefix = '' } of ids) {
    for (const value of valuesAt(payload, at)) {
      // A number beyond this has lost digits: two different ids would look the same.
      const text = Number.isSafeInteger(value) ? String(value) : value;
      if (typeof text !== 'string' || text === '' || text.length > longest || !text.startsWith(prefix)) continue;
      if (found.size < most) found.add(`${vendor} ${kind} ${text}`);
    }
  }
  return [...found];
}

function valuesAt(value: unknown, at: Path): unknown[] {
  const [step, ...rest] = at;
  if (step === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (step === '*') return Array.isArray(value) ? value.slice(0, most).flatMap((item) => valuesAt(item, rest)) : [];
  return Object.hasOwn(value, step) ? valuesAt(Reflect.get(value, step), rest) : [];
}
