import { clip, shortValue, typeName } from './describe.ts';
import type { Finding } from './event.ts';
import type { FindingCode } from './findings.ts';
import { finding, schemaFindingCodes } from './findings.ts';
import type { Path } from './json.ts';
import { at } from './json.ts';
import { standInKind } from './stand-in.ts';
import type { z } from './zod.ts';

type Issue = z.core.$ZodIssue;

/** The findings behind zod's issues with a payload: unions flattened to their best branch, each undocumented key on its own. */
export function findingsOf(issues: readonly Issue[], payload: unknown, prefix: Path = []): Finding[] {
  const made = issues.flatMap((issue) => findingsOfIssue(issue, payload, [...prefix, ...stepsOf(issue.path)]));
  // A value that has no fields is one finding, not one for each field it lacks.
  return [...new Map(made.map((found) => [JSON.stringify([found.code, found.path]), found])).values()];
}

function findingsOfIssue(issue: Issue, payload: unknown, path: Path): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => undocumentedField([...path, key], payload));
  }
  if (issue.code === 'invalid_union') {
    const best = bestBranch(issue.errors);
    if (best) return findingsOf(best, payload, path);
  }
  return [brokenRule(issue, payload, path)];
}

function undocumentedField(path: Path, payload: unknown): Finding {
  const value = valueAt(payload, path);
  return finding('info', {
    code: 'undocumented-field',
    path,
    message: `${pathText(path)} is not in the vendor's documentation.`,
    received: typeName(value),
  });
}

function brokenRule(issue: Issue, payload: unknown, path: Path): Finding {
  const holder = misfit(payload, path);
  if (holder) {
    const received = typeName(holder.value);
    return finding('error', {
      code: 'invalid_type',
      path: holder.path,
      message: `${pathText(holder.path)} is ${withArticle(received)} where the vendor documents an object.`,
      expected: 'object',
      received,
    });
  }
  const value = valueAt(payload, path);
  const expected = expectationOf(issue);
  const received = issue.code === 'invalid_type' || value === undefined ? typeName(value) : shortValue(value);
  const code = codeOf(issue);
  const documented = code === 'invalid_type' && expected !== null ? withArticle(expected) : (expected ?? issue.message);
  return finding('error', { code, path, message: sentence(path, payload, documented), expected, received });
}

function sentence(path: Path, payload: unknown, documented: string): string {
  const value = valueAt(payload, path);
  const there = value === undefined ? absence(payload, path) : shown(value);
  return `${pathText(path)} is ${there}; the vendor documents ${documented}.`;
}

/** A key can be there and hold `undefined`: the page set it, but to nothing. */
function absence(payload: unknown, path: Path): string {
  const holder = valueAt(payload, path.slice(0, -1));
  const key = path.at(-1);
  const there = typeof holder === 'object' && holder !== null && key !== undefined && Object.hasOwn(holder, key);
  return there ? 'undefined' : 'missing';
}

function shown(value: unknown): string {
  const [short, type] = [shortValue(value), typeName(value)];
  return short === type ? short : `${short} (${type})`;
}

/** The outermost value on the way to `path` that has no fields of its own (a Date, a Blob, an element), with its path: the fault is its, not its fields'. */
function misfit(payload: unknown, path: Path): { path: Path; value: unknown } | null {
  for (let length = 0; length < path.length; length += 1) {
    const outer = path.slice(0, length);
    const value = valueAt(payload, outer);
    if (standInKind(value) !== null || !['object', 'array', 'Map', 'Set'].includes(typeName(value)))
      return { path: outer, value };
  }
  return null;
}

/** What the vendor documents there, in a few words; null where the issue's own message says it best. */
function expectationOf(issue: Issue): string | null {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map((value) => shortValue(value)).join(' or ');
  if (issue.code === 'invalid_format') return issue.format;
  if (issue.code === 'too_small') return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
  if (issue.code === 'too_big') return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
  if (issue.code === 'not_multiple_of') return `a multiple of ${issue.divisor}`;
  if (issue.code === 'invalid_union') return unionTypes(issue.errors);
  return null;
}

/** `string or number` when every branch only asks for another type. */
function unionTypes(branches: readonly (readonly Issue[])[]): string | null {
  const types = branches.flatMap((issues) => issues.map((issue) => expectationOf(issue)));
  return types.length > 0 && types.every((type) => type !== null) ? [...new Set(types)].join(' or ') : null;
}

/** The branch that comes closest: it accepts the value's own type, and has the fewest broken rules. Null when every branch refuses the type. */
function bestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  let best: readonly Issue[] | null = null;
  for (const issues of branches) {
    const refusesType = issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type');
    if (refusesType) continue;
    if (best === null || weight(issues) < weight(best)) best = issues;
  }
  return best;
}

function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 0.1 : 1), 0);
}

function codeOf(issue: Issue): FindingCode {
  return schemaFindingCodes.find((code) => code === issue.code) ?? 'custom';
}

function stepsOf(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

function valueAt(payload: unknown, path: Path): unknown {
  return at(payload, path);
}

/** A path as people write it: `attendees[0].name`; `The payload` for the payload itself. */
export function pathText(path: Path): string {
  if (path.length === 0) return 'The payload';
  return clip(
    path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join(''),
    120,
  );
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
