import { maskCharacters } from './masks.ts';

const jwt = /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{2,}(?:\.[A-Za-z0-9_-]*){0,3}/g;
const scheme = /\b(Bearer|Basic)(\s+|%20|\+)([A-Za-z0-9._~+/=-]{8,})/gi;
const prefixed =
  /(?<![A-Za-z0-9])((?:sk|pk|rk|whsec|ghp|gho|ghu|ghs|ghr|github_pat|glpat|xox[abeprs]|shp(?:at|ss|ca|pa)|hf|npm|dop_v1|SG)[_.-](?:(?:live|test|proj|ant)[_-])?)([A-Za-z0-9_.-]{12,})/g;
const bare = /(?<![A-Za-z0-9])(AIza|ya29\.|AKIA|ASIA)([A-Za-z0-9_-]{12,})/g;
const labelled =
  /\b((?:password|passwd|pwd|secret|token|api[_ -]?key|authorization)\\?["']?\s*[:=]\s*\\?["']?)((?=[^\s"',;&]*\d)[^\s"'\\,;&]{4,})/gi;
const padded = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{24,}={1,2}(?![A-Za-z0-9=])/g;
const opaque = /(?<![A-Za-z0-9])[A-Za-z0-9_+-]{20,}(?![A-Za-z0-9])/g;

/** `text` with JWTs, bearer and API keys, and long random strings covered. `opaqueToo` false (an id) leaves random strings without a known form alone. */
export function maskSecrets(text: string, opaqueToo: boolean): string {
  if (text.length < 12) return labelledOnly(text);
  const covered = labelledOnly(text)
    .replace(jwt, maskJwt)
    .replace(scheme, (_, word: string, space: string, rest: string) => word + space + coverUnlessJwt(rest))
    .replace(prefixed, (found, prefix: string, rest: string) =>
      /\d|[A-Z]/.test(rest) || /^x+$/.test(rest) ? prefix + maskCharacters(rest) : found,
    )
    .replace(bare, (_, prefix: string, rest: string) => prefix + maskCharacters(rest));
  if (!opaqueToo) return covered;
  return covered
    .replace(padded, maskCharacters)
    .replace(opaque, (found) =>
      isOpaque(found) && found.search(prefixed) !== 0 && found.search(bare) !== 0 ? coverUnlessJwt(found) : found,
    );
}

/** The whole value of a key that holds a secret: schemes, separators and short marks such as `t=` stay, what is secret is covered. */
export function maskCredential(text: string): string {
  if (jwtWhole.test(text)) return maskJwt(text);
  const known =
    /^(?:(?:Bearer|Basic|Token|Digest|HMAC)\s+|sha\d+=|(?:sk|pk|rk|whsec|ghp|gho|github_pat|glpat|xox[abprs]|SG)[_.-](?:(?:live|test|proj)[_-])?)/i.exec(
      text,
    )?.[0] ?? '';
  const rest = text.slice(known.length);
  if (jwtWhole.test(rest)) return known + maskJwt(rest);
  if (!/[A-Za-z0-9+/_-]{8,}/.test(rest)) return known + maskCharacters(rest);
  return (
    known +
    rest.replace(/[^\s=;,:"']{3,}/gu, (run, offset: number) =>
      rest[offset + run.length] === '=' && run.length < 8 ? run : maskCharacters(run),
    )
  );
}

const jwtWhole = /^eyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{2,}(?:\.[A-Za-z0-9_-]*){0,3}$/;

/** Still three parts of the same length that start as JSON in base64 does. */
function maskJwt(token: string): string {
  return token
    .split('.')
    .map((segment) => (segment.startsWith('eyJ') ? `eyJ${maskCharacters(segment.slice(3))}` : maskCharacters(segment)))
    .join('.');
}

function coverUnlessJwt(text: string): string {
  return text.startsWith('eyJ') ? maskJwt(text) : maskCharacters(text);
}

function labelledOnly(text: string): string {
  if (!/[:=]/.test(text)) return text;
  return text.replace(labelled, (_, label: string, secret: string) => label + maskCredential(secret));
}

/** True for what no person wrote: 32 hex digits and more, or 20 characters and more that change between cases and digits all the time. UUIDs are ids. */
function isOpaque(text: string): boolean {
  const token = text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '');
  if (/^[0-9a-f]+$/i.test(token)) return token.length >= 32 && /\d/.test(token) && /[a-f]/i.test(token);
  if (token.length < 20) return false;
  const digits = token.match(/\d/g)?.length ?? 0;
  const mixed = /[a-z]/.test(token) && /[A-Z]/.test(token) && digits >= 2;
  if (!mixed && !(token.length >= 24 && digits >= 4 && /[A-Za-z]/.test(token))) return false;
  return changes(token) / token.length >= 0.3;
}

function changes(text: string): number {
  let count = 0;
  for (let i = 1; i < text.length; i++) if (classOf(text.charCodeAt(i)) !== classOf(text.charCodeAt(i - 1))) count++;
  return count;
}

function classOf(code: number): number {
  if (code >= 48 && code <= 57) return 0;
  if (code >= 65 && code <= 90) return 1;
  return code >= 97 && code <= 122 ? 2 : 3;
}
