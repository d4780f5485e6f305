import type { Json } from '../json.ts';
import { locateText } from '../locate.ts';
import type { VendorDefinition, WebhookSource } from '../vendor.ts';
import type { DeliveryHeaders } from './delivery.ts';

/** Whose webhook a delivery is, and the event's name (null where neither body nor headers tell one). */
export interface WebhookClaim {
  vendor: VendorDefinition;
  name: string | null;
}

/** A documented name with all but one of the keys: an envelope that came incomplete. A name alone is never enough. */
function documents(vendor: VendorDefinition, { nameKey, marks }: WebhookSource, body: Json): boolean {
  const name = locateText(body, nameKey);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const missing = marks.filter((key) => !Object.hasOwn(body, key)).length;
  return (
    missing <= 1 &&
    missing < marks.length &&
    vendor.events.some((event) => event.channel === 'webhook' && event.name === name)
  );
}

/**
 * Builds the function that says whose webhook a delivery is. A name alone proves nothing (many bodies have an `event`): a header only that vendor
 * sends must be there, or the name's own prefix, or all the keys that stand in each of its bodies. `body` is encoded, or a text that is no JSON.
 */
export function createWebhookRecogniser(
  vendors: readonly VendorDefinition[],
): (headers: DeliveryHeaders | null, body: Json) => WebhookClaim | null {
  const rules = vendors.flatMap((vendor) => (vendor.webhooks ? [{ vendor, source: vendor.webhooks }] : []));
  return (headers, body) => {
    const given = headers ?? {};
    const rule =
      rules.find(({ source }) => source.headers.some((header) => Object.hasOwn(given, header))) ??
      rules.find(({ source }) => looksLike(source, body)) ??
      rules.find(({ vendor, source }) => documents(vendor, source, body));
    if (rule === undefined) return null;
    const { nameKey, nameHeader } = rule.source;
    const told = nameHeader !== null && Object.hasOwn(given, nameHeader) ? given[nameHeader] : undefined;
    return { vendor: rule.vendor, name: locateText(body, nameKey) ?? told ?? null };
  };
}

function looksLike({ nameKey, prefix, marks }: WebhookSource, body: Json): boolean {
  const name = locateText(body, nameKey);
  if (name === null || typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  if (prefix !== '' && name.startsWith(prefix)) return true;
  return marks.length > 0 && marks.every((key) => Object.hasOwn(body, key));
}
