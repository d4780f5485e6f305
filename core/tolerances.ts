import { shortValue, typeName } from './describe.ts';
import type { Finding } from './event.ts';
import { finding } from './findings.ts';
import type { Cut, Decoded } from './decode.ts';
import type { Path } from './json.ts';
import { at as valueAt } from './json.ts';
import { pathText } from './validate-issue.ts';
import type { Tolerance } from './vendor.ts';

/** A payload as it is meant, and a remark for each place that was written otherwise. */
export interface Understood {
  value: unknown;
  findings: Finding[];
}

/**
 * What is missing from a payload, for its judgement: of JSON in a string that was cut nothing can be read, so all of it is missing. `value` is the
 * payload as it is meant.
 */
export function cutsOf({ value, cuts }: Decoded, tolerances: readonly Tolerance[]): Cut[] {
  const places = tolerances.filter(({ kind }) => kind === 'json-in-string').map(({ at }) => at);
  return cuts.map((cut) =>
    cut.what === 'text' && typeof valueAt(value, cut.path) === 'string' && places.some((at) => leadsTo(at, cut.path))
      ? { ...cut, what: 'value' }
      : cut,
  );
}

function leadsTo(at: Path, path: Path): boolean {
  return at.length === path.length && at.every((step, index) => step === '*' || step === path[index]);
}

type Change = (value: unknown, path: Path) => unknown;

/** Reads a decoded payload as what it means, where its vendor's documentation contradicts itself or shows malformed examples. Changes nothing it is given. */
export function understand(payload: unknown, tolerances: readonly Tolerance[]): Understood {
  const findings: Finding[] = [];
  const note = (found: Finding): void => void findings.push(found);
  let value = payload;
  for (const tolerance of tolerances) value = edit(value, tolerance.at, changes(tolerance, note));
  return { value, findings };
}

function changes(tolerance: Tolerance, note: (found: Finding) => void): Change {
  if (tolerance.kind === 'malformed-key') return renamed(tolerance, note);
  return tolerance.kind === 'json-in-string' ? parsed(note) : typed(tolerance.means, note);
}

function parsed(note: (found: Finding) => void): Change {
  return (value, path) => {
    const meant = typeof value === 'string' ? parseContainer(value) : undefined;
    if (meant === undefined) return value;
    const expected = typeName(meant);
    const message = `${pathText(path)} is JSON written in a string: parse it before use.`;
    note(finding('info', { code: 'json-in-string', path, message, expected, received: 'string' }));
    return meant;
  };
}

function typed(means: string, note: (found: Finding) => void): Change {
  return (value, path) => {
    const meant = typeof value === 'string' ? readText(value, means) : undefined;
    if (meant === undefined) return value;
    const received = shortValue(value);
    const message = `${pathText(path)} is the text ${received} where ${shortValue(meant)} is meant: convert it before use.`;
    note(finding('info', { code: 'stringly-typed', path, message, expected: typeName(meant), received }));
    return meant;
  };
}

function renamed(
  { key, meant }: Extract<Tolerance, { kind: 'malformed-key' }>,
  note: (found: Finding) => void,
): Change {
  return (value, path) => {
    if (!isHolder(value) || Array.isArray(value) || !Object.hasOwn(value, key) || Object.hasOwn(value, meant))
      return value;
    const message = `The key is written ${JSON.stringify(key)} where ${JSON.stringify(meant)} is meant: read both.`;
    note(
      finding('info', {
        code: 'malformed-key',
        path: [...path, key],
        message,
        expected: JSON.stringify(meant),
        received: JSON.stringify(key),
      }),
    );
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name === key ? meant : name, inner]));
  };
}

/** The value with the parts at `at` (`*`: every item of a list) changed; itself where there is nothing to change. */
function edit(value: unknown, at: Path, change: Change, path: Path = []): unknown {
  const [step, ...rest] = at;
  if (step === undefined) return change(value, path);
  if (!isHolder(value)) return value;
  if (Array.isArray(value)) {
    if (step !== '*' && typeof step !== 'number') return value;
    return value.map((item: unknown, index) =>
      step === '*' || step === index ? edit(item, rest, change, [...path, index]) : item,
    );
  }
  if (!Object.hasOwn(value, step)) return value;
  const inner: unknown = Reflect.get(value, step);
  const changed = edit(inner, rest, change, [...path, step]);
  return changed === inner ? value : { ...value, [step]: changed };
}

/** Plain objects and lists; a stand-in, a Map or a Date is none. */
function isHolder(value: unknown): value is object {
  return ['object', 'array'].includes(typeName(value));
}

/** The object or list a text holds; undefined when it holds none. */
function parseContainer(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    // It only looks like JSON: the schema says what is wrong.
    return undefined;
  }
}

function readText(text: string, means: string): unknown {
  if (text === 'null' && means.includes('null')) return null;
  if (means.includes('number') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (means === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return undefined;
}
