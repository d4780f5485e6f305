import { fitting, stringBytes } from './encode-text.ts';
import type { Walk } from './encode-walk.ts';
import { close, cut, guarded, label, labelLength, marker, noRoom, spend, startWalk, tailBytes } from './encode-walk.ts';
import type { Json } from './json.ts';
import { plainLength } from './plain-length.ts';
import * as frameLimits from './frame-limits.ts';

/** What {@link encode} makes of a value. */
export interface Encoded {
  /** Plain JSON; what JSON cannot hold stands as a marker, an object whose first key is `$type` (docs/capture.schema.json). */
  data: Json;
  /**
   * Bytes of the encoded JSON, as UTF-8, before any cut. Exact unless `truncated`; then a lower bound: the hidden part of a cut string counts one
   * byte a UTF-16 unit, and what a cut container hides was never read and does not count.
   */
  size: number;
  /** True when data was cut to fit `limits.payload…`. The markers of the cut come on top of the limit. */
  truncated: boolean;
}

const tagOf = Object.prototype.toString;
const binary = /^((Shared)?ArrayBuffer|DataView|\w+\d(Clamped)?Array)$/;

/**
 * Encodes any value as plain JSON with markers, in one pass, under `limits.payload…`. Never throws. Types are told by tag, never by instanceof, and
 * containers are read by index: Firefox shows a page's objects through Xray wrappers.
 */
export function encode(value: unknown): Encoded {
  return encodeRead(() => value, []);
}

/**
 * {@link encode} for what may throw already when it is read. `markers`: objects within the value that someone else encoded. Without them `read` gives
 * a clone that is ours alone: where that is small and JSON already it is taken as it is, and its size is only rough.
 */
export function encodeRead(read: () => unknown, markers?: readonly object[]): Encoded {
  const walk = startWalk(markers ?? []);
  const data = guarded(walk, () => {
    const value = read();
    const plain = markers ? Number.NaN : plainLength(value);
    if (!isJson(value, plain)) return encodeValue(value, walk);
    walk.size = plain;
    return value;
  });
  return { data, size: walk.size, truncated: walk.truncated };
}

/** What has a plain length is JSON. */
function isJson(_value: unknown, plain: number): _value is Json {
  return plain > 0;
}

function encodeValue(value: unknown, walk: Walk): Json {
  switch (typeof value) {
    case 'string':
      return encodeString(value, walk);
    case 'number':
      return encodeNumber(value, walk);
    case 'boolean':
      spend(walk, value ? 4 : 5);
      return value;
    case 'undefined':
      return marker(walk, { $type: 'undefined' });
    case 'bigint':
      return marker(walk, { $type: 'bigint', value: label(String(value)) });
    case 'symbol':
      return marker(walk, { $type: 'symbol', description: label(value.description) });
    case 'function':
      return guarded(walk, () => marker(walk, { $type: 'function', name: label(value.name) }));
    default:
      if (typeof value === 'object' && value !== null) return guarded(walk, () => encodeObject(value, walk));
      spend(walk, 4);
      return null;
  }
}

function encodeNumber(value: number, walk: Walk): Json {
  const negativeZero = Object.is(value, -0);
  if (!Number.isFinite(value) || negativeZero)
    return marker(walk, { $type: 'number', value: negativeZero ? '-0' : String(value) });
  spend(walk, String(value).length);
  return value;
}

function encodeString(value: string, walk: Walk): Json {
  const tail = walk.bytesLeft <= 0 && value.length <= labelLength;
  const room = tail ? tailBytes : Math.max(0, walk.bytesLeft);
  const bytes = value.length > room ? Infinity : stringBytes(value);
  if (bytes <= room) {
    spend(walk, bytes);
    return value;
  }
  const part = fitting(value, room);
  walk.size += stringBytes(part) + value.length - part.length;
  walk.bytesLeft = Math.min(0, walk.bytesLeft);
  walk.truncated = true;
  return { $type: 'string', value: part, length: value.length };
}

function encodeObject(value: object, walk: Walk): Json {
  if (walk.markers.includes(value)) return guarded(walk, () => marker(walk, JSON.parse(JSON.stringify(value))));
  if (Array.isArray(value)) return list(value, value, walk);
  const tag = tagOf.call(value).slice(8, -1);
  if (tag === 'Object') return Object.hasOwn(value, '$type') ? wrapped(value, walk) : fields(value, walk);
  const foreign = (): Json => marker(walk, { $type: 'platform-object', name: label(tag) });
  // A tag may lie (Symbol.toStringTag): then the built-in refuses the object.
  return guarded(walk, () => encodeTagged(value, tag, walk) ?? foreign(), foreign);
}

