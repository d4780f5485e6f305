import type { Cut } from '../../decode.ts';
import { clip, typeName } from '../../describe.ts';
import type { Finding } from '../../event.ts';
import type { Path } from '../../json.ts';
import { type Field, isJudged, type Shape } from './shape.ts';

/** What is documented of a place. */
export interface Documented {
  /** The types its value may have, in `typeName`'s words; null where any will do, none where only that there is one is known. */
  types: readonly string[] | null;
  /** By what it has to be there, the schema or the example; null where that is not what differs. */
  presence: 'required' | 'shown' | null;
}

/** One way in which a payload differs from its documentation. In its path 0 stands for every item of a list. */
export interface Difference {
  kind: 'new' | 'missing' | 'retyped';
  path: Path;
  /** Null where nothing is documented. */
  documented: Documented | null;
  /** What came instead, each type once. */
  types: Set<string>;
}

/** A payload's differences by {@link differenceKey}. Not `complete` where the payload is too large to be compared whole. */
export interface Comparison {
  differences: ReadonlyMap<string, Difference>;
  complete: boolean;
}

/** What is compared: the payload as it is meant (core/tolerances.ts), what was cut from it and what was found in it. */
export interface Compared {
  value: unknown;
  cuts: readonly Cut[];
  findings: readonly Finding[];
}

/** How many values of one payload are looked at, and how much of a key or type is kept. */
const mostValues = 2_000;
const mostText = 80;

interface Walk {
  found: Map<string, Difference>;
  left: number;
  excused: ReadonlySet<string>;
}

/** Compares a payload with its documentation. Costs at most 2,000 values, however large it is; the same payload gives the same answer each time. */
export function compare({ value, cuts, findings }: Compared, documented: Field): Comparison {
  const walk: Walk = { found: new Map(), left: mostValues, excused: excusedPlaces(cuts, findings) };
  if (value === undefined) absent(documented, [], walk);
  else visit(value, documented.shape, [], walk);
  for (const finding of findings) {
    if (finding.code === 'unexpected-payload' || isJudgedAt(documented.shape, finding.path)) tell(finding, walk);
  }
  return { differences: walk.found, complete: walk.left > 0 };
}

function differenceKey(kind: Difference['kind'], path: Path): string {
  return `${kind} ${JSON.stringify(path)}`;
}

function visit(value: unknown, shape: Shape, path: Path, walk: Walk): void {
  walk.left -= 1;
  if (walk.left <= 0) return;
  const type = typeName(value);
  if (type === 'cut' || shape.types === null) return;
  if (!shape.types.has(type)) {
    if (walk.excused.has(placeOf(path))) return;
    const isNew = shape.types.has('undefined');
    const documented = isNew ? null : { types: [...shape.types], presence: null };
    return note(walk, { kind: isNew ? 'new' : 'retyped', path, documented }, type);
  }
  if (Array.isArray(value)) return visitItems(value, shape, path, walk);
  if (type === 'object' && typeof value === 'object' && value !== null) visitFields(value, shape, path, walk);
}

function visitItems(list: readonly unknown[], { items }: Shape, path: Path, walk: Walk): void {
  if (items === null) return;
  for (const item of list) {
    if (walk.left <= 0) return;
    visit(item, items, [...path, 0], walk);
  }
}

function visitFields(holder: object, shape: Shape, path: Path, walk: Walk): void {
  if (isJudged(shape)) return;
  let cut = false;
  for (const [key, value] of Object.entries(holder)) {
    if (walk.left <= 0) return;
    const field = shape.fields.get(key);
    if (typeName(value) === 'cut') cut = true;
    else if (value === undefined) continue;
    else if (field !== undefined) visit(value, field.shape, [...path, key], walk);
    else if (shape.others === 'undocumented') undocumented(value, [...path, clip(key, mostText)], walk);
  }
  // Where the end of an object was cut off, what is not there may only have been cut.
  if (cut) return;
  for (const [key, field] of shape.fields) {
    if (!Object.hasOwn(holder, key) || Reflect.get(holder, key) === undefined) absent(field, [...path, key], walk);
  }
}

function undocumented(value: unknown, path: Path, walk: Walk): void {
  walk.left -= 1;
  note(walk, { kind: 'new', path, documented: null }, typeName(value));
}

function absent({ shape, presence }: Field, path: Path, walk: Walk): void {
  if (presence === 'optional' || presence === 'alternative' || walk.excused.has(placeOf(path))) return;
  if (presence === 'shown' && walk.excused.has(placeOf(path.slice(0, -1)))) return;
  const types = shape.types === null ? null : [...shape.types];
  note(walk, { kind: 'missing', path, documented: { types, presence } }, null);
}

function note(walk: Walk, difference: Omit<Difference, 'types'>, type: string | null): void {
  const key = differenceKey(difference.kind, difference.path);
  const known = walk.found.get(key) ?? { ...difference, types: new Set<string>() };
  if (type !== null) known.types.add(clip(type, mostText));
  walk.found.set(key, known);
}

const told: Readonly<Record<string, (finding: Finding) => Difference['kind']>> = {
  'undocumented-field': () => 'new',
  'unexpected-payload': () => 'new',
  invalid_type: ({ received }) => (received === 'undefined' ? 'missing' : 'retyped'),
};

/** A finding of code that no schema shows. */
function tell(finding: Finding, walk: Walk): void {
  const kind = Object.hasOwn(told, finding.code) ? told[finding.code]?.(finding) : undefined;
  if (kind === undefined) return;
  const path = finding.path.map((step) => (typeof step === 'number' ? 0 : clip(step, mostText)));
  const documented = documentedBy(finding, kind);
  note(walk, { kind, path, documented }, kind === 'missing' ? null : finding.received);
}

function documentedBy({ expected }: Finding, kind: Difference['kind']): Documented | null {
  const types = expected === null ? [] : [expected];
  if (kind === 'missing') return { types, presence: 'required' };
  return kind === 'new' || expected === null ? null : { types, presence: null };
}

/** Whether the way to this place leads through a value that only code judges. */
function isJudgedAt(shape: Shape, path: Path): boolean {
  let current: Shape | null | undefined = shape;
  for (const step of path) {
    if (current === null || current === undefined) return false;
    if (isJudged(current)) return true;
    current = typeof step === 'number' ? current.items : current.fields.get(step)?.shape;
  }
  return current !== null && current !== undefined && isJudged(current);
}

/** Places of which nothing can be told, since they were cut, and those where the vendor's own pages disagree on what is there. */
function excusedPlaces(cuts: readonly Cut[], findings: readonly Finding[]): ReadonlySet<string> {
  const odd = findings.filter(({ code, received }) => code === 'docs-disagree' && received === 'undefined');
  return new Set([...cuts.filter(({ what }) => what !== 'rest'), ...odd].map(({ path }) => placeOf(path)));
}

function placeOf(path: Path): string {
  return JSON.stringify(path.map((step) => (typeof step === 'number' ? 0 : step)));
}
