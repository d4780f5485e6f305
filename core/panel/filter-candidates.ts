import type { Entry } from '../entry.ts';
import type { WidgetEvent } from '../event.ts';
import { payloadOf } from '../event.ts';
import type { Json } from '../json.ts';
import { markerWords } from './marker-words.ts';
import { pathStep } from './filter-path.ts';

/** The properties whose values are counted. */
export const countedFields = ['vendor', 'status', 'name', 'channel', 'origin', 'source'] as const;

export type CountedField = (typeof countedFields)[number];

/** How many events of a list have each value, the counts of every property. */
export type FieldCounts = Readonly<Record<CountedField, ReadonlyMap<string, number>>>;

/** What a filter can be completed with: what is in the list. */
export interface FilterCandidates {
  readonly counts: FieldCounts;
  /** Paths of payload fields that were seen, as a filter writes them (`payload.bot_id`). */
  readonly paths: ReadonlySet<string>;
  /** The events that came last, at most so many. */
  newest(count: number): readonly WidgetEvent[];
  /** Costs what is added. */
  add(entries: readonly Entry[]): void;
  /** Forgets every entry stored up to and including this order; costs what goes. */
  removeThrough(order: number): void;
}

/** Bounds: distinct values of a property, paths, children of a value and its depth, and how many events of a kind are looked into one by one. */
const most = { values: 500, paths: 500, children: 40, depth: 5, looks: 25, kinds: 500, text: 200 };
/** Of what comes after those, each so manieth is looked into. */
const rarely = 16;

/** No candidates. */
export function createFilterCandidates(): FilterCandidates {
  const counts: Record<CountedField, Map<string, number>> = {
    vendor: new Map(),
    status: new Map(),
    name: new Map(),
    channel: new Map(),
    origin: new Map(),
    source: new Map(),
  };
  const paths = new Set<string>();
  const looks = new Map<string, number>();
  /** Events by rising order, and how many of them went. */
  let arrived: { order: number; event: WidgetEvent }[] = [];
  let gone = 0;

  function count(event: WidgetEvent, change: 1 | -1): void {
    for (const field of countedFields) {
      const value = valueOf(event, field);
      if (value === null) continue;
      const map = counts[field];
      const next = (map.get(value) ?? 0) + change;
      if (next > 0 && (next > 1 || map.size < most.values || map.has(value))) map.set(value, next);
      else map.delete(value);
    }
  }

  function lookInto(event: WidgetEvent): void {
    if (event.payloadAt === null || paths.size >= most.paths) return;
    const kind = `${event.vendor} ${event.name}`;
    const seen = looks.get(kind) ?? 0;
    if (seen === 0 && looks.size >= most.kinds) return;
    looks.set(kind, seen + 1);
    if (seen >= most.looks && seen % rarely !== 0) return;
    for (const path of pathsWithin(payloadOf(event), 'payload', 0)) {
      if (paths.size >= most.paths) return;
      paths.add(path);
    }
  }

  function add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.kind !== 'event') continue;
      arrived.push(entry);
      count(entry.event, 1);
      lookInto(entry.event);
    }
  }

  function forget(): void {
    for (const field of countedFields) counts[field].clear();
    paths.clear();
    looks.clear();
    arrived = [];
    gone = 0;
  }

  function removeThrough(order: number): void {
    if ((arrived.at(-1)?.order ?? 0) <= order) return forget();
    for (let entry = arrived[gone]; entry !== undefined && entry.order <= order; entry = arrived[gone]) {
      count(entry.event, -1);
      gone += 1;
    }
    if (gone * 2 < arrived.length) return;
    arrived = arrived.slice(gone);
    gone = 0;
  }

  return {
    counts,
    paths,
    newest: (some) => arrived.slice(Math.max(gone, arrived.length - some)).map((entry) => entry.event),
    add,
    removeThrough,
  };
}

function valueOf(event: WidgetEvent, field: CountedField): string | null {
  const value = field === 'vendor' ? (event.vendor ?? 'none') : event[field];
  return value === null || value === '' || value.length > most.text ? null : value;
}

/** The paths of the fields of a value; lists are gone through as `[*]`. */
function* pathsWithin(value: Json, path: string, depth: number): Generator<string> {
  if (typeof value !== 'object' || value === null || depth >= most.depth) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 3)) yield* pathsWithin(item, `${path}[*]`, depth + 1);
    return;
  }
  const marker = markerWords(value);
  const children =
    marker === null ? Object.entries(value) : marker.children.map((child) => [child.key, child.value] as const);
  for (const [key, inner] of children.slice(0, most.children)) {
    if (key.length > most.text) continue;
    const below = path + pathStep(key);
    yield below;
    yield* pathsWithin(inner, below, depth + 1);
  }
}