function encodeTagged(value: object, tag: string, walk: Walk): Json | undefined {
  switch (tag) {
    case 'Date':
      return marker(walk, { $type: tag, value: dateText(Date.prototype.getTime.call(value)) });
    case 'RegExp':
      return marker(walk, { $type: tag, value: label(RegExp.prototype.toString.call(value)) });
    case 'Map': {
      const pairs: unknown[] = [];
      Map.prototype.forEach.call(value, (content, key) => pairs.push([key, content]));
      return list(value, pairs, walk, [tag, 'entries']);
    }
    case 'Set': {
      const values: unknown[] = [];
      Set.prototype.forEach.call(value, (content) => values.push(content));
      return list(value, values, walk, [tag, 'values']);
    }
    case 'Error':
    case 'DOMException':
      return marker(walk, {
        $type: 'Error',
        name: label(Reflect.get(value, 'name')),
        message: label(Reflect.get(value, 'message')),
      });
    case 'Blob':
    case 'File':
      return marker(walk, {
        $type: tag,
        size: Number(Reflect.get(value, 'size')),
        mediaType: label(Reflect.get(value, 'type')),
      });
    default:
      return binary.test(tag)
        ? marker(walk, { $type: tag, byteLength: Number(Reflect.get(value, 'byteLength')) })
        : undefined;
  }
}

/** Opens a container, unless it is open already, lies too deep, or there is no room for it. */
function container(value: object, count: number, walk: Walk, read: () => Json): Json {
  const depth = walk.open.length;
  const at = walk.open.indexOf(value);
  if (at >= 0)
    return marker(walk, { $type: 'circular', path: label(walk.steps.slice(0, at).reduce<string>(stepped, '$')) });
  const full = depth >= frameLimits.payloadDepth ? 'depth' : count > 0 ? noRoom(walk, 0) : null;
  if (full !== null) return cut(walk, full, count);
  walk.open.push(value);
  spend(walk, 2);
  const result = read();
  close(walk, depth);
  return result;
}

/**
 * Items in order. Where there is no more room, a marker stands in the place of the first that is missing and says how many are. `inside` is the type
 * and key of the marker that holds them, unless they are an array of the page; it is left out with them where the container is not opened at all.
 */
function list(identity: object, items: readonly unknown[], walk: Walk, inside?: readonly [string, string]): Json {
  const count = items.length;
  return container(identity, count, walk, () => {
    const out: Json[] = [];
    // `{"$type":"","":}`
    if (inside) spend(walk, inside[0].length + inside[1].length + 16);
    const depth = walk.steps.length;
    for (let i = 0; i < count; i += 1) {
      const full = noRoom(walk, 0);
      if (full !== null) {
        out.push(cut(walk, full, count - i));
        break;
      }
      walk.steps[depth] = i;
      walk.entriesLeft -= 1;
      if (i > 0) spend(walk, 1);
      out.push(guarded(walk, () => encodeValue(items[i], walk)));
    }
    return inside ? { $type: inside[0], [inside[1]]: out } : out;
  });
}

/** Own enumerable fields; the first missing one, where there is no more room, holds the marker. */
function fields(value: object, walk: Walk): Json {
  const names = Object.keys(value);
  return container(value, names.length, walk, () => {
    const out: { [key: string]: Json } = {};
    const depth = walk.steps.length;
    for (let i = 0; i < names.length; i += 1) {
      const name = names[i] ?? '';
      const full = name.length > frameLimits.payloadBytes ? 'bytes' : noRoom(walk, depth === 0 ? 1 : 0);
      if (full !== null) {
        put(out, label(name), cut(walk, full, names.length - i));
        break;
      }
      walk.steps[depth] = name;
      walk.entriesLeft -= 1;
      spend(walk, stringBytes(name) + (i === 0 ? 1 : 2));
      put(
        out,
        name,
        guarded(walk, () => encodeValue(Reflect.get(value, name), walk)),
      );
    }
    return out;
  });
}

/** An object of the page with a `$type` key of its own, so that it is not taken for a marker. */
function wrapped(value: object, walk: Walk): Json {
  const pairs = Object.keys(value).map((name) => [name, Reflect.get(value, name)]);
  return list(value, pairs, walk, ['object', 'entries']);
}

function dateText(time: number): string {
  return Number.isNaN(time) ? 'Invalid Date' : new Date(time).toISOString();
}

/** Plain assignment, but `__proto__` is a field like any other. */
function put(target: { [key: string]: Json }, name: string, value: Json): void {
  if (name === '__proto__')
    Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
  else target[name] = value;
}

function stepped(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  return /^[A-Za-z_$][\w$]*$/.test(step) ? `${path}.${step}` : `${path}[${JSON.stringify(step)}]`;
}
