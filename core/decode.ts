import type { Json } from './json.ts';
import { limits } from './limits.ts';
import type { Marker } from './decode-marker.ts';
import { decodeLeaf } from './decode-marker.ts';
import { standIn } from './stand-in.ts';

/** What the encoder left out of a value, and where. `value`: all of it; `text`: the end of a string; `rest`: the entries of a container after those kept. */
export interface Cut {
  path: (string | number)[];
  what: 'value' | 'text' | 'rest';
}

/** A value as its page sent it, as far as it can be told, and what is missing from it. */
export interface Decoded {
  value: unknown;
  cuts: Cut[];
}

/** The encoder stops at `limits.payloadDepth`; deeper JSON is not its work. */
const deepest = limits.payloadDepth + 8;

interface Walk {
  path: (string | number)[];
  cuts: Cut[];
}

/** The inverse of the capture encoding (core/encode.ts). Never throws, whatever the JSON; what cannot be made again is a stand-in. */
export function decode(json: Json): unknown {
  return decodeWithCuts(json).value;
}

/** {@link decode}, with the places where the encoder cut. */
export function decodeWithCuts(json: Json): Decoded {
  const walk: Walk = { path: [], cuts: [] };
  return { value: decodeAt(json, walk, 0), cuts: walk.cuts };
}

function decodeAt(json: Json, walk: Walk, depth: number): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (depth > deepest) return cut(walk, 'value');
  if (Array.isArray(json)) return decodeList(json, walk, depth);
  return Object.hasOwn(json, '$type')
    ? decodeMarker(json, walk, depth)
    : decodeEntries(Object.entries(json), walk, depth);
}

function decodeMarker(marker: Marker, walk: Walk, depth: number): unknown {
  const entries = pairsOf(marker.entries);
  if (marker.$type === 'object' && entries) return decodeEntries(entries, walk, depth);
  if (marker.$type === 'Map' && entries) return decodeMap(entries, walk, depth);
  if (marker.$type === 'Set' && Array.isArray(marker.values)) return new Set(decodeList(marker.values, walk, depth));
  if (marker.$type === 'cut') return cut(walk, marker.reason === 'depth' ? 'value' : 'rest');
  if (marker.$type === 'string' && typeof marker.value === 'string') {
    cut(walk, 'text');
    return marker.value;
  }
  return decodeLeaf(marker);
}

/** Notes that something is missing at the walk's path. */
function cut(walk: Walk, what: Cut['what']): unknown {
  walk.cuts.push({ path: [...walk.path], what });
  return standIn('cut');
}

function decodeStep(json: Json, step: string | number, walk: Walk, depth: number): unknown {
  walk.path.push(step);
  const value = decodeAt(json, walk, depth + 1);
  walk.path.pop();
  return value;
}

function decodeList(list: Json[], walk: Walk, depth: number): unknown[] {
  return list.map((item, index) => decodeStep(item, index, walk, depth));
}

function decodeEntries(entries: [Json, Json][], walk: Walk, depth: number): unknown {
  const object: Record<string, unknown> = {};
  for (const [key, json] of entries) {
    const name = keyText(key);
    const value = decodeStep(json, name, walk, depth);
    if (name !== '__proto__') object[name] = value;
    else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}

function decodeMap(entries: [Json, Json][], walk: Walk, depth: number): unknown {
  const map = new Map<unknown, unknown>();
  entries.forEach(([key, value], index) => {
    map.set(decodeStep(key, index, walk, depth), decodeStep(value, index, walk, depth));
  });
  return map;
}

/** The pairs of a marker's `entries`; null when they are not pairs, which only a made-up file has. */
function pairsOf(json: Json | undefined): [Json, Json][] | null {
  if (!Array.isArray(json)) return null;
  const pairs: [Json, Json][] = [];
  for (const pair of json) {
    const [key, value] = Array.isArray(pair) ? pair : [];
    if (key === undefined || value === undefined) return null;
    pairs.push([key, value]);
  }
  return pairs;
}

/** An object's key in a marker's entries: a text, which may have been cut. */
function keyText(json: Json): string {
  const text = typeof json === 'object' && json !== null && !Array.isArray(json) ? json['value'] : json;
  return typeof text === 'string' ? text : JSON.stringify(text ?? null);
}
