/** Text that JSON in UTF-8 writes one byte a unit. */
const plain = /^[ !#-[\]-~]*$/;

/** Bytes of a string as JSON in UTF-8, quotes included. */
export function stringBytes(value: string): number {
  return plain.test(value) ? value.length + 2 : jsonBytes(JSON.stringify(value));
}

/** Bytes of JSON text in UTF-8, which percent-encoding counts one by one. JSON escapes lone surrogates, so it never throws on JSON. */
export function jsonBytes(json: string): number {
  return encodeURIComponent(json).replace(/%../g, '_').length;
}

/** The most of `value`, from its start, that takes at most `room` bytes as JSON; no surrogate pair is torn. */
export function fitting(value: string, room: number): string {
  let part = value.slice(0, Math.max(0, room - 2));
  for (let bytes = stringBytes(part); part !== '' && bytes > room; bytes = stringBytes(part)) {
    part = part.slice(0, Math.max(0, Math.floor((part.length * room) / bytes) - 1));
  }
  return part.slice(0, part.length - (/[\ud800-\udbff]$/.test(part) ? 1 : 0));
}
