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

/** What is known of a signature, and why, in one sentence for people. */
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

const publicKey: JudgedSignature = {
  signature: 'not-checked',
  note: 'It is signed with a private key (v1a), which Widgetscope does not check: check it with the public key of its sender.',
};

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
    if (headers === null)
      return notChecked(
        `The headers are not known: paste the whole request as a curl command to have the signature of ${vendor.name} checked.`,
      );
    const value = headerOf(headers, scheme.header);
    // Relayed, and signed by the relay: that is a signature, too, and the user's own secret can check it.
    const relayed = value === undefined ? readStandardSignature(headers) : null;
    if (relayed !== null) return judgeStandard(delivery, relayed, settings);
    if (value === undefined)
      return {
        signature: 'absent',
        note: `${vendor.name} signs its webhooks, and this one has no header ${scheme.header}: do not trust it unless you sent it yourself.`,
      };
    const secret = settings.secret === null || settings.secret === '' ? null : utf8Bytes(settings.secret);
    const sent = readVendorSignature(scheme, value);
    if (sent.kind === 'too-many') return tooMany(sent.count);
    return sent.kind === 'public-key' ? publicKey : judge(delivery, sent, { ...settings, by: vendor.name, secret });
  }
  const standard = headers === null ? null : readStandardSignature(headers);
  if (standard !== null) return judgeStandard(delivery, standard, settings);
  if (vendor === null) return notChecked('No vendor was recognised, so it is not known how it would be signed.');
  return {
    signature: 'not-signed-by-vendor',
    note: `${vendor.name} documents no signature for its webhooks: keep the address they are sent to secret.`,
  };
}

function judgeStandard(
  delivery: Delivery,
  sent: SentSignature | UncheckedSignature | MalformedSignature,
  settings: SignatureSettings,
): Promise<JudgedSignature> | JudgedSignature {
  if (sent.kind === 'public-key') return publicKey;
  if (sent.kind === 'too-many') return tooMany(sent.count);
  const entered = settings.standardSecret === null || settings.standardSecret === '' ? null : settings.standardSecret;
  const secret = entered === null ? null : standardSecretBytes(entered);
  if (entered !== null && secret === null)
    return notChecked(
      `The secret entered for ${standardName} is not "whsec_" and base64: enter it again as its sender shows it.`,
    );
  return judge(delivery, sent, { ...settings, by: standardName, secret });
}

function tooMany(count: number): JudgedSignature {
  return notChecked(
    `It has ${count} signatures, and at most ${webhookBounds.signatures} are tried: ask its sender why.`,
  );
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
  if (body === null)
    return notChecked(
      `The body was parsed and written again on its way, so its signature cannot be checked: receive it with "npm run webhooks" or gosmee, which keep its bytes.`,
    );
  if (secret === null)
    return notChecked(
      `It carries a signature, and no secret of ${by} was entered: enter it to have the signature checked.`,
    );
  if (sent.kind === 'malformed')
    return {
      signature: 'wrong',
      note: `The header ${sent.header} ${sent.fault}, so it is no signature of ${by}: look for what changed it on its way.`,
    };
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
  const made = typeof age === 'number' ? ageWords(age) : '';
  if (fits && !stale) {
    if (age === 'no time')
      return { signature: 'verified', note: `It was made with the secret entered for ${by} over this very body.` };
    if (age === 'not known')
      return {
        signature: 'verified',
        note: `It was made with the secret entered for ${by} over this very body; its age was not judged, since it is not known when the delivery arrived.`,
      };
    return {
      signature: 'verified',
      note: `It was made with the secret entered for ${by} over this very body, ${made}.`,
    };
  }
  if (fits)
    return {
      signature: 'wrong',
      note: `The signature itself fits, but it was made ${made}, more than the ${spanWords(tolerance)} allowed: it may be sent a second time by someone else, or a clock is wrong.`,
    };
  const old = stale ? `, and it was made ${made}, more than the ${spanWords(tolerance)} allowed` : '';
  return {
    signature: 'wrong',
    note: `The signature does not fit this body and the secret entered for ${by}${old}: check the secret, and whether something changed the body on its way.`,
  };
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

function notChecked(note: string): JudgedSignature {
  return { signature: 'not-checked', note };
}
