// The core has no TextEncoder, no TextDecoder and no atob.

/** Bytes in memory of their own, as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The UTF-8 bytes of a text. A lone surrogate becomes U+FFFD, as everywhere on the web. */
export function utf8Bytes(text: string): Bytes {
  const bytes = new Uint8Array(utf8Length(text));
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes[at++] = code;
    else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = 0x80 | (code & 63);
    } else if (isPair(text, i, code)) {
      const point = text.codePointAt(i++) ?? 0;
      bytes[at++] = 0xf0 | (point >> 18);
      bytes[at++] = 0x80 | ((point >> 12) & 63);
      bytes[at++] = 0x80 | ((point >> 6) & 63);
      bytes[at++] = 0x80 | (point & 63);
    } else {
      const unit = (code & 0xf800) === 0xd800 ? 0xfffd : code;
      bytes[at++] = 0xe0 | (unit >> 12);
      bytes[at++] = 0x80 | ((unit >> 6) & 63);
      bytes[at++] = 0x80 | (unit & 63);
    }
  }
  return bytes;
}

/** How many bytes {@link utf8Bytes} gives. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code < 0x800) length += 1;
    else {
      length += 2;
      if (isPair(text, i, code)) i++;
    }
  }
  return length;
}

function isPair(text: string, i: number, code: number): boolean {
  return (code & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
}

/** The text of UTF-8 bytes, a byte order mark included. What is no UTF-8 becomes U+FFFD, one for each maximal part, and `valid` is false. */
export function utf8Text(bytes: Uint8Array): { text: string; valid: boolean } {
  const units = new Uint16Array(bytes.length);
  let valid = true;
  let at = 0;
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i++] ?? 0;
    if (lead < 0x80) {
      units[at++] = lead;
      continue;
    }
    const more = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let point = lead & (0x3f >> more);
    let read = 0;
    for (; read < more; read++, i++) {
      const next = bytes[i] ?? 0;
      if ((next & 0xc0) !== 0x80 || (read === 0 && !mayFollow(lead, next))) break;
      point = (point << 6) | (next & 63);
    }
    if (more === 0 || read < more) {
      valid = false;
      point = 0xfffd;
    }
    if (point > 0xffff) units[at++] = 0xd800 + ((point - 0x10000) >> 10);
    units[at++] = point > 0xffff ? 0xdc00 | (point & 0x3ff) : point;
  }
  return { text: textOfUnits(units.subarray(0, at)), valid };
}

/** Refuses overlong forms, surrogates, and what lies beyond U+10FFFF: all told by the second byte. */
function mayFollow(lead: number, next: number): boolean {
  if (lead === 0xe0) return next >= 0xa0;
  if (lead === 0xed) return next < 0xa0;
  if (lead === 0xf0) return next >= 0x90;
  return lead !== 0xf4 || next < 0x90;
}

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base64Codes = Uint8Array.from(base64Digits, (digit) => digit.charCodeAt(0));
const base64Values = valuesOf(base64Digits);

/** What a base64 text holds, its padding written or left out; null where it is no base64, another alphabet and white space included. */
export function base64Bytes(text: string): Bytes | null {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  if (padding > 0 && text.length % 4 !== 0) return null;
  const digits = text.length - padding;
  const loose = digits % 4;
  if (loose === 1) return null;
  const bytes = new Uint8Array(Math.floor((digits * 3) / 4));
  let held = 0;
  let at = 0;
  for (let i = 0; i < digits; i++) {
    const value = base64Values[text.charCodeAt(i)] ?? none;
    if (value === none) return null;
    held = ((held << 6) | value) & 0xffffff;
    if (i % 4 === 3) {
      bytes[at++] = held >> 16;
      bytes[at++] = held >> 8;
      bytes[at++] = held;
    }
  }
  if (loose === 2) {
    if ((held & 15) !== 0) return null;
    bytes[at] = held >> 4;
  }
  if (loose === 3) {
    if ((held & 3) !== 0) return null;
    bytes[at++] = held >> 10;
    bytes[at] = held >> 2;
  }
  return bytes;
}

/** Base64 with its padding: the inverse of {@link base64Bytes}. */
export function base64Text(bytes: Uint8Array): string {
  const units = new Uint16Array(Math.ceil(bytes.length / 3) * 4).fill(0x3d);
  let at = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    const held = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    units[at] = base64Codes[held >> 18] ?? 0;
    units[at + 1] = base64Codes[(held >> 12) & 63] ?? 0;
    if (i + 1 < bytes.length) units[at + 2] = base64Codes[(held >> 6) & 63] ?? 0;
    if (i + 2 < bytes.length) units[at + 3] = base64Codes[held & 63] ?? 0;
    at += 4;
  }
  return textOfUnits(units);
}

/** What hexadecimal digits hold, whatever their case; null where they are none. */
export function hexBytes(text: string): Bytes | null {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(text)) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

/** Hexadecimal digits in lower case: the inverse of {@link hexBytes}. */
export function hexText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const none = 255;

function valuesOf(digits: string): Uint8Array {
  const values = new Uint8Array(128).fill(255);
  for (let i = 0; i < digits.length; i++) values[digits.charCodeAt(i)] = i;
  return values;
}

/** How many arguments a call takes without a risk to the stack. */
const chunk = 8_192;

function textOfUnits(units: Uint16Array): string {
  if (units.length <= chunk) return textOfChunk(units);
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += chunk) parts.push(textOfChunk(units.subarray(i, i + chunk)));
  return parts.join('');
}

/** `apply`, because spreading a typed array runs its iterator and takes five times as long. */
function textOfChunk(units: Uint16Array): string {
  const text: unknown = Reflect.apply(String.fromCharCode, null, units);
  return String(text);
}
