/** English texts with gaps for what varies: a note is written by them for the file, and read back by them for people of another language. */
export interface NoteTexts {
  [code: string]: string;
}

/** What is known of a signature and why. */
export const noteTexts = {
  verified: 'It was made with the secret entered for {by} over this very body.',
  verifiedAgeUnknown:
    'It was made with the secret entered for {by} over this very body; its age was not judged, since it is not known when the delivery arrived.',
  verifiedAged: 'It was made with the secret entered for {by} over this very body, {age}.',
  stale:
    'The signature itself fits, but it was made {age}, more than the {allowed} allowed: it may be sent a second time by someone else, or a clock is wrong.',
  misfitStale:
    'The signature does not fit this body and the secret entered for {by}, and it was made {age}, more than the {allowed} allowed: check the secret, and whether something changed the body on its way.',
  misfit:
    'The signature does not fit this body and the secret entered for {by}: check the secret, and whether something changed the body on its way.',
  malformed: 'The header {header} {fault}, so it is no signature of {by}: look for what changed it on its way.',
  absent: '{by} signs its webhooks, and this one has no header {header}: do not trust it unless you sent it yourself.',
  unsigned: '{by} documents no signature for its webhooks: keep the address they are sent to secret.',
  headersUnknown:
    'The headers are not known: paste the whole request as a curl command to have the signature of {by} checked.',
  noVendor: 'No vendor was recognised, so it is not known how it would be signed.',
  publicKey:
    'It is signed with a private key (v1a), which Widgetscope does not check: check it with the public key of its sender.',
  tooMany: 'It has {count} signatures, and at most {most} are tried: ask its sender why.',
  badSecret: 'The secret entered for {by} is not "whsec_" and base64: enter it again as its sender shows it.',
  bytesLost:
    'The body was parsed and written again on its way, so its signature cannot be checked: receive it with "npm run webhooks" or gosmee, which keep its bytes.',
  noSecret: 'It carries a signature, and no secret of {by} was entered: enter it to have the signature checked.',
} as const satisfies NoteTexts;

/** What keeps a header from being a signature; goes on after the header's name. */
export const headerFaultTexts = {
  empty: 'is empty',
  noHexDigest: 'is not 32 bytes in hexadecimal digits',
  noBaseDigest: 'is not 32 bytes in base64',
  noTime: 'has no part "{part}=", the time it was made',
  manyTimes: 'has {count} different parts "{part}="',
  badTime: 'has a part "{part}=" that is not seconds since 1970',
  noSignature: 'has no part "{part}=", the signature',
  badHexPart: 'has a part "{part}=" that is not 32 bytes in hexadecimal digits',
  badBasePart: 'has a part "{part}=" that is not 32 bytes in base64',
  noSeconds: 'is not seconds since 1970',
  noVersion: 'has no part "{part},"',
  badVersion: 'has a part "{part}," that is not 32 bytes in base64',
} as const satisfies NoteTexts;

/** How long before or after the delivery's arrival something was made. */
export const ageTexts = {
  within: 'within a second of its arrival',
  before: '{span} before it arrived',
  after: '{span} after it arrived',
} as const satisfies NoteTexts;

/** What stands before a note that a file brought and nobody here can check. */
export const noteOfFile = 'The file says verified; here it cannot be checked again.';

/** A text with its gaps filled. */
export function noteText(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** Which of the texts this is, and what stands in its gaps: the inverse of {@link noteText}. Null where it is none of them. */
export function readNoteText<Texts extends NoteTexts>(
  texts: Texts,
  written: string,
): { code: keyof Texts & string; values: Record<string, string> } | null {
  for (const code in texts) {
    const found = patternOf(texts[code] ?? '').exec(written);
    if (found !== null) return { code, values: { ...found.groups } };
  }
  return null;
}

function patternOf(text: string): RegExp {
  const source = text
    .split(/\{(\w+)\}/)
    .map((piece, index) =>
      index % 2 === 0 ? piece.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`) : `(?<${piece}>[^]+?)`,
    );
  return new RegExp(`^${source.join('')}$`);
}
