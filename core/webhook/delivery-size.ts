import { limits } from '../limits.ts';
import { webhookBounds } from './bounds.ts';
import { utf8Length } from './bytes.ts';
import type { Delivery, DeliveryBody } from './delivery.ts';
import type { SizeFault } from './delivery-fault.ts';

/** A delivery that nobody has numbered yet. */
export type UnnumberedDelivery = Omit<Delivery, 'seq'>;

/** Why a delivery is more than Widgetscope takes; null where it is not. */
export function sizeFault({ method, target, headers, body }: UnnumberedDelivery): SizeFault | null {
  const size = bodySize(body);
  const mostBytes = webhookBounds.deliveryBytes;
  if (size > mostBytes) return { code: 'bodyTooLarge', size: megabytes(size), most: megabytes(mostBytes) };
  const named = Object.entries(headers ?? {});
  const head = named.reduce((sum, [name, value]) => sum + name.length + value.length, method.length + target.length);
  if (head > webhookBounds.headUnits) return { code: 'headTooLarge', size: head, most: webhookBounds.headUnits };
  const most = limits.deliveryHeadText;
  if (method.length > most) return { code: 'methodTooLong', size: method.length, most };
  if (target.length > most) return { code: 'pathTooLong', size: target.length, most };
  for (const [name, value] of named) {
    if (name.length > most) return { code: 'headerNameTooLong', size: name.length, most };
    if (value.length > most) return { code: 'headerTooLong', name: name.slice(0, 53), size: value.length, most };
  }
  return null;
}

function bodySize(body: DeliveryBody): number {
  if ('base64' in body) return Math.floor((body.base64.length * 3) / 4);
  // A unit takes three bytes at the most, so that the length alone tells it of nearly every body.
  return body.text.length * 3 <= webhookBounds.deliveryBytes ? body.text.length : utf8Length(body.text);
}

function megabytes(bytes: number): number {
  // Rounded up, so that what is just too large does not read as the bound itself.
  return Math.ceil(bytes / 100_000) / 10;
}
