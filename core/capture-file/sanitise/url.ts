import { coverAroundMasks } from './masks.ts';

const parameter = /(^|[?&#;\s"'(,])([^\s=&?#;"'(),<>]{1,64})=([^\s&#"<>;]+)/g;
const encodedRun = /(?<![^\s/?&=#"<>;,])[^\s/?&=#"<>;,]*%[0-9A-F]{2}[^\s/?&=#"<>;,]*/gi;

/** `text` without the user and password of any address in it. */
export function withoutUserInfo(text: string): string {
  return text.includes('://') ? text.replace(/(:\/\/)[^\s/?#@"'<>]*@/g, '$1') : text;
}

/** Hands every `key=value` of a query, fragment, form body or cookie, decoded, to `mask`, and writes what it changed back encoded. */
export function mapParameters(text: string, mask: (key: string, value: string) => string): string {
  if (!text.includes('=')) return text;
  return text.replace(parameter, (found, before: string, key: string, value: string) => {
    const plain = decoded(value.replaceAll('+', ' '));
    const masked = mask(decoded(key), plain);
    return masked === plain ? found : `${before}${key}=${encodeURIComponent(masked)}`;
  });
}

/** Hands every percent-encoded run, decoded, to `mask`, and writes what it changed back encoded. */
export function mapEncoded(text: string, mask: (value: string) => string): string {
  if (!text.includes('%')) return text;
  return text.replace(encodedRun, (found) => {
    const plain = decoded(found);
    if (plain === found) return found;
    const masked = mask(plain);
    return masked === plain ? found : encodeURIComponent(masked);
  });
}

/**
 * An address that works for whoever has it (to cancel a booking, to join a call) or shows a face: host, plain words and vendor ids
 * (`BKNG-1234`) stay, every other part of the path and every parameter's value is covered.
 */
export function maskCapabilityUrl(url: string): string {
  const [, head, path, rest] = /^((?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*)([^?#]*)(.*)$/is.exec(url) ?? [];
  if (head === undefined || path === undefined || rest === undefined) return url;
  const covered = path.split('/').map((segment) => (isPlainSegment(segment) ? segment : coverAroundMasks(segment)));
  const query = rest.replace(
    /([?&#;][^=&#;]*=)([^&#;]*)/g,
    (_, key: string, value: string) => key + (isPlainId(value) ? value : coverAroundMasks(value)),
  );
  return head + covered.join('/') + (query === rest && !rest.includes('=') ? coverAroundMasks(rest) : query);
}

function isPlainSegment(segment: string): boolean {
  return isPlainId(segment) || /^(?:[a-z]+(?:[-_.][a-z]+)*|v\d)?$/.test(segment);
}

function isPlainId(text: string): boolean {
  return /^[A-Z]{2,5}-[A-Z0-9]{1,16}$/.test(text);
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // Not encoded after all: a percent sign of its own.
    return text;
  }
}
