import type { Masks } from './masks.ts';

/**
 * An e-mail address, its @ written plainly, URL-encoded, or escaped as in JSON and HTML. Characters that also delimit parameters and JSON
 * belong to the local part only right before the @. A domain without a dot counts at the end of a text, where an address may have been cut.
 */
const at = String.raw`(?:@|%(?:25)*40|\\+u0040|&#64;|&#x40;|&commat;)`;
const ordinary = String.raw`[\p{L}\p{M}\p{Nd}_.+!$*^~|\x60-]`;
const encoded = String.raw`%(?:25)*(?:2[BDE]|5F|[89A-F][0-9A-F])|%[0-9A-F]{2}(?=@)`;
const local = String.raw`(?:${ordinary}|(?<=${ordinary})['’](?=${ordinary})|${encoded}|[&=/?{}'#%](?=[&=/?{}'#%]{0,16}@|[&=/?{}'#]{0,16}${at}))`;
/**
 * An address begins where a run of its characters begins, never within one, which keeps the search linear; nor within a percent-encoded
 * character, whose digits are not the address's.
 */
const start = String.raw`(?:(?<!${ordinary}|${ordinary}['’])|(?<=%[0-9A-F]{2}))(?!(?<=%)[0-9A-F]{2})(?!(?<=%[0-9A-F])[0-9A-F])`;
const labelled = String.raw`[\p{L}\p{M}\p{Nd}](?:[\p{L}\p{M}\p{Nd}-]*[\p{L}\p{M}\p{Nd}])?`;
const domain = String.raw`(?:(?:${labelled}\.)+(?=[\p{L}\p{Nd}-]*\p{L})[\p{L}\p{M}\p{Nd}-]+|\[[^\]\s]{3,60}\]|(?=\p{L})[\p{L}\p{Nd}.-]+(?=$|…|\.\.\.|["'>)\s]))`;
const email = new RegExp(`${start}(${local}+)(${at})(${domain})`, 'giu');
const quotedEmail = new RegExp(String.raw`"[^"\\\n]{1,64}"(@)(${domain})`, 'giu');

/** What still stands before an @ and a domain, whatever it is made of: rather too much is covered than an address left. */
const leftover = new RegExp(
  String.raw`[^\s@"<>(),;:\\[\]/=&?#]{1,128}(@)(?!masked\.invalid)(?:${labelled}\.)+(?=[\p{L}\p{Nd}-]*\p{L})[\p{L}\p{Nd}-]+`,
  'giu',
);

/** `text` with every e-mail address replaced by its mask. */
export function maskEmails(text: string, masks: Masks): string {
  if (!/@|%(?:25)*40|u0040|&#64;|&#x40;|&commat;/i.test(text)) return text;
  return text
    .replace(quotedEmail, (address, sign: string) => masks.email(address, sign))
    .replace(email, (address, _, sign: string) => masks.email(address, sign))
    .replace(leftover, (address, sign: string) => masks.email(address, sign));
}

const part = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
/** Four numbers that are not the version of a browser in its user agent (`Chrome/156.0.0.0`). */
const ipv4 = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}]|\p{Nd}\.|(?:Chrome|Chromium|HeadlessChrome|Edg|EdgA|EdgiOS|OPR|Version|Safari|Firefox|CriOS|FxiOS|Vivaldi|YaBrowser|SamsungBrowser|Brave)\/)${part}(?:\.${part}){3}(?![\p{Nd}]|\.\p{Nd})`,
  'gu',
);
const ipv6Candidate =
  /(?<![\p{L}\p{Nd}_:.])(?:[0-9a-f]{1,4}|(?=::))(?::{1,2}(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{1,4})?){1,9}(?![\p{L}\p{Nd}_:]|\.\p{Nd})/giu;

/** `text` with every IPv6 and IPv4 address replaced by one of the ranges for documentation; loopback addresses stay, they tell nothing. */
export function maskIpAddresses(text: string, masks: Masks): string {
  const without6 = text.includes(':')
    ? text.replace(ipv6Candidate, (found) => (isIpv6(found) ? masks.ipv6(found) : found))
    : text;
  return without6.includes('.') ? without6.replace(ipv4, (found) => masks.ipv4(found)) : without6;
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2 || text === '::') return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (groups.some((group) => group === '')) return false;
  const length = groups.reduce((sum, group) => sum + (group.includes('.') ? 2 : 1), 0);
  return halves.length === 2 ? length <= 7 : length === 8;
}
