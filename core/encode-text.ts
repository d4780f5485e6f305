/** Text that JSON in UTF-8 writes one byte a unit. */
const plain = /^[ !#-[\]-~]*$/;

/** Bytes of a string as JSON in UTF-8, quotes included. */
export function stringBytes(value: string): number {
  return plain.test(value) ? value.length + 2 : jsonBytes(JSON.stringify(value));
}

/** Bytes of JSON text in UTF-8. Lone surrogates are escaped in JSON, so each surrogate is half of four bytes. */
export function jsonBytes(json: string): number {
  let bytes = json.length;
  for (let i = 0; i < json.length; i += 1) {
    const code = json.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff && (code & 0xf800) !== 0xd800 ? 2 : 1;
  }
  return bytes;
}

/** The most of `value`, from its start, that takes at most `room` bytes as JSON; no surrogate pair is torn. */
export function fitting(value: string, room: number): string {
  let part = value.slice(0, Math.max(0, room - 2));
  for (let bytes = stringBytes(part); part !== '' && bytes > room; bytes = stringBytes(part)) {
    part = part.slice(0, Math.max(0, Math.floor((part.length * room) / bytes) - 1));
  }
  return part.slice(0, part.length - (/[\ud800-\udbff]$/.test(part) ? 1 : 0));
}
