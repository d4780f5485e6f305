import { maskDigits } from './masks.ts';

const year = '(?:19|20)\\d\\d';
const month = '(?:0?[1-9]|1[0-2])';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const date = `(?:${year}[-/.]${month}[-/.]${day}|${day}[-/.]${month}[-/.]${year}|${month}[-/.]${day}[-/.]${year})(?!\\d)`;
const clock = '(?:[ T]\\d\\d?:\\d\\d(?::\\d\\d)?(?:[.,]\\d+)?(?:[+-]\\d\\d:?\\d\\d)?)?';
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const ip = '(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])';
/** Dates, UUIDs and IP addresses are taken first, so that their digits are never a phone number's; then any run of digits and separators. */
const candidates = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}_]|\p{L}-)(?:(${date}${clock}|${uuid}|${ip})|[+(]{0,2}\p{Nd}(?:[\s().\-/‐–]{0,3}\p{Nd})*)(?![\p{L}\p{Nd}_])`,
  'giu',
);

/**
 * `text` with the digits of every phone number replaced. `bareDigits` false (an id, a time, an amount) leaves runs without
 * any separator alone.
 */
export function maskPhones(text: string, bareDigits: boolean): string {
  if (!/\p{Nd}[^\p{L}]{0,6}\p{Nd}/u.test(text)) return text;
  return text.replace(candidates, (found, kept: string | undefined) =>
    kept === undefined && isPhone(found, bareDigits) ? maskDigits(found) : found,
  );
}

/** True for an integer that can only be a phone number: ten to fifteen digits that are no moment in seconds, milliseconds or `YYYYMMDDhhmmss`. */
export function isPhoneNumber(number: number): boolean {
  return Number.isSafeInteger(number) && number > 0 && isBarePhone(String(number));
}

function isPhone(text: string, bareDigits: boolean): boolean {
  const groups = text.match(/\p{Nd}+/gu) ?? [];
  const digits = groups.join('').length;
  if (digits < 7) return false;
  if (text.includes('+')) return true;
  const separators = text.replace(/\p{Nd}/gu, '');
  if (separators === '') return bareDigits && isBarePhone(text);
  if (/^\.+$/.test(separators)) return groups.length > 2 && digits >= 9 && groups.every((group) => group.length > 1);
  if (/^\/+$/.test(separators)) return text.startsWith('0') && groups.length === 2;
  return groups.some((group) => group.length > 2) || groups.every((group) => group.length === 2);
}

function isBarePhone(text: string): boolean {
  const digits = text.length;
  if (text.startsWith('0')) return digits >= 9 && digits <= 15;
  if (digits < 10 || digits > 15) return false;
  if ((digits === 10 || digits === 13) && text.startsWith('1')) return false;
  return !(digits === 14 && new RegExp(`^${year}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])`).test(text));
}
