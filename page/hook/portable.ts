import {
  clone,
  dataProperty,
  defineProperty,
  descriptionOf,
  get,
  isArray,
  isObject,
  keys,
  slice,
  tagOf,
} from './pristine.ts';

/** A copy that can be cloned into the isolated world, and the markers in it that stand for what cannot. */
export interface Portable {
  content: unknown;
  markers: object[];
}

/** Above what the encoder keeps, so that the cut is always the encoder's. */
const deepest = 40;
const mostEntries = 20_000;

/** Copies what the structured clone refused: functions, symbols, proxies, nodes, getters that throw. Never throws. */
export function toPortable(value: unknown): Portable {
  const markers: object[] = [];
  const open: object[] = [];
  const copies: object[] = [];
  let entries = 0;

  function mark($type: string, key: string, label: unknown): object {
    const text = typeof label === 'string' ? slice(label, 0, 500) : '';
    return (markers[markers.length] = { __proto__: null, $type, [key]: text });
  }

  /** `read` rather than a value: a getter may throw. */
  function copy(read: () => unknown, depth: number): unknown {
    try {
      const current = read();
      if (typeof current === 'symbol') return mark('symbol', 'description', descriptionOf(current));
      if (typeof current === 'function') return mark('function', 'name', get(current, 'name'));
      return isObject(current) ? copyObject(current, depth) : current;
    } catch (error) {
      return mark('error-reading', 'message', messageOf(error));
    }
  }

  function copyObject(current: object, depth: number): unknown {
    for (let i = 0; i < depth; i++) if (open[i] === current) return copies[i];
    const tag = slice(tagOf(current), 8, -1);
    if (!isArray(current) && tag !== 'Object') {
      try {
        clone(current);
        return current;
      } catch {
        return mark('platform-object', 'name', tag);
      }
    }
    const out: object = isArray(current) ? [] : { __proto__: null };
    open[depth] = current;
    copies[depth] = out;
    const names = keys(current);
    for (let i = 0; i < names.length && depth < deepest && entries < mostEntries; i++) {
      const name = names[i] ?? '';
      entries++;
      const content = copy(() => get(current, name), depth + 1);
      defineProperty(out, name, dataProperty(content, true));
    }
    return out;
  }

  return { content: copy(() => value, 0), markers };
}

function messageOf(error: unknown): unknown {
  try {
    return isObject(error) ? get(error, 'message') : error;
  } catch {
    return '';
  }
}
