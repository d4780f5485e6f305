import type { SignatureScheme } from '../vendor.ts';
import type { Bytes } from './bytes.ts';
import { base64Bytes, hexBytes } from './bytes.ts';
import { webhookBounds } from './bounds.ts';
import { headerFaultTexts, noteText } from './note-texts.ts';
import type { DeliveryHeaders } from './delivery.ts';
import { headerOf } from './delivery-headers.ts';

/** A signature as a delivery carries it. */
export interface SentSignature {
  kind: 'signature';
  /** HMAC-SHA256 digests: one that fits is enough, since a secret that is being replaced makes two. */
  digests: Bytes[];
  /** What is signed stands before the raw body. */
  signedBefore: string;
  /** When it was made, in seconds since the epoch; null where it tells no time. */
  time: number | null;
}

/** What keeps a signature from being one. `fault` goes on after the header's name (`is empty`), in English. */
export interface MalformedSignature {
  kind: 'malformed';
  header: string;
  fault: string;
}

/** Signatures that may be right and are not tried: `public-key` needs another kind of key than a shared secret, `too-many` would cost a digest each. */
export type UncheckedSignature = { kind: 'public-key' } | { kind: 'too-many'; count: number };

/** Reads the header of a vendor's own scheme. */
export function readVendorSignature(
  scheme: SignatureScheme,
  value: string,
): SentSignature | UncheckedSignature | MalformedSignature {
  const malformed = (fault: HeaderFault, values = {}): MalformedSignature => malformedIn(scheme.header, fault, values);
  if (value.trim() === '') return malformed('empty');
  if (scheme.timestamped === null) {
    const digest = digestOf(scheme, value.trim());
    if (digest === null) return malformed(scheme.encoding === 'hex' ? 'noHexDigest' : 'noBaseDigest');
    return { kind: 'signature', digests: [digest], signedBefore: '', time: null };
  }
  const names = scheme.timestamped;
  const parts = partsOf(value);
  const times = [...new Set(valuesIn(parts, names.time))];
  const [time] = times;
  if (time === undefined) return malformed('noTime', { part: names.time });
  if (times.length > 1) return malformed('manyTimes', { count: times.length, part: names.time });
  if (!isSeconds(time)) return malformed('badTime', { part: names.time });
  const signatures = valuesIn(parts, names.signature);
  if (signatures.length === 0) return malformed('noSignature', { part: names.signature });
  if (signatures.length > webhookBounds.signatures) return { kind: 'too-many', count: signatures.length };
  const digests = present(signatures.map((text) => digestOf(scheme, text)));
  if (digests.length === 0)
    return malformed(scheme.encoding === 'hex' ? 'badHexPart' : 'badBasePart', { part: names.signature });
  return { kind: 'signature', digests, signedBefore: `${time}.`, time: Number(time) };
}

const standardNames = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

/**
 * Reads the headers of Standard Webhooks 1.0.0 (standardwebhooks.com); null unless all three are there. `public-key`: there are only signatures of
 * `v1a`, which no shared secret can check.
 */
export function readStandardSignature(
  headers: DeliveryHeaders,
): SentSignature | UncheckedSignature | MalformedSignature | null {
  const [id, time, list] = standardNames.map((name) => headerOf(headers, name)?.trim());
  if (id === undefined || time === undefined || list === undefined) return null;
  if (id === '') return malformedIn('webhook-id', 'empty');
  if (!isSeconds(time)) return malformedIn('webhook-timestamp', 'noSeconds');
  // A comma parts two signatures only before the next one's version: after `v1,` a digest may begin with `v` and a digit.
  const signatures = list.split(/[\s,]+(?=v\d+a?,)|\s+/).filter((text) => text !== '');
  const shared = signatures.filter((text) => text.startsWith('v1,'));
  if (shared.length === 0)
    return signatures.some((text) => text.startsWith('v1a,'))
      ? { kind: 'public-key' }
      : malformedIn('webhook-signature', 'noVersion', { part: 'v1' });
  if (shared.length > webhookBounds.signatures) return { kind: 'too-many', count: shared.length };
  const digests = present(shared.map((text) => sized(base64Bytes(text.slice(3)))));
  if (digests.length === 0) return malformedIn('webhook-signature', 'badVersion', { part: 'v1' });
  return { kind: 'signature', digests, signedBefore: `${id}.${time}.`, time: Number(time) };
}

/** What `whsec_<base64>` (the prefix may be missing) stands for; null where it is none. */
export function standardSecretBytes(secret: string): Bytes | null {
  const bytes = base64Bytes(secret.trim().replace(/^whsec_/, ''));
  return bytes === null || bytes.length === 0 ? null : bytes;
}

type HeaderFault = keyof typeof headerFaultTexts;

function malformedIn(
  header: string,
  fault: HeaderFault,
  values: Readonly<Record<string, string | number>> = {},
): MalformedSignature {
  return { kind: 'malformed', header, fault: noteText(headerFaultTexts[fault], values) };
}

function partsOf(value: string): [name: string, value: string][] {
  return value.split(',').map((part) => {
    const equals = part.indexOf('=');
    return equals < 0 ? [part.trim(), ''] : [part.slice(0, equals).trim(), part.slice(equals + 1).trim()];
  });
}

function valuesIn(parts: readonly [name: string, value: string][], wanted: string): string[] {
  return parts.flatMap(([name, value]) => (name === wanted ? [value] : []));
}

function digestOf(scheme: SignatureScheme, text: string): Bytes | null {
  return sized(scheme.encoding === 'hex' ? hexBytes(text) : base64Bytes(text));
}

/** A SHA-256 digest has 32 bytes. */
function sized(bytes: Bytes | null): Bytes | null {
  return bytes?.length === 32 ? bytes : null;
}

function isSeconds(text: string): boolean {
  return /^\d{1,12}$/.test(text);
}

function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value) => value !== null);
}
