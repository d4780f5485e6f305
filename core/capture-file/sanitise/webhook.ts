import type { Json } from '../../json.ts';
import { maskCapabilityUrl } from './url.ts';
import type { PlaceKind } from './walk.ts';

/** The webhook's own words, which only look like a signature's value. */
const ownWords = new Set(['method', 'signature']);

/** Headers that say what a delivery is. What they hold is masked as any text; every other header's value may be a key to the receiver's door. */
const telling = new Set(
  (
    'accept accept-charset accept-encoding accept-language connection content-encoding content-length content-type date expect transfer-encoding ' +
    'user-agent webhook-timestamp cf-connecting-ip forwarded true-client-ip via x-forwarded-for x-forwarded-proto x-real-ip'
  ).split(' '),
);
const hosts = new Set(['host', 'x-forwarded-host', 'x-forwarded-server', 'x-original-host']);

/** Stands where the address was that a vendor sends to: for a vendor that does not sign it is the only secret. */
const maskedHost = 'masked.invalid';

/** What an event's `webhook` says, without the ways into the receiver. `mask` covers what is personal or secret in a value, by what it is. */
export function maskWebhook(webhook: Json, mask: (value: Json, kind: PlaceKind) => Json): Json {
  if (typeof webhook !== 'object' || webhook === null || Array.isArray(webhook)) return mask(webhook, 'text');
  const masked = (key: string, value: Json): Json => {
    if (ownWords.has(key)) return value;
    if (key === 'headers') return maskHeaders(value, mask);
    return mask(key === 'target' && typeof value === 'string' ? maskTarget(value) : value, 'text');
  };
  return Object.fromEntries(Object.entries(webhook).map(([key, value]) => [key, masked(key, value)]));
}

function maskHeaders(headers: Json, mask: (value: Json, kind: PlaceKind) => Json): Json {
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return mask(headers, 'text');
  const masked = (name: string, value: Json): Json => {
    if (hosts.has(name)) return maskedHost;
    return mask(value, telling.has(name) || /topic|event/.test(name) ? 'text' : 'credential');
  };
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, masked(name, value)]));
}

/** A path that works for whoever knows it, as an address to cancel a booking does: plain words stay. */
function maskTarget(target: string): string {
  const start = `//${maskedHost}`;
  return maskCapabilityUrl(start + target).slice(start.length);
}
