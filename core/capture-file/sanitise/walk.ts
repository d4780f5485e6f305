import type { Json } from '../../json.ts';
import type { KeyKind } from './key-kind.ts';
import { maskInteger } from './masks.ts';
import { asksForName, labelOf, ownerOfName } from './person-name.ts';
import { isPhoneNumber } from './phone.ts';
import type { TextKind } from './text.ts';

/** What stands at a place of the data, by its key and its surroundings. */
export type PlaceKind = Exclude<KeyKind, 'maybe-name'> | 'free';

export interface WalkTools {
  text(text: string, kind: TextKind): string;
  key(key: string): string;
  /** `kindOfKey`, remembered: the same few keys come again and again. */
  kind(key: string): KeyKind;
}

/** `value` with every string, number and key sanitised; the same object where nothing in it changed. Recursion is bounded by what capture and import let through. */
export function walk(value: Json, kind: PlaceKind, parent: string | null, tools: WalkTools): Json {
  if (typeof value === 'string') return tools.text(value, kind === 'custom' ? 'free' : kind);
  if (typeof value === 'number') return maskNumber(value, kind);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return walkArray(value, (item) => walk(item, kind, parent, tools));
  return typeof value['$type'] === 'string' && Object.hasOwn(value, '$type')
    ? walkMarker(value, value['$type'], kind, parent, tools)
    : walkMembers(value, kind, parent, tools);
}

/** A phone number, a secret or a customer's own number keeps its length; every other number stays. */
function maskNumber(value: number, kind: PlaceKind): number {
  if (kind === 'free' || kind === 'custom') return maskInteger(value);
  if (kind === 'phone') return Math.abs(value) >= 10_000 ? maskInteger(value) : value;
  if (kind === 'credential') return Math.abs(value) >= 1_000 ? maskInteger(value) : value;
  return (kind === 'text' || kind === 'name' || kind === 'person') && isPhoneNumber(value) ? maskInteger(value) : value;
}

type JsonObject = { [key: string]: Json };

function walkMembers(object: JsonObject, kind: PlaceKind, parent: string | null, tools: WalkTools): Json {
  const keys = Object.keys(object);
  const used = new Set<string>();
  let changed = false;
  const entries = keys.map((key): [string, Json] => {
    const value = object[key] ?? null;
    const masked = walk(value, kindOfMember(key, object, { kind, parent }, tools), key, tools);
    const maskedKey = unused(tools.key(key), used);
    if (masked !== value || maskedKey !== key) changed = true;
    return [maskedKey, masked];
  });
  // `fromEntries` defines own properties, so a key like `__proto__` stays data.
  return changed ? Object.fromEntries(entries) : object;
}

/** Two keys may get the same mask; the later one is told apart, so that nothing is lost. */
function unused(key: string, used: Set<string>): string {
  let free = key;
  for (let number = 2; used.has(free); number++) free = `${key}~${number}`;
  used.add(free);
  return free;
}

function kindOfMember(
  key: string,
  siblings: JsonObject,
  { kind, parent }: { kind: PlaceKind; parent: string | null },
  tools: WalkTools,
): PlaceKind {
  const own = tools.kind(key);
  const label = key === 'value' || key === 'answer' ? labelOf(siblings) : null;
  if (kind === 'custom' || kind === 'free')
    return kindOfCustomMember(own, label !== null, Object.hasOwn(siblings, 'value'));
  if (label !== null) return kindByLabel(label, tools);
  if (own === 'maybe-name') return kind === 'name' ? 'name' : kindOfName(siblings, parent);
  // `{ name: { first, last } }`, `{ phone: { number } }`: the parts are what the whole is.
  return own === 'text' && (kind === 'name' || kind === 'phone' || kind === 'credential') ? kind : own;
}

function kindOfCustomMember(own: KeyKind, isValue: boolean, isPair: boolean): PlaceKind {
  if (isValue) return 'free';
  if (own === 'maybe-name') return isPair ? 'label' : 'name';
  if (isPair && (own === 'label' || own === 'text')) return 'label';
  return own === 'text' || own === 'quantity' || own === 'label' || own === 'person' || own === 'custom' ? 'free' : own;
}

function kindByLabel(label: string, tools: WalkTools): PlaceKind {
  if (asksForName(label)) return 'name';
  const kind = tools.kind(label);
  return kind === 'phone' || kind === 'credential' || kind === 'name' ? kind : 'text';
}

function kindOfName(siblings: JsonObject, parent: string | null): PlaceKind {
  const owner = ownerOfName(Object.keys(siblings), parent);
  if (owner === 'thing') return 'label';
  return owner === 'person' ? 'name' : 'person';
}

/** A marker of capture-format: its own words stay, what it stands for is judged as the value would be. */
function walkMarker(marker: JsonObject, type: string, kind: PlaceKind, parent: string | null, tools: WalkTools): Json {
  if (type === 'Date' || type === 'number') return marker;
  const inherits = type === 'string' || type === 'Set' || (type === 'bigint' && kind === 'phone');
  const own: PlaceKind = inherits ? kind : type === 'bigint' ? 'text' : 'label';
  let changed = false;
  const members = Object.keys(marker).map((key): [string, Json] => {
    const value = marker[key] ?? null;
    if (key === '$type') return [key, value];
    const masked =
      key === 'entries' && Array.isArray(value)
        ? walkPairs(value, kind, parent, tools)
        : walk(value, own, parent, tools);
    if (masked !== value) changed = true;
    return [key, masked];
  });
  return changed ? Object.fromEntries(members) : marker;
}

function walkPairs(pairs: Json[], kind: PlaceKind, parent: string | null, tools: WalkTools): Json {
  const siblings: JsonObject = Object.fromEntries(
    pairs.flatMap((pair) => (isKeyed(pair) ? [[pair[0], pair[1] ?? null]] : [])),
  );
  return walkArray(pairs, (pair) => {
    if (!isKeyed(pair)) return walk(pair, 'text', parent, tools);
    const [key, value] = pair;
    const masked = walk(value, kindOfMember(key, siblings, { kind, parent }, tools), key, tools);
    const maskedKey = tools.key(key);
    return masked === value && maskedKey === key ? pair : [maskedKey, masked];
  });
}

function isKeyed(pair: Json): pair is [string, Json] {
  return Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string';
}

function walkArray(array: Json[], mask: (item: Json) => Json): Json[] {
  const masked = array.map(mask);
  return masked.some((item, index) => item !== array[index]) ? masked : array;
}
