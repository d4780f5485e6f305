import type { VendorDefinition } from '../vendor.ts';
import type { DeliveryHeaders } from '../webhook/delivery.ts';
import { at } from '../json.ts';

/** A webhook that is going to be sent: whose it is, and the name it had where it came from. */
export interface OutgoingSubject {
  vendor: VendorDefinition | null;
  name: string | null;
}

/** The headers a vendor's server would send with this body, but for its signature. The name is taken from the body, which may have been edited. */
export function outgoingHeaders({ vendor, name }: OutgoingSubject, body: string): DeliveryHeaders {
  const headers: DeliveryHeaders = { 'content-type': 'application/json' };
  const source = vendor?.webhooks ?? null;
  if (source === null || source.nameHeader === null) return headers;
  const topic = [nameIn(body, source.nameKey), name].find((text) => text !== null && isHeaderText(text)) ?? null;
  return topic === null ? headers : { ...headers, [source.nameHeader]: topic };
}

/** Whether a request can be signed as the vendor signs, and with which header; or why not. */
export type Signing =
  | { header: string; why: null }
  | { header: null; why: 'noVendor' | 'noScheme' | 'noSecret'; vendor: string };

/** `secretGiven`: whether a secret of this vendor was entered. */
export function signingOf(vendor: VendorDefinition | null, secretGiven: boolean): Signing {
  if (vendor === null) return { header: null, why: 'noVendor', vendor: '' };
  const signature = vendor.webhooks?.signature ?? null;
  if (signature === null) return { header: null, why: 'noScheme', vendor: vendor.name };
  if (!secretGiven) return { header: null, why: 'noSecret', vendor: vendor.name };
  return { header: signature.header, why: null };
}

function nameIn(body: string, key: string): string | null {
  try {
    const name = at(JSON.parse(body), [key]);
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}

/** A header holds no line breaks, and the browser refuses what is not Latin-1. */
function isHeaderText(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text);
}
