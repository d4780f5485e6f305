import type { SignatureScheme } from '../vendor.ts';
import { exactBytes } from './body-text.ts';
import type { Bytes } from './bytes.ts';
import { base64Text, hexText, utf8Bytes } from './bytes.ts';
import type { Delivery, DeliveryHeaders, SignatureVerdict } from './delivery.ts';
import { deliveryHeaders, headerOf } from './delivery-headers.ts';
import { webhookBounds } from './bounds.ts';
import type { MalformedSignature, SentSignature, UncheckedSignature } from './sent-signature.ts';
import { readStandardSignature, readVendorSignature, standardSecretBytes } from './sent-signature.ts';
import { ageWords, spanWords } from './signature-age.ts';
import { noteText, noteTexts } from './note-texts.ts';

/** HMAC-SHA256 by the platform: WebCrypto, outside the core. */
export interface Hmac {
  sign(secret: Bytes, content: Bytes): Promise<Uint8Array>;
  /** In constant time. */
  verify(secret: Bytes, signature: Bytes, content: Bytes): Promise<boolean>;
}

export interface SignatureSettings {
  hmac: Hmac;
  /** The vendor's; null: none was entered. */
  secret: string | null;
  /** For Standard Webhooks (`whsec_…`); null: none was entered. */
  standardSecret: string | null;
  /** Greatest age in seconds; 0: any age. */
  tolerance: number;
}

/** What is known of a signature, and why, in one English sentence for the record: the panel says it in the user's language. */
export interface JudgedSignature {
  signature: SignatureVerdict;
  note: string;
}

/** The vendor a delivery was recognised as; `signature` is null where it documents none. */
export interface SigningVendor {
  name: string;
  signature: SignatureScheme | null;
}

const standardName = 'Standard Webhooks';

/**
 * Judges the signature of a delivery by its vendor's scheme or, where the vendor has none (or none was recognised), by Standard Webhooks if it carries
 * their headers. A secret never stands in a note. Rejects only if `hmac` does.
 */
export async function judgeSignature(
  delivery: Delivery,
  vendor: SigningVendor | null,
  settings: SignatureSettings,
): Promise<JudgedSignature> {
  const { headers } = delivery;
  const scheme = vendor?.signature ?? null;
  if (vendor !== null && scheme !== null) {
    if (headers === null) return judged('not-checked', 'headersUnknown', { by: vendor.name });
    const value = headerOf(headers, scheme.header);
    // Relayed, and signed by the relay: that is a signature, too, and the user's own secret can check it.
    const relayed = value === undefined ? readStandardSignature(headers) : null;
    if (relayed !== null) return judgeStandard(delivery, relayed, settings);
    if (value === undefined) return judged('absent', 'absent', { by: vendor.name, header: scheme.header });
    const secret = settings.secret === null || settings.secret === '' ? null : utf8Bytes(settings.secret);
    const sent = readVendorSignature(scheme, value);
    if (sent.kind === 'too-many') return tooMany(sent.count);
    if (sent.kind === 'public-key') return judged('not-checked', 'publicKey');
    return judge(delivery, sent, { ...settings, by: vendor.name, secret });
  }
  const standard = headers === null ? null : readStandardSignature(headers);
  if (standard !== null) return judgeStandard(delivery, standard, settings);
  if (vendor === null) return judged('not-checked', 'noVendor');
  return judged('not-signed-by-vendor', 'unsigned', { by: vendor.name });
}

function judgeStandard(
  delivery: Delivery,
  sent: SentSignature | UncheckedSignature | MalformedSignature,
  settings: SignatureSettings,
): Promise<JudgedSignature> | JudgedSignature {
  if (sent.kind === 'public-key') return judged('not-checked', 'publicKey');
  if (sent.kind === 'too-many') return tooMany(sent.count);
  const entered = settings.standardSecret === null || settings.standardSecret === '' ? null : settings.standardSecret;
  const secret = entered === null ? null : standardSecretBytes(entered);
  if (entered !== null && secret === null) return judged('not-checked', 'badSecret', { by: standardName });
  return judge(delivery, sent, { ...settings, by: standardName, secret });
}

function tooMany(count: number): JudgedSignature {
  return judged('not-checked', 'tooMany', { count, most: webhookBounds.signatures });
}

interface Judging {
  hmac: Hmac;
  tolerance: number;
  /** Whose secret it is, in words. */
  by: string;
  secret: Bytes | null;
}

async function judge(
  delivery: Delivery,
  sent: SentSignature | MalformedSignature,
  judging: Judging,
): Promise<JudgedSignature> {
  const { by, secret, hmac } = judging;
  const body = exactBytes(delivery.body);
  if (body === null) return judged('not-checked', 'bytesLost');
  if (secret === null) return judged('not-checked', 'noSecret', { by });
  if (sent.kind === 'malformed') return judged('wrong', 'malformed', { by, header: sent.header, fault: sent.fault });
  const content = joined(utf8Bytes(sent.signedBefore), body);
  const fitting = await Promise.all(sent.digests.map((digest) => hmac.verify(secret, digest, content)));
  return verdict(fitting.includes(true), ageOf(delivery, sent), judging);
}

/** Seconds from the making of the signature to the delivery, negative where it was made later; null where either is not known. */
function ageOf({ time }: Delivery, sent: SentSignature): Age {
  if (sent.time === null) return 'no time';
  return time === null ? 'not known' : time / 1_000 - sent.time;
}

type Age = number | 'no time' | 'not known';

function verdict(fits: boolean, age: Age, { by, tolerance }: Judging): JudgedSignature {
  const stale = typeof age === 'number' && tolerance > 0 && Math.abs(age) > tolerance;
  const values = { by, age: typeof age === 'number' ? ageWords(age) : '', allowed: spanWords(tolerance) };
  if (stale) return judged('wrong', fits ? 'stale' : 'misfitStale', values);
  if (!fits) return judged('wrong', 'misfit', values);
  if (age === 'no time') return judged('verified', 'verified', values);
  return judged('verified', age === 'not known' ? 'verifiedAgeUnknown' : 'verifiedAged', values);
}

/** The headers that sign a body as a vendor's server would. `time`: milliseconds since the epoch; the secret must not be empty. */
export async function signatureHeaders(
  scheme: SignatureScheme,
  body: Bytes,
  options: { hmac: Hmac; secret: string; time: number },
): Promise<DeliveryHeaders> {
  const time = String(Math.floor(options.time / 1_000));
  const content = scheme.timestamped === null ? body : joined(utf8Bytes(`${time}.`), body);
  const digest = await options.hmac.sign(utf8Bytes(options.secret), content);
  const signature = scheme.encoding === 'hex' ? hexText(digest) : base64Text(digest);
  const names = scheme.timestamped;
  const value = names === null ? signature : `${names.time}=${time},${names.signature}=${signature}`;
  return deliveryHeaders([[scheme.header, value]]);
}

function joined(before: Bytes, body: Bytes): Bytes {
  if (before.length === 0) return body;
  const bytes = new Uint8Array(before.length + body.length);
  bytes.set(before);
  bytes.set(body, before.length);
  return bytes;
}

function judged(
  signature: SignatureVerdict,
  code: keyof typeof noteTexts,
  values: Readonly<Record<string, string | number>> = {},
): JudgedSignature {
  return { signature, note: noteText(noteTexts[code], values) };
}
